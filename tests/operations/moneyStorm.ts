import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { cancelOrder, quoteCancellation } from '@/operations/orders/cancelOrder'
import { expireOrders } from '@/operations/orders/expireOrders'
import { moveOrder } from '@/operations/orders/moveOrder'
import { placeOrder } from '@/operations/orders/placeOrder'
import { expireCredit } from '@/operations/payments/wallet/expireCredit'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { startPayment } from '@/operations/payments/startPayment'
import { startTopUp } from '@/operations/payments/wallet/startTopUp'
import { verifyPayment } from '@/operations/payments/verifyPayment'
import { testPayload } from '../support/payload'
import type { Vendors } from '../support/vendors'
import { give } from './purse'
import { newReq, rows, sql, type Client } from './shop'

type Handed = { razorpay_order_id: string; razorpay_payment_id: string; razorpay_signature: string }

export type Storm = {
  vendors: Vendors
  clients: Client[]
  services: string[]
  coupons: string[]
  staff: string
  /** From 0 to 1, the same for the same seed. */
  random: () => number
}

const WEBHOOKS = [{}, { duplicate: 2, shuffle: true }, { drop: true }, { delayMs: 300 }]

/** Does one thing that clients, staff, the clock or the gateway may do at any moment. A refusal is an answer. */
export const oneThing = async (storm: Storm): Promise<string> => {
  const names = Object.keys(THINGS)
  const name = pick(storm, names)
  try {
    await THINGS[name]!({ ...storm, req: await newReq() })
    return name
  } catch (error) {
    if (error instanceof Failure && error.status < 500) return `${name}: ${error.code}`
    if (error instanceof Error && error.message.startsWith('sandbox ')) return `${name}: refused`
    throw error
  }
}

type Doing = Storm & { req: PayloadRequest }

