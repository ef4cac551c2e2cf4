import { CHART_ACCESS } from './chartAccess'

/**
 * Who may do what. One sign for each caller, in the order of COLUMNS:
 * `+` let in · `o` let in but this row is not theirs · `-` 401 · `x` 403 · `0` 404 · `m` 405.
 * The row in question belongs to `client`. Bodies are empty, so that `+` is often a 400.
 */
export const COLUMNS = [
  'anonymous',
  'client',
  'otherClient',
  'owner',
  'manager',
  'practitioner',
  'support',
  'editor',
] as const

const ANYONE = '++++++++'
const NOBODY = '-xxxxxxx'
const CLOSED = '00000000'
const CLIENTS = '-++xxxxx'
const OWN_OR_STAFF = '-+0++++x'
const EDITORS = '-xx++xx+'
const MONEY_READERS = '-xx++x+x'

/** Every route of ours. */
export const ROUTE_ACCESS: Record<string, string> = {
  ...CHART_ACCESS,
  'POST /auth/register': ANYONE,
  'POST /auth/login': ANYONE,
  'POST /auth/logout': CLIENTS,
  'POST /auth/refresh': CLIENTS,
  'POST /auth/refresh-token': CLIENTS,
  'POST /auth/forgot-password': ANYONE,
  'POST /auth/reset-password': ANYONE,
  'POST /auth/verify-email': ANYONE,
  'POST /users/login': ANYONE,
  'POST /users/logout': CLIENTS,
  'POST /users/refresh': CLIENTS,
  'POST /users/refresh-token': CLIENTS,
  'POST /users/forgot-password': ANYONE,
  'POST /users/reset-password': ANYONE,
  'POST /users/first-register': CLOSED,
  'POST /users/unlock': CLOSED,
  'POST /admins/login': ANYONE,
  'POST /admins/logout': '-xx+++++',
  'POST /admins/refresh': '-xx+++++',
  'POST /admins/refresh-token': '-xx+++++',
  'POST /admins/forgot-password': ANYONE,
  'POST /admins/reset-password': ANYONE,
  'POST /admins/first-register': CLOSED,
  'POST /admins/unlock': CLOSED,
  'GET /user/profile': CLIENTS,
  'PUT /user/profile': CLIENTS,
  'GET /user/dashboard': CLIENTS,
  'GET /services': ANYONE,
  'GET /services/{category}': ANYONE,
  'GET /services/{idOrSlug}': ANYONE,
  'POST /forms/create': EDITORS,
  'POST /forms/claim': CLIENTS,
  'GET /forms/{idOrSlug}': ANYONE,
  'POST /forms/{idOrSlug}/submit': ANYONE,
  'POST /client-files': ANYONE,
  'POST /orders/create': CLIENTS,
  'POST /orders/quote': CLIENTS,
  'POST /coupons/check': CLIENTS,
  'POST /coupons/generate': '-xx++xxx',
  'GET /orders/user/{userId}': OWN_OR_STAFF,
  'PUT /orders/{id}/status': '-xx+++xx',
  'GET /orders/{id}': OWN_OR_STAFF,
  'GET /orders/{id}/cancel': '-+0+++xx',
  'POST /orders/{id}/cancel': '-+++++xx',
  'GET /orders/{id}/documents': '-+0++x+x',
  'GET /tax-documents/{id}/pdf': '-+0++x+x',
  'POST /payments/create-order': CLIENTS,
  'POST /payments/verify': CLIENTS,
  'POST /payments/webhook': ANYONE,
  'GET /payments/refund': '-xx++xxx',
  'POST /payments/refund': '-xx++xxx',
  'GET /payments/history': '-++++x+x',
  'GET /wallet': CLIENTS,
  'POST /wallet/top-up': CLIENTS,
  'POST /wallet/adjust': '-xx++xxx',
  'POST /wallet/adjustments/{id}/decide': '-xx++xxx',
  'POST /reports/upload': '-xx+++xx',
  'PUT /admin/orders/{orderId}/upload-report': '-xx+++xx',
  'GET /reports/user/{userId}': OWN_OR_STAFF,
  'GET /reports/{id}/file': ANYONE,
  'GET /reports/{id}': OWN_OR_STAFF,
  'DELETE /reports/{id}': '-xx++xxx',
  'GET /notifications/user/{userId}': OWN_OR_STAFF,
  'POST /notifications/status': ANYONE,
  'POST /notifications/{id}/read': '-+0xxxxx',
  'GET /admin/orders': '-xx++++x',
  'GET /admin/money': MONEY_READERS,
  'GET /admin/money/export': MONEY_READERS,
  'POST /admin/money/repair-orders': '-xx++xxx',
  'POST /admin/money/differences/{id}/decide': '-xx++xxx',
  'GET /admin/tds': MONEY_READERS,
  'POST /admin/tds/{orderId}/certificate': '-xx++xxx',
  'PUT /admin/tds/{orderId}/certificate': '-xx++xxx',
  'GET /admin/clients': '-xx++++x',
  'GET /admin/client/{userId}/profile': '-xx++++x',
  'GET /admin/client{userId}/profile': '-xx++++x',
  'GET /health/live': ANYONE,
  'GET /health/ready': ANYONE,
  'GET /openapi.json': ANYONE,
  'GET /docs': ANYONE,
}

