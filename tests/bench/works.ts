import type { Shot } from './fire'
import type { InsideVolley } from './inside'

/** What the load may use on one side: read over HTTP, as a frontend would know it. */
export type Stock = {
  services: { id: string; slug: string; price: number }[]
  /** Signed-in clients, each with more orders than one page shows. */
  clients: { id: string; token: string }[]
  /** Accounts to sign in with; nobody else uses them. */
  logins: { email: string; password: string }[]
}

export type Work = {
  name: string
  /** Connections and the ratio to reach there; without a target the figure is only shown. */
  loads: { connections: number; target?: number }[]
  ours: (stock: Stock) => Shot[]
  bare: (stock: Stock) => Shot[]
  /** True when an answer, of either side, is the whole work and not an empty page. */
  isDone: (answer: Answer) => boolean
}

export type Answer = {
  docs?: unknown[]
  order?: object
  doc?: object
  token?: string
  slug?: string
}

/** The fields that our list has; bare Payload is spared the rest of the document. */
const LIST_FIELDS = 'slug title category summary price currency deliveryDays durationMinutes'.split(
  ' ',
)
const SELECT = LIST_FIELDS.map((field) => `&select[${field}]=true`).join('')

/** A work without a counterpart in bare Payload, measured in a process of the product beside plain orders there. */
export type InsideWork = Pick<Work, 'name' | 'loads'> & { task: InsideVolley['task'] }

export const INSIDE_WORKS: InsideWork[] = [
  {
    name: 'Coupon and wallet / plain',
    loads: [{ connections: 1 }, { connections: 16 }],
    task: 'checkout',
  },
  {
    name: 'Settlement / plain order',
    loads: [{ connections: 1 }, { connections: 16 }],
    task: 'settle',
  },
]

/** The works of the bench, in order: reads first, for creation makes the tables grow. */
export const WORKS: Work[] = [
  {
    name: 'Catalogue, list of 20',
    loads: [{ connections: 1 }, { connections: 32, target: 20 }],
    ours: () => [get('/api/services?limit=20')],
    bare: () => [get(`/api/services?limit=20${SELECT}`)],
    isDone: ({ docs }) => docs?.length === 20,
  },
  {
    name: 'Catalogue, one service',
    loads: [{ connections: 1 }, { connections: 32, target: 20 }],
    ours: ({ services }) => services.map(({ slug }) => get(`/api/services/${slug}`)),
    bare: ({ services }) =>
      services.map(({ slug }) => get(`/api/services?limit=1&where[slug][equals]=${slug}`)),
    isDone: (answer) => Boolean(answer.slug) || answer.docs?.length === 1,
  },
  {
    name: 'Own orders, page of 20',
    loads: [{ connections: 1 }, { connections: 32, target: 3 }],
    ours: ({ clients }) =>
      clients.map(({ id, token }) => get(`/api/orders/user/${id}?limit=20`, token)),
    bare: ({ clients }) => clients.map(({ token }) => get('/api/orders?limit=20', token)),
    isDone: ({ docs }) => docs?.length === 20,
  },
  {
    name: 'Order creation',
    loads: [{ connections: 1 }, { connections: 32, target: 1.5 }],
    ours: ({ clients, services }) =>
      clients.map(({ token }, index) =>
        post('/api/orders/create', { service: services[index]?.id }, token),
      ),
    bare: ({ clients, services }) =>
      clients.map(({ token }, index) => {
        const { id, price } = services[index] ?? {}
        return post('/api/orders', { service: id, amount: price }, token)
      }),
    isDone: ({ order, doc }) => Boolean(order ?? doc),
  },
  {
    name: 'Login',
    loads: [{ connections: 4, target: 0.9 }],
    ours: ({ logins }) => logins.map((login) => post('/api/auth/login', login)),
    bare: ({ logins }) => logins.map((login) => post('/api/users/login', login)),
    isDone: ({ token }) => Boolean(token),
  },
]

function get(path: string, token?: string): Shot {
  return { method: 'GET', path: encodeURI(path), headers: authorization(token) }
}

function post(path: string, body: object, token?: string): Shot {
  const headers = { 'content-type': 'application/json', ...authorization(token) }
  return { method: 'POST', path, headers, body: JSON.stringify(body) }
}

function authorization(token?: string): Record<string, string> {
  return token ? { authorization: `JWT ${token}` } : {}
}
