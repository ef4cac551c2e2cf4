import { randomUUID } from 'node:crypto'
import type { Answer, Bare, Client } from './bare'
import { must } from './bare'
import type { Handed } from './buying'
import { queueNow } from './queueNow'

export type MoneyWorld = {
  shop: Pick<Bare, 'api' | 'sandbox' | 'sql'>
  clients: Client[]
  services: string[]
  coupons: string[]
  /** The owner's token. */
  staff: string
  apis: number
  random: () => number
}

type Asked = {
  path: string
  json?: object
  token: string
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH'
}

const AGAIN = 900
const WEBHOOKS = [{}, { duplicate: 2, shuffle: true }, { drop: true }, { delayMs: 500 }]

/** One of the things that happen to money, as clients, staff, the clock and the gateway do it. @returns what it was */
export const actOnMoney = async (world: MoneyWorld): Promise<string> => {
  const name = pick(world, Object.keys(ACTS))
  return `${name} ${(await ACTS[name]!(world)) ?? ''}`.trim()
}

const pick = <T>({ random }: Pick<MoneyWorld, 'random'>, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!

/**
 * Asks until a living server answers for good, always with the same Idempotency-Key, as a careful client does.
 * @returns the answer; a refusal is one too
 * @throws Error on a status that no input may cause
 */
const ask = async (world: MoneyWorld, { path, json, token, method = 'POST' }: Asked) => {
  const headers = { 'Idempotency-Key': randomUUID() }
  for (let tries = 0; tries < AGAIN; tries += 1) {
    const at = Math.floor(Math.random() * world.apis)
    const answer = await world.shop
      .api({ method, path, token, ...(json ? { json } : {}), headers }, at)
      .catch(() => null)
    if (answer && !isPassing(answer)) {
      if (answer.status >= 500) throw new Error(`${path} ${JSON.stringify(answer.body)}`)
      return answer
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(`${path} was never answered`)
}

const codeOf = ({ body }: Answer): string | undefined =>
  (body.errors as { code?: string }[] | undefined)?.[0]?.code

const isPassing = (answer: Answer): boolean =>
  [429, 502, 503, 504].includes(answer.status) || codeOf(answer) === 'IDEMPOTENCY_IN_PROGRESS'

const saidBy = (answer: Answer): string => (answer.status < 300 ? '' : (codeOf(answer) ?? '?'))

const payAt = async (world: MoneyWorld, gatewayOrderId: string): Promise<Handed | null> => {
  const json = {
    orderId: gatewayOrderId,
    outcome: pick(world, ['captured', 'captured', 'failed_then_captured', 'failed']),
    webhooks: pick(world, WEBHOOKS),
    secondPayment: world.random() < 0.05,
  }
  const { status, body } = await world.shop.sandbox({ method: 'POST', path: '/razorpay/pay', json })
  return status === 200 && 'razorpay_payment_id' in body ? (body as unknown as Handed) : null
}

type Checkout = { world: MoneyWorld; token: string; gatewayOrderId: unknown }

const finish = async ({ world, token, gatewayOrderId }: Checkout): Promise<string> => {
  if (typeof gatewayOrderId !== 'string') return ''
  const times = world.random() < 0.1 ? 2 : 1
  let said = ''
  for (let time = 0; time < times; time += 1) {
    const handed = await payAt(world, gatewayOrderId)
    if (handed && world.random() < 0.6)
      said = saidBy(await ask(world, { path: '/payments/verify', json: handed, token }))
  }
  return said
}

const order = async (world: MoneyWorld): Promise<string> => {
  const { token } = pick(world, world.clients)
  const json = {
    service: pick(world, world.services),
    ...(world.random() < 0.5 ? { coupon: pick(world, world.coupons) } : {}),
    ...(world.random() < 0.5 ? { useWallet: true } : {}),
    billing: { state: pick(world, ['27', '29']) },
  }
  const placed = await ask(world, { path: '/orders/create', json, token })
  if (placed.status !== 201) return saidBy(placed)
  const { id: orderId } = placed.body.order as { id: string }
  if (world.random() < 0.1) return 'unpaid'
  const opened = await ask(world, { path: '/payments/create-order', json: { orderId }, token })
  if (opened.status !== 200) return saidBy(opened)
  return finish({ world, token, gatewayOrderId: opened.body.gatewayOrderId })
}

const topUp = async (world: MoneyWorld): Promise<string> => {
  const { token } = pick(world, world.clients)
  const json = { amount: 10_000 + Math.floor(world.random() * 90_000) }
  const opened = await ask(world, { path: '/wallet/top-up', json, token })
  if (opened.status !== 200) return saidBy(opened)
  return finish({ world, token, gatewayOrderId: opened.body.gatewayOrderId })
}

type Row = { id: string; user_id: string; status: string; amount: string }

/** An order of these clients; the demo's own were never at the gateway. */
const some = async (
  { shop, clients, random }: MoneyWorld,
  where: string,
): Promise<Row | undefined> => {
  const rows = await shop.sql<Row>(
    `select id, user_id, status, amount from orders where user_id = any($2::uuid[]) and ${where} order by md5(id::text || $1) limit 1`,
    [String(random()), clients.map(({ id }) => id)],
  )
  return rows[0]
}

const refund = async (world: MoneyWorld): Promise<string> => {
  const found = await some(world, `payment_status in ('paid', 'partially_refunded') and amount > 0`)
  if (!found) return 'none'
  const amount = 100 + Math.floor(world.random() * Number(found.amount))
  const json = {
    orderId: found.id,
    reason: 'Proof',
    to: pick(world, ['source', 'wallet']),
    ...(world.random() < 0.7 ? { amount } : {}),
  }
  return saidBy(await ask(world, { path: '/payments/refund', json, token: world.staff }))
}

const cancel = async (world: MoneyWorld): Promise<string> => {
  const found = await some(world, `status in ('new', 'processing')`)
  const client = world.clients.find(({ id }) => id === found?.user_id)
  if (!found || !client) return 'none'
  const path = `/orders/${found.id}/cancel`
  const quote = await ask(world, { method: 'GET', path, token: client.token })
  if (quote.status !== 200) return saidBy(quote)
  const { refund: sum } = quote.body.quote as { refund: number }
  const json = { refund: sum, to: pick(world, ['source', 'wallet']) }
  return saidBy(await ask(world, { path, json, token: client.token }))
}

const deliver = async (world: MoneyWorld): Promise<string> => {
  const paid = `payment_status in ('paid', 'partially_refunded')`
  const found = await some(world, `status in ('new', 'processing') and ${paid}`)
  if (!found) return 'none'
  const json = { status: found.status === 'new' ? 'processing' : 'delivered' }
  const path = `/orders/${found.id}/status`
  return saidBy(await ask(world, { method: 'PUT', path, json, token: world.staff }))
}

const promote = async (world: MoneyWorld): Promise<string> => {
  const json = {
    user: pick(world, world.clients).id,
    kind: pick(world, ['promotion', 'goodwill', 'credit', 'debit']),
    amount: 1 + Math.floor(world.random() * 30_000),
    reason: 'Proof',
  }
  const ends = json.kind === 'promotion' && world.random() < 0.5
  const expiresAt = new Date(Date.now() + 4000).toISOString()
  const given = ends ? { ...json, expiresAt } : json
  return saidBy(await ask(world, { path: '/wallet/adjust', json: given, token: world.staff }))
}

/** The clock, which would need hours. */
const expire = async ({ shop }: MoneyWorld): Promise<string> => {
  await shop.sql(
    `update orders set expires_at = now() - interval '1 minute' where id = (select id from orders where payment_status in ('pending', 'failed') and status = 'new' order by created_at limit 1)`,
  )
  await queueNow({ sql: shop.sql, job: 'expireOrders' })
  await queueNow({ sql: shop.sql, job: 'expireCredit' })
  return ''
}

const refundInDashboard = async (world: MoneyWorld): Promise<string> => {
  const [found] = await world.shop.sql<{ payment: string; amount: string }>(
    `select gateway_payment_id as payment, amount from transactions where kind = 'payment' and status = 'success' and flag is null and created_at > now() - interval '1 hour' order by md5(id::text || $1) limit 1`,
    [String(world.random())],
  )
  if (!found) return 'none'
  const json = {
    paymentId: found.payment,
    amount: 100 + Math.floor(world.random() * world.random() * Number(found.amount)),
    outcome: pick(world, ['processed', 'processed', 'failed']),
  }
  const answer = await world.shop.sandbox({ method: 'POST', path: '/razorpay/refund', json })
  return answer.status === 200 ? '' : 'refused'
}

/** Staff save a page beside whatever goes on: an order, a coupon, a client. */
const save = async (world: MoneyWorld): Promise<string> => {
  const found = await some(world, 'true')
  const [coupon] = await world.shop.sql<{ id: string }>('select id from coupons where code = $1', [
    pick(world, world.coupons),
  ])
  const said = `Seen at ${Math.floor(world.random() * 1e6)}`
  const pages = [
    ...(found ? [{ path: `/orders/${found.id}`, json: { notes: said } }] : []),
    ...(found ? [{ path: `/users/${found.user_id}`, json: { name: 'Meera Nair' } }] : []),
    { path: `/coupons/${coupon!.id}`, json: { name: said } },
  ]
  return saidBy(await ask(world, { ...pick(world, pages), method: 'PATCH', token: world.staff }))
}

const ACTS: Record<string, (world: MoneyWorld) => Promise<string>> = {
  ...{ order, orderAgain: order, orderMore: order, orderToo: order, topUp, topUpAgain: topUp },
  ...{ refund, cancel, deliver, deliverMore: deliver, promote, expire, refundInDashboard },
  ...{ save, saveMore: save },
}

/** A coupon as staff make it in the admin. */
export const makeCoupon = async (
  { shop, staff }: Pick<MoneyWorld, 'shop' | 'staff'>,
  coupon: object,
): Promise<string> => {
  const code = `PROOF${randomUUID().slice(0, 8)}`
  const json = { code, maxUsesPerClient: 1000, ...coupon }
  must(await shop.api({ method: 'POST', path: '/coupons', token: staff, json }), 201)
  return code
}
