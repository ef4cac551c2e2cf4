/** What a member of staff may do; a role is a set of these. */
export const CAPABILITIES = [
  'catalogue.edit',
  'clients.read',
  'clients.edit',
  'clients.contact',
  'clients.disable',
  'orders.read',
  'orders.work',
  'payments.read',
  'payments.refund',
  'wallet.adjust',
  'wallet.approve',
  'coupons.edit',
  'reports.upload',
  'reports.delete',
  'messages.read',
  'staff.manage',
  'settings.edit',
  'settings.money',
  'settings.law',
  'jobs.read',
] as const

export type Capability = (typeof CAPABILITIES)[number]

/** What money and law ask for, and who works here, is decided by the owner alone. */
const OWNERS: readonly Capability[] = ['staff.manage', 'settings.money', 'settings.law']

type RoleRow = { label: { en: string; hi: string }; can: readonly Capability[] }

/** The five roles of staff. A new role is one row here and a migration of the enum. */
export const ROLES = {
  owner: { label: { en: 'Owner', hi: 'स्वामी' }, can: CAPABILITIES },
  manager: {
    label: { en: 'Manager', hi: 'प्रबंधक' },
    can: CAPABILITIES.filter((each) => !OWNERS.includes(each)),
  },
  practitioner: {
    label: { en: 'Practitioner', hi: 'आचार्य' },
    can: ['clients.read', 'orders.read', 'orders.work', 'reports.upload', 'messages.read'],
  },
  support: {
    label: { en: 'Support', hi: 'सहायता' },
    can: ['clients.read', 'clients.edit', 'orders.read', 'payments.read', 'messages.read'],
  },
  editor: { label: { en: 'Editor', hi: 'संपादक' }, can: ['catalogue.edit'] },
} as const satisfies Record<string, RoleRow>

export type Role = keyof typeof ROLES

/** True when a member of staff with this role may do it; false for an unknown role. */
export const canRole = ({ role, capability }: { role: string; capability: Capability }): boolean =>
  Object.hasOwn(ROLES, role) &&
  (ROLES[role as Role].can as readonly Capability[]).includes(capability)
