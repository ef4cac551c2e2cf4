import { randomBytes, randomUUID } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import type { ReportedPayment } from '@/operations/payments/settlePayment'
import { aside } from '../support/heldConnections'
import { testPayload } from '../support/payload'

export { sql }

type Statement = Parameters<typeof query>[1]

/** A request of its own, as every route and job has one. */
export const newReq = async (): Promise<PayloadRequest> => createLocalReq({}, await testPayload())

/** Runs one statement alone, as the application's role. */
export const rows = <Row = Record<string, unknown>>(statement: Statement): Promise<Row[]> =>
  aside(async () => query<Row>({ payload: await testPayload() } as never, statement))

export type Client = { kind: 'client'; id: string; email: string; phone: string | null }

/** A client's account and own person, without a password and its slow hash. */
export const aClient = async ({
  hasPhone = true,
  locale = 'en',
}: { hasPhone?: boolean; locale?: 'en' | 'hi' } = {}): Promise<Client> => {
  const id = randomUUID()
  const email = `${id}@example.in`
  const digits = String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0')
  const phone = hasPhone ? `+9198${digits}` : null
  await rows(
    sql`insert into users (id, name, email, phone, locale, timezone) values (${id}, 'Asha Rao', ${email}, ${phone}, ${locale}, 'Asia/Kolkata')`,
  )
  await rows(
    sql`insert into profiles (id, name, relation, user_id, self_key) values (gen_random_uuid(), 'Asha Rao', 'self', ${id}, 'self')`,
  )
  return { kind: 'client', id, email, phone }
}

/** A member of staff who is told of trouble. */
export const anOwner = async (): Promise<string> => {
  const email = `${randomUUID()}@practice.example.in`
  await rows(
    sql`insert into admins (id, name, email, role) values (gen_random_uuid(), 'The owner', ${email}, 'owner')`,
  )
  return email
}

/** A published service, and its id. */
export const aService = async (over: Record<string, unknown> = {}): Promise<string> => {
  const payload = await testPayload()
  const slug = `service-${randomUUID()}`
  const data = {
    title: 'Janma Kundali',
    summary: 'About it',
    slug,
    category: 'astrology',
    price: 149_900,
    deliveryDays: 7,
    _status: 'published',
    ...over,
  }
  return String((await payload.create({ collection: 'services', data: data as never })).id)
}

export type Ordered = { client: Client; service: string; order: string }

/** An order as a client places it. */
export const anOrder = async (
  over: { client?: Client; service?: string } = {},
): Promise<Ordered> => {
  const { placeOrder } = await import('@/operations/orders/placeOrder')
  const client = over.client ?? (await aClient())
  const service = over.service ?? (await aService())
  const input = { service }
  const order = await placeOrder({ req: await newReq(), caller: client, input, language: 'en' })
  return { client, service, order }
}

/** The attempt that an opened checkout leaves. @returns the gateway's name for the order */
export const anAttempt = async (order: string): Promise<string> => {
  const gatewayOrderId = `order_${randomBytes(7).toString('hex')}`
  await rows(
    sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, amount, currency, status, gateway_status, next_check_at, checks)
        select gen_random_uuid(), 'order:' || id, 'payment', user_id, id, ${gatewayOrderId}, payable, 'INR', 'pending', 'created', now() + interval '1 hour', 0
        from orders where id = ${order}`,
  )
  return gatewayOrderId
}

/** A report of the gateway about one payment of the default service. */
export const reportOf = (
  gatewayOrderId: string,
  over: Partial<ReportedPayment> = {},
): ReportedPayment => ({
  id: gatewayOrderId.replace('order_', 'pay_'),
  gatewayOrderId,
  amount: 149_900,
  currency: 'INR',
  status: 'captured',
  method: 'upi',
  ...over,
})

export const settle = async (
  payment: ReportedPayment,
  source: 'verify' | 'webhook' | 'reconciler' = 'webhook',
) => {
  const { settlePayment } = await import('@/operations/payments/settlePayment')
  return settlePayment({ req: await newReq(), payment, source })
}

/** An order that was paid. */
export const aPaidOrder = async (over: { client?: Client; service?: string } = {}) => {
  const ordered = await anOrder(over)
  const gatewayOrderId = await anAttempt(ordered.order)
  await settle(reportOf(gatewayOrderId))
  return { ...ordered, gatewayOrderId }
}

export type Effects = {
  order: { status: string; payment_status: string; attention: string | null }
  transactions: {
    gateway_payment_id: string
    gateway_status: string
    status: string
    flag: string | null
  }[]
  journals: { key: string; postings: string }[]
  events: string[]
  messages: string[]
}

/** All that a payment and its order have left in the database. */
export const effectsOn = async (order: string): Promise<Effects> => {
  const [row] = await rows<Effects['order']>(
    sql`select status, payment_status, attention from orders where id = ${order}`,
  )
  const transactions = await rows<Effects['transactions'][number]>(
    sql`select gateway_payment_id, gateway_status, status, flag from transactions where order_id = ${order} order by created_at, id`,
  )
  const journals = await rows<Effects['journals'][number]>(
    sql`select j.key, string_agg(p.account || ' ' || p.amount, ', ' order by p.amount desc) as postings
        from journals j join postings p on p.journal_id = j.id where j.order_id = ${order} group by j.id order by j.key`,
  )
  return {
    order: row!,
    transactions,
    journals,
    events: await eventsOf(order),
    messages: await messagesOf(order),
  }
}

/** The names of an order's events, sorted. */
export const eventsOf = async (order: string): Promise<string[]> => {
  const found = await rows<{ event: string }>(
    sql`select event from order_events where order_id = ${order} order by event::text`,
  )
  return found.map(({ event }) => event)
}

/** `event channel status` of each message about an order, sorted. */
export const messagesOf = async (order: string): Promise<string[]> => {
  const found = await rows<{ said: string }>(
    sql`select event || ' ' || channel || ' ' || status as said from notifications where order_id = ${order} order by 1`,
  )
  return found.map(({ said }) => said)
}

/** Runs the same work so many times at once, each on a request of its own. */
export const together = async <T>(
  times: number,
  work: (req: PayloadRequest, index: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> => {
  const reqs = await Promise.all(Array.from({ length: times }, newReq))
  return Promise.allSettled(reqs.map((req, index) => work(req, index)))
}

/** The values of those that succeeded. */
export const won = <T>(results: PromiseSettledResult<T>[]): T[] =>
  results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))

/** The codes or messages of those that failed. */
export const lost = (results: PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((each) => {
    if (each.status === 'fulfilled') return []
    const { code, message } = each.reason as { code?: string; message: string }
    return [code ?? message]
  })
