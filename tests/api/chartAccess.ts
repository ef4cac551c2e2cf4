const ANYONE = '++++++++'
const CLIENTS = '-++xxxxx'

/** Who may use the routes of charts; signs as in accessMatrix.ts. */
export const CHART_ACCESS: Record<string, string> = {
  'GET /user/birth-chart': CLIENTS,
  'GET /user/chart-events': CLIENTS,
  'POST /charts': ANYONE,
  'POST /charts/match': ANYONE,
  'GET /panchang': ANYONE,
  'GET /places': ANYONE,
  'PUT /orders/{id}/birth': '-+++++xx',
  'GET /admin/orders/{id}/chart': '-xx++++x',
  'POST /admin/orders/{id}/kundli': '-xx+++xx',
  'GET /admin/profiles/{id}/chart': '-xx++++x',
  'GET /admin/charts/stale': '-xx++++x',
}
