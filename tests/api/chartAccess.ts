import { ANYONE, CLIENT_READERS, CLIENTS, ORDER_WORKERS, ownOr, type Access } from './callerAnswers'

/** Who may use the routes of charts. */
export const CHART_ACCESS: Record<string, Access> = {
  'GET /user/birth-chart': CLIENTS,
  'GET /user/chart-events': CLIENTS,
  'POST /charts': ANYONE,
  'POST /charts/match': ANYONE,
  'GET /panchang': ANYONE,
  'GET /places': ANYONE,
  'PUT /orders/{id}/birth': ownOr(ORDER_WORKERS, 'let in'),
  'GET /admin/orders/{id}/chart': CLIENT_READERS,
  'POST /admin/orders/{id}/kundli': ORDER_WORKERS,
  'GET /admin/profiles/{id}/chart': CLIENT_READERS,
  'GET /admin/charts/stale': CLIENT_READERS,
}
