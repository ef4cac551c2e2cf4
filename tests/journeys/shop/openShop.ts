import pg from 'pg'
import { httpClient } from '@/server/tour/http'
import { SECRETS, type Product } from '../../support/product'
import { gatewayHooks, type PaymentEntity } from './gatewayHooks'
import { until } from '../../support/until'

type Answer = Awaited<ReturnType<ReturnType<typeof httpClient>>>

export type Client = { id: string; email: string; phone: string; token: string }
export type PlacedOrder = { id: string; code: string; amount: number; gatewayOrderId: string }
export type Handed = Record<
  'razorpay_order_id' | 'razorpay_payment_id' | 'razorpay_signature',
  string
>
type Knobs = { send?: boolean; duplicate?: number; shuffle?: boolean; drop?: boolean }
type Paying = { outcome?: string; secondPayment?: boolean; webhooks?: Knobs }
export type Message = { channel: string; to: string; text: string; messageId: string | null }

export type Shop = Awaited<ReturnType<typeof openShop>>

const SERVICE = 'aura-cleansing-session'

/** What journeys do to a running product: as a client's browser, as staff, as the gateway, and in SQL. */
export const openShop = async (product: Product) => {
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 3 })
  pool.on('error', () => undefined)
  const apis = product.apiUrls.map(httpClient)
  const sandbox = httpClient(product.sandboxUrl)
  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await pool.query(text, values)).rows as Row[]
  const shop = {
    product,
    service: SERVICE,
    sql,
    sandbox,
    /** Asks one of the api processes. */
    api: (call: Parameters<(typeof apis)[number]>[0], at = 0) => apis[at % apis.length]!(call),
    client: await register(apis[0]!),
    close: () => pool.end(),
  }
  return { ...shop, ...buying(shop), ...watching(shop), ...gatewayHooks(shop), sign: SECRETS }
}

type Bare = Pick<Shop, 'product' | 'sql' | 'sandbox' | 'api' | 'client'>

async function register(api: ReturnType<typeof httpClient>): Promise<Client> {
  const mark = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`
  const email = `journey-${mark}@example.com`
  const phone = `+9197${String(Date.now()).slice(-8)}`
  const consents = { terms: true, whatsapp: true }
  const json = { name: 'Meera Nair', email, phone, password: `a quiet shore ${mark}`, consents }
  const answer = must(await api({ method: 'POST', path: '/auth/register', json }), 201)
  return {
    id: (answer.body.user as { id: string }).id,
    email,
    phone,
    token: answer.body.token as string,
  }
}

/** @throws Error with the answer when its status is another */
export function must(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer
  throw new Error(`answered ${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`)
}

function buying({ api, sandbox, client }: Bare) {
  const { token } = client
  const post = (path: string, json: unknown, at = 0) =>
    api({ method: 'POST', path, token, json }, at)
  const openCheckout = async (order: { id: string }, at = 0): Promise<string> => {
    const { body } = must(await post('/payments/create-order', { orderId: order.id }, at), 200)
    return body.gatewayOrderId as string
  }
  return {
    post,
    openCheckout,
    /** An order with an open checkout. */
    order: async (): Promise<PlacedOrder> => {
      const { body } = must(await post('/orders/create', { service: SERVICE }), 201)
      const order = body.order as Omit<PlacedOrder, 'gatewayOrderId'>
      return { ...order, gatewayOrderId: await openCheckout(order) }
    },
    /** The client pays in the checkout window; no webhook leaves unless asked for. */
    pay: async ({ gatewayOrderId }: { gatewayOrderId: string }, paying: Paying = {}) => {
      const json = {
        orderId: gatewayOrderId,
        outcome: 'captured',
        webhooks: { send: false },
        ...paying,
      }
      const { body } = must(await sandbox({ method: 'POST', path: '/razorpay/pay', json }), 200)
      return body as unknown as Handed
    },
    verify: (handed: Handed, at = 0) => post('/payments/verify', handed, at),
  }
}

function watching({ sandbox, sql }: Bare) {
  return {
    payments: async (gatewayOrderId?: string): Promise<PaymentEntity[]> => {
      const query = gatewayOrderId ? `?order=${gatewayOrderId}` : ''
      const { body } = must(await sandbox({ path: `/razorpay/state${query}` }), 200)
      return body.payments as unknown as PaymentEntity[]
    },
    /** What left the building and names this text. */
    outbox: async (text = ''): Promise<Message[]> => {
      const { body } = must(await sandbox({ path: '/outbox' }), 200)
      return (body as unknown as (Message & { subject: string | null })[]).filter((message) =>
        `${message.subject} ${message.text}`.includes(text),
      )
    },
    fault: async (json: Record<string, unknown>) => {
      must(await sandbox({ method: 'POST', path: '/faults', json }), 200)
    },
    /** With the patience that a clock needs which ticks once a minute. */
    until: (what: string, ask: () => Promise<boolean>) => until(what, ask, 150_000),
    /** Waits until no job is due or running. */
    settled: () =>
      until(
        'every due job ran',
        async () => {
          const rows = await sql<{ count: string }>(
            `select count(*) from payload_jobs where completed_at is null and has_error is not true
             and (processing or wait_until is null or wait_until <= now() + interval '3 minutes')`,
          )
          return Number(rows[0]!.count) === 0
        },
        150_000,
      ),
  }
}