export type CollectionAccess = { read: string; create: string; update: string; delete: string }

const written = (read: string): CollectionAccess => ({
  read,
  create: NOBODY,
  update: NOBODY,
  delete: NOBODY,
})
const catalogue = { read: ANYONE, create: EDITORS, update: EDITORS, delete: EDITORS }
const OWN_ROW = '-+o++++x'
const MONEY = '-xx++x+x'

const staffOnly = {
  read: '-xxooooo',
  create: '-xx+++++',
  update: '-xx+++++',
  delete: '-xx+++++',
}
const ABSENT = '-xxmmmmm'
const ADMIN_ONLY_ABSENT = { read: ABSENT, create: ABSENT, update: ABSENT, delete: ABSENT }

/** Every collection, Payload's own included; one entry serves the single, bulk, count, file and GraphQL forms. */
export const COLLECTION_ACCESS: Record<string, CollectionAccess> = {
  orders: { ...written(OWN_ROW), update: '-xx+++xx' },
  'order-events': written('-xx++++x'),
  reports: { ...written(OWN_ROW), create: '-xx+++xx', delete: '-xx++xxx' },
  notifications: written(OWN_ROW),
  'client-files': { ...written(OWN_ROW), create: ANYONE },
  users: { ...written(OWN_ROW), update: '-xx++x+x' },
  profiles: { ...written(OWN_ROW), update: '-xx++x+x' },
  charts: { ...written(OWN_ROW), create: ANYONE },
  consents: written(OWN_ROW),
  admins: { read: '-xx+oooo', create: '-xx+xxxx', update: '-xx+oooo', delete: NOBODY },
  services: catalogue,
  media: catalogue,
  forms: catalogue,
  'form-submissions': written(OWN_ROW),
  transactions: written('-+o++x+x'),
  'tax-documents': written('-+o++x+x'),
  wallets: written('-+o++x+x'),
  'wallet-lots': written('-+o++x+x'),
  'wallet-adjustments': written(MONEY),
  coupons: { ...written(MONEY), create: '-xx++xxx', update: '-xx++xxx' },
  'coupon-uses': written(MONEY),
  journals: written(MONEY),
  postings: written(MONEY),
  settlements: written(MONEY),
  'money-differences': written(MONEY),
  'gateway-events': written(MONEY),
  sessions: written(NOBODY),
  devices: written(NOBODY),
  'noted-changes': written('-xx+xxxx'),
  counters: written(NOBODY),
  'cron-ticks': written(NOBODY),
  'rate-limits': written(NOBODY),
  'idempotency-keys': written(NOBODY),
  'payload-kv': written(NOBODY),
  'payload-jobs': ADMIN_ONLY_ABSENT,
  'payload-migrations': ADMIN_ONLY_ABSENT,
  'payload-preferences': { ...staffOnly, read: '-xx+++++', update: '-xxooooo' },
  'payload-locked-documents': { ...staffOnly, update: '-xxooooo', delete: '-xxooooo' },
}

/** Every endpoint of Payload that some collection has, and what it needs. */
export const NATIVE_NEEDS: Record<string, keyof CollectionAccess | 'open' | 'closed'> = {
  'GET ': 'read',
  'GET /count': 'read',
  'GET /{id}': 'read',
  'GET /{key}': 'read',
  'GET /file/{filename}': 'read',
  'GET /versions': 'update',
  'GET /versions/{id}': 'update',
  'POST ': 'create',
  'POST /{key}': 'create',
  'POST /{id}/duplicate': 'create',
  'PATCH ': 'update',
  'PATCH /{id}': 'update',
  'POST /versions/{id}': 'update',
  'DELETE ': 'delete',
  'DELETE /{id}': 'delete',
  'DELETE /{key}': 'delete',
  'POST /access/{id}': 'open',
  'GET /me': 'open',
  'GET /init': 'open',
  'GET /paste-url/{id}': 'closed',
  'POST /verify/{id}': 'closed',
}

/** The rest: globals and the roots of Payload. */
export const OTHER_ACCESS: Record<string, string> = {
  'GET /globals/settings': ANYONE,
  'POST /globals/settings': '-xx++xxx',
  'POST /globals/settings/access': ANYONE,
  'GET /globals/settings/versions': CLOSED,
  'GET /globals/settings/versions/{id}': CLOSED,
  'POST /globals/settings/versions/{id}': CLOSED,
  'GET /access': ANYONE,
  'POST /reorder': EDITORS,
}

/** All that GraphQL can change; everything else is changed by routes. */
export const MUTATIONS = [
  'createService',
  'deleteService',
  'duplicateService',
  'restoreVersionService',
  'updateService',
  'updateSetting',
]