const pick = <T>({ random }: Pick<Storm, 'random'>, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!

const upTo = ({ random }: Pick<Storm, 'random'>, most: number): number =>
  1 + Math.floor(random() * most)

const order = async (doing: Doing): Promise<void> => {
  const { req, random } = doing
  const caller = pick(doing, doing.clients)
  const useWallet =
    random() < 0.4 ? (true as const) : random() < 0.3 ? upTo(doing, 20_000) : undefined
  const input = {
    service: pick(doing, doing.services),
    ...(random() < 0.5 ? { coupon: pick(doing, doing.coupons) } : {}),
    ...(useWallet ? { useWallet } : {}),
    billing: { state: pick(doing, ['27', '29']) },
  }
  const id = await placeOrder({ req, caller, input, language: 'en' })
  if (random() < 0.85) await pay({ ...doing, id, user: caller.id })
}

const pay = async (doing: Doing & { id: string; user: string }): Promise<void> => {
  const { vendors, id, user, random } = doing
  const opened = await startPayment({ req: await newReq(), user, orderId: id })
  if (!opened.gatewayOrderId) return
  const times = random() < 0.1 ? 2 : 1
  for (let time = 0; time < times; time += 1) {
    const handed = await vendors.post<Handed>('/razorpay/pay', {
      orderId: opened.gatewayOrderId,
      outcome: pick(doing, ['captured', 'captured', 'captured', 'failed_then_captured', 'failed']),
      secondPayment: time > 0,
      webhooks: pick(doing, WEBHOOKS),
    })
    if (random() < 0.6) await verify({ user, handed })
  }
}

const verify = async ({ user, handed }: { user: string; handed: Handed }): Promise<void> => {
  if (!handed.razorpay_payment_id) return
  const input = {
    gatewayOrderId: handed.razorpay_order_id,
    gatewayPaymentId: handed.razorpay_payment_id,
    signature: handed.razorpay_signature,
  }
  await verifyPayment({ req: await newReq(), user, input })
}

const topUp = async (doing: Doing): Promise<void> => {
  const caller = pick(doing, doing.clients)
  const { gatewayOrderId } = await startTopUp({
    req: doing.req,
    caller,
    amount: 10_000 + upTo(doing, 90_000),
  })
  const handed = await doing.vendors.post<Handed>('/razorpay/pay', {
    orderId: gatewayOrderId,
    outcome: 'captured',
    webhooks: pick(doing, WEBHOOKS),
  })
  if (doing.random() < 0.6) await verify({ user: caller.id, handed })
}

type Found = { id: string; user_id: string; status: string; amount: string; payment: string | null }

/** Some order that is as wanted, or a refusal. */
const anyOrder = async (where: ReturnType<typeof sql>): Promise<Found> => {
  const [found] = await rows<Found>(
    sql`select o.id, o.user_id, o.status, o.amount, (select t.gateway_payment_id from transactions t where t.order_id = o.id and t.kind = 'payment' and t.status = 'success' limit 1) as payment
        from orders o where ${where} order by md5(o.id::text || clock_timestamp()::text) limit 1`,
  )
  if (!found) throw new Failure('NOT_FOUND')
  return found
}

const refund = async (doing: Doing): Promise<void> => {
  const { id, amount } = await anyOrder(sql`payment_status in ('paid', 'partially_refunded')`)
  await requestRefund({
    req: doing.req,
    by: doing.staff,
    input: {
      orderId: id,
      ...(doing.random() < 0.7 ? { amount: 100 + upTo(doing, Number(amount)) } : {}),
      to: pick(doing, ['source', 'wallet'] as const),
      reason: 'Storm',
    },
  })
}

const cancel = async (doing: Doing): Promise<void> => {
  const { id, user_id: user } = await anyOrder(sql`status in ('new', 'processing')`)
  const asked = { req: doing.req, caller: { kind: 'client' as const, id: user }, idOrCode: id }
  const quote = await quoteCancellation(asked)
  const to = pick(doing, ['source', 'wallet'] as const)
  await cancelOrder({ ...asked, req: await newReq(), input: { refund: quote.refund, to } })
}

const deliver = async (doing: Doing): Promise<void> => {
  const { id, status } = await anyOrder(
    sql`status in ('new', 'processing') and payment_status in ('paid', 'partially_refunded')`,
  )
  if (status === 'new') await moveOrder({ req: doing.req, id, to: 'processing' })
  await moveOrder({ req: await newReq(), id, to: 'delivered' })
}

const promote = async (doing: Doing): Promise<void> => {
  const { id: user } = pick(doing, doing.clients)
  const hours = pick(doing, [0.0003, 24, undefined])
  await give({ user, kind: 'promo', amount: upTo(doing, 30_000), ...(hours ? { hours } : {}) })
}

const expire = async ({ req }: Doing): Promise<void> => {
  await rows(
    sql`update orders set expires_at = now() - interval '1 minute' where id = (select id from orders where payment_status in ('pending', 'failed') and status = 'new' order by created_at limit 1)`,
  )
  await expireOrders({ req })
}

const payLate = async (doing: Doing): Promise<void> => {
  const [late] = await rows<{ gateway_order_id: string }>(
    sql`select t.gateway_order_id from transactions t join orders o on o.id = t.order_id where o.payment_status = 'expired' and t.gateway_order_id is not null order by md5(o.id::text || clock_timestamp()::text) limit 1`,
  )
  if (!late) throw new Failure('NOT_FOUND')
  await doing.vendors.post('/razorpay/pay', { orderId: late.gateway_order_id, outcome: 'captured' })
}

const refundInDashboard = async (doing: Doing): Promise<void> => {
  const { payment, amount } = await anyOrder(sql`payment_status in ('paid', 'partially_refunded')`)
  if (!payment) throw new Failure('NOT_REFUNDABLE')
  await doing.vendors.post('/razorpay/refund', {
    paymentId: payment,
    amount: 100 + Math.floor(doing.random() * doing.random() * Number(amount)),
    outcome: pick(doing, ['processed', 'processed', 'failed']),
    webhooks: pick(doing, WEBHOOKS),
  })
}

/** Staff save a page beside whatever goes on; one that waits too long for its row is told so. */
const save = async (doing: Doing): Promise<void> => {
  const payload = await testPayload()
  const { id, user_id: user } = await anyOrder(sql`true`)
  const [coupon] = await rows<{ id: string }>(
    sql`select id from coupons where code = ${pick(doing, doing.coupons)}`,
  )
  const said = `Seen ${upTo(doing, 1_000_000)}`
  await pick(doing, [
    () => payload.update({ collection: 'orders', id, data: { notes: said } }),
    () => payload.update({ collection: 'users', id: user, data: { name: said } }),
    () => payload.update({ collection: 'coupons', id: coupon!.id, data: { name: said } }),
  ])().catch(refuseHeld)
}

const refuseHeld = (error: unknown): void => {
  const { status } = error as { status?: number }
  if (status !== 409 && status !== 503) throw error
}

const THINGS: Record<string, (doing: Doing) => Promise<void>> = {
  ...{ order, orderAgain: order, orderMore: order, topUp, topUpAgain: topUp, promote, save },
  ...{ refund, cancel, deliver, expire, payLate, refundInDashboard },
  expireCredit: async ({ req }) => void (await expireCredit({ req })),
}
