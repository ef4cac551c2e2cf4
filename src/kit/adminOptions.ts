import path from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import type { Config, PayloadRequest } from 'payload'
import { canRole } from '@/rules/people/roles'
import { HINDI } from '@/rules/system/hindi'
import { lexical } from '@/rules/system/hindi/lexical'

type Home = { slug: string; label: { en: string; hi: string }; Component: string }

const WIDGETS: Home[] = [
  {
    slug: 'today',
    label: { en: 'What needs doing', hi: 'आज का काम' },
    Component: '/src/admin/home/Today#Today',
  },
  {
    slug: 'latest',
    label: { en: 'Latest orders', hi: 'नवीनतम ऑर्डर' },
    Component: '/src/admin/home/LatestOrders#LatestOrders',
  },
  {
    slug: 'catalogue',
    label: { en: 'Catalogue', hi: 'सूची' },
    Component: '/src/admin/home/CatalogueHealth#CatalogueHealth',
  },
]

/** Pages of our own beside the lists; `exact`, for one lies below another. */
const VIEWS = {
  money: {
    Component: '/src/admin/payments/books/MoneyPage#MoneyPage',
    path: '/money',
    exact: true,
  },
  tds: {
    Component: '/src/admin/payments/tax/TdsPage#TdsPage',
    path: '/money/tds',
    exact: true,
  },
  createFirstUser: {
    Component: '/src/admin/views/NoStaffYet#NoStaffYet',
    path: '/create-first-user',
  },
}

/** How the Payload admin looks and opens. `root` is the project's folder. */
export const adminOptions = (root: string): Config['admin'] => ({
  user: 'admins',
  theme: 'all',
  avatar: 'default',
  dateFormat: 'd MMM yyyy, HH:mm',
  importMap: {
    baseDir: root,
    importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js'),
  },
  meta: {
    titleSuffix: ' · Sahil',
    icons: [{ rel: 'icon', type: 'image/png', url: '/brand/favicon-32.png' }],
  },
  components: {
    providers: ['/src/admin/StockNames#StockNames'],
    graphics: { Logo: '/src/admin/brand/Logo#Logo', Icon: '/src/admin/brand/Icon#Icon' },
    afterNavLinks: ['/src/admin/payments/books/MoneyLink#MoneyLink'],
    views: VIEWS,
  } as never,
  dashboard: {
    widgets: WIDGETS.map((widget) => ({ ...widget, minWidth: 'medium', maxWidth: 'full' })),
    defaultLayout: ({ req }: { req: PayloadRequest }) =>
      WIDGETS.filter(({ slug }) =>
        isShown({ slug, role: (req.user as { role?: string } | null)?.role ?? '' }),
      ).map(({ slug }) => ({ widgetSlug: slug, width: 'full' })),
  } as never,
})

/** An empty cell of a list shows a dash in place of "<No Order>". */
const ENGLISH = { ...en.translations, general: { ...en.translations.general, noLabel: '–' } }

/** The languages of the admin. Its dates stay English: Payload brings no Hindi for them. */
export const i18n = {
  fallbackLanguage: 'en',
  supportedLanguages: {
    en: { ...en, translations: ENGLISH },
    hi: { dateFNSKey: 'en-US', translations: HINDI },
  },
  translations: { hi: { lexical } },
} as unknown as Config['i18n']

const isShown = ({ slug, role }: { slug: string; role: string }): boolean =>
  slug === 'catalogue'
    ? canRole({ role, capability: 'catalogue.edit' })
    : canRole({ role, capability: 'orders.read' })
