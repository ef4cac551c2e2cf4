/** A layer: where its files are, and which other layers it may import. */
export type Layer = { path: string; mayImport: readonly string[] }

/** Generated types; every layer that touches the database may name them. */
export const GENERATED_TYPES = '^src/payload-types\\.ts$'

const EVERYTHING = [
  'config',
  'collections',
  'hooks',
  'jobs',
  'api',
  'moments',
  'operations',
  'rules',
  'templates',
  'integrations',
  'kit',
  'server',
  'migrations',
  'site',
] as const

/** Who may import whom; anything that is not written here is refused. */
export const LAYERS: Record<string, Layer> = {
  config: {
    path: '^payload\\.config\\.ts$',
    mayImport: ['collections', 'jobs', 'api', 'moments', 'integrations', 'kit'],
  },
  collections: { path: '^collections/', mayImport: ['hooks', 'api', 'rules', 'kit'] },
  hooks: { path: '^hooks/', mayImport: ['operations', 'rules', 'kit'] },
  jobs: { path: '^jobs/', mayImport: ['operations', 'integrations', 'rules', 'kit'] },
  api: { path: '^src/api/', mayImport: ['operations', 'rules', 'kit'] },
  moments: { path: '^src/moments/', mayImport: ['operations', 'rules', 'kit'] },
  operations: {
    path: '^src/operations/',
    mayImport: ['rules', 'integrations', 'templates', 'kit'],
  },
  integrations: { path: '^src/integrations/', mayImport: ['kit'] },
  templates: { path: '^src/templates/', mayImport: ['rules'] },
  kit: { path: '^src/kit/', mayImport: ['rules'] },
  rules: { path: '^src/rules/', mayImport: [] },
  admin: { path: '^src/admin/', mayImport: ['operations', 'rules', 'kit'] },
  app: {
    path: '^src/app/',
    mayImport: ['config', 'admin', 'operations', 'rules', 'templates', 'kit'],
  },
  server: { path: '^src/server/', mayImport: EVERYTHING },
  site: { path: '^src/site/', mayImport: ['rules'] },
  sandbox: { path: '^src/sandbox/', mayImport: [] },
  migrations: { path: '^src/migrations/', mayImport: [] },
}

/** Domains of operations, from the ground up: each may import those before it, and hears of those after it by moments. */
export const DOMAIN_ORDER = [
  'system',
  'notifications',
  'intake',
  'catalogue',
  'charts',
  'payments',
  'orders',
  'reports',
  'people',
  'remedies',
  'calls',
  'material',
  'insight',
] as const

/** Files that know a domain above their own; to be fewer. */
export const UPWARDS: { file: string; domain: string }[] = [
  { file: 'notifications/attachmentsOf', domain: 'payments' },
  { file: 'system/noteRuleChanges', domain: 'notifications' },
  { file: 'system/pruneSystem', domain: 'intake' },
  { file: 'system/tellOfFullDisk', domain: 'notifications' },
]

/** Fragments of statements that any domain may use. */
export const FRAGMENTS = ['orders/orderMoney']

/** Layers that do not know the generated types either. */
export const WITHOUT_GENERATED_TYPES = [
  'rules',
  'templates',
  'integrations',
  'sandbox',
  'migrations',
]

/** Packages that rules may use: pure ones, without clock, files or network. */
export const PURE_PACKAGES = [
  'astronomia',
  'astronomy-engine',
  'libphonenumber-js',
  'temporal-polyfill',
  'to-words',
]

/** A package that only these files may import. Patterns on both sides. */
export type Home = { name: string; packages: string; home: string }

export const HOMES: Home[] = [
  { name: 'sdk-razorpay', packages: 'razorpay', home: '^src/integrations/' },
  { name: 'sdk-twilio', packages: 'twilio', home: '^src/integrations/' },
  {
    name: 'sdk-google',
    packages: '(googleapis|google-auth-library|@googleapis/[^/]+)',
    home: '^src/integrations/',
  },
  {
    name: 'sdk-mail',
    packages: '(nodemailer|@payloadcms/email-nodemailer)',
    home: '^(src/integrations/|payload\\.config\\.ts$)',
  },
  {
    name: 'sdk-storage',
    packages: '(@aws-sdk/[^/]+|@payloadcms/storage-s3)',
    home: '^(src/integrations/|payload\\.config\\.ts$)',
  },
  { name: 'vendor-wire', packages: '(smtp-server|mailparser)', home: '^src/sandbox/' },
  { name: 'cron-in-schedule', packages: '(node-cron|croner)', home: '^jobs/schedule\\.ts$' },
  { name: 'next-in-pages', packages: '(next|@payloadcms/next)', home: '^src/(app|admin)/' },
]

/** The words that every layer shares. */
export const DOMAINS = [
  'people',
  'catalogue',
  'intake',
  'orders',
  'payments',
  'reports',
  'charts',
  'remedies',
  'calls',
  'notifications',
  'material',
  'insight',
  'system',
]

/** Folders that serve all domains of their layer. */
export const GROUND = [
  'rules/money',
  'rules/text',
  'rules/time',
  'templates/layout',
  'templates/messages',
  'admin/brand',
  'admin/cells',
  'admin/fields',
  'admin/home',
  'admin/views',
  'api/admin',
  'api/auth',
  'api/schemas',
]

/** Nouns that several operations of a domain stand on; such a file needs no export of its own name. */
export const GROUND_OPERATIONS = [
  'orders/orderRows',
  'payments/coupons/couponUses',
  'payments/gatewayEvents',
  'payments/tax/taxDocuments',
  'payments/wallet/wallet',
  'people/accounts',
  'people/passwords',
  'people/sessions',
  'reports/reportLinks',
  'system/links',
  'system/moneySettings',
  'system/settings',
]
