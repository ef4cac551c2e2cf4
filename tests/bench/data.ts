/** What both sides are seeded with: the same 200 services, 500 clients and 2,000 orders. */
export const SIZES = { services: 200, published: 180, clients: 500, orders: 2000 }

/** Clients that the load signs in as; each has 40 orders, so that a page of 20 is full. */
export const BUSY_CLIENTS = 32
export const ORDERS_OF_A_BUSY_CLIENT = 40

/** Paise: what a rich wallet holds, and what an order takes of it. */
export const WALLET_OF_A_BUSY_CLIENT = 1_000_000_000
export const WALLET_PART = 10_000

export const PASSWORD = 'bench-of-the-quiet-river'
export const CATEGORIES = ['energy', 'astrology', 'vastu', 'manifestation', 'material'] as const
export const STATUSES = ['new', 'processing', 'delivered', 'completed'] as const

export type BenchService = {
  slug: string
  title: string
  category: (typeof CATEGORIES)[number]
  summary: string
  paragraphs: string[]
  /** Paise. */
  price: number
  deliveryDays: number
  durationMinutes: number
  isPublished: boolean
}

export type BenchClient = { name: string; email: string; phone: string }

export type BenchOrder = {
  code: string
  /** Index into `benchClients()` and `benchServices()`. */
  client: number
  service: number
  status: (typeof STATUSES)[number]
  createdAt: string
}

export const benchServices = (): BenchService[] => times(SIZES.services, service)

export const benchClients = (): BenchClient[] => times(SIZES.clients, client)

export const benchOrders = (): BenchOrder[] => times(SIZES.orders, order)

function service(index: number): BenchService {
  const title = `Reading of the ${index + 1}. house for a calm year`
  return {
    slug: `bench-service-${index + 1}`,
    title,
    category: pick(CATEGORIES, index),
    summary: `${title}: what the planets ask of you and which small steps help, month by month.`,
    paragraphs: times(4, (part) => `${title}, part ${part + 1}. ${SENTENCE}`),
    price: 99_900 + index * 1_000,
    deliveryDays: 2 + (index % 7),
    durationMinutes: 30 + (index % 4) * 15,
    isPublished: index < SIZES.published,
  }
}

const SENTENCE =
  'A person reads your chart by hand, writes it down in plain words and answers what you asked, ' +
  'with the days that suit a beginning and the habits that carry it.'

function client(index: number): BenchClient {
  return {
    name: `Bench Client ${index + 1}`,
    email: `bench-${index + 1}@clients.example`,
    phone: `+9198${String(10_000_000 + index).padStart(8, '0')}`,
  }
}

function order(index: number): BenchOrder {
  const busy = BUSY_CLIENTS * ORDERS_OF_A_BUSY_CLIENT
  return {
    code: orderCode(index),
    client:
      index < busy ? index % BUSY_CLIENTS : BUSY_CLIENTS + (index % (SIZES.clients - BUSY_CLIENTS)),
    service: (index * 7) % SIZES.published,
    status: pick(STATUSES, index),
    createdAt: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
  }
}

const orderCode = (index: number): string => `SH-${(index + 36 ** 5).toString(36).toUpperCase()}`

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
