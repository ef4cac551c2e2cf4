import { randomBytes, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { shiftClock } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { cancelOrder, quoteCancellation } from '@/operations/orders/cancelOrder'
import { expireOrders } from '@/operations/orders/expireOrders'
import { moveOrder } from '@/operations/orders/moveOrder'
import type { ReportedRefund } from '@/operations/payments/refunds/adoptRefund'
import { expireCredit } from '@/operations/payments/wallet/expireCredit'
import { receiveTdsCertificate } from '@/operations/payments/tax/receiveTdsCertificate'
import { rejectRefund } from '@/operations/payments/refunds/rejectRefund'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { startPayment } from '@/operations/payments/startPayment'
import type { ReportedPayment } from '@/operations/payments/settlePayment'
import { give } from './purse'
import { refundOf, settleBack } from './refunds'
import { newReq, reportOf, rows, settle, sql } from './shop'

/** One order, and the gateway as it really stands: what it was told to give back may not be known here yet. */
export type OneOrder = {
  id: string
  user: string
  payable: number
  amount: number
  staff: string
  /** The attempt to pay; null when there is nothing to pay. */
  gatewayOrder: string | null
  payments: ReportedPayment[]
  refunds: ReportedRefund[]
  /** Paise of the order that were given back before the act. */
  back: number
  random: () => number
  /** What the proof found before it was placed. */
  known: string[]
}

/** Does one thing that may happen to an order at any moment; a refusal is an answer. @returns what was done */
export const actOn = async (one: OneOrder): Promise<string> => {
  const name = pick(one, Object.keys(ACTS))
  try {
    return `${name} ${(await ACTS[name]!(one, await newReq())) ?? ''}`.trim()
  } catch (error) {
    if (error instanceof Failure && error.status < 500) return `${name}: ${error.code}`
    throw error
  }
}

/** All that is on its way arrives: the gateway has heard of our refunds, decided them and told us. */
export const settleAll = async (one: OneOrder): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    while ((await askGateway(one)) !== 'nothing');
    for (const refund of one.refunds) {
      if (refund.status === 'pending') refund.status = pick(one, ['processed', 'failed'] as const)
      await settleBack(refund)
    }
  }
}

const pick = <T>({ random }: Pick<OneOrder, 'random'>, list: readonly T[]): T => {
  if (list.length === 0) throw new Failure('NOT_FOUND')
  return list[Math.floor(random() * list.length)]!
}

/** All of it, a round part, or any part. */
const partOf = ({ random }: OneOrder, most: number): number =>
  random() < 0.4 ? most : Math.max(1, Math.floor(random() * most))

const leftAt = ({ refunds }: OneOrder, { id, amount }: ReportedPayment): number =>
  refunds
    .filter((each) => each.gatewayPaymentId === id && each.status !== 'failed')
    .reduce((left, each) => left - each.amount, amount)

async function pay(one: OneOrder): Promise<string> {
  if (one.payments.length > 0 && one.random() < 0.6) return 'not again'
  if (!one.gatewayOrder) {
    await startPayment({ req: await newReq(), user: one.user, orderId: one.id })
    return 'nothing'
  }
  const amount = one.random() < 0.15 ? one.payable + 100 : one.payable
  const payment = { ...reportOf(one.gatewayOrder, { amount }), id: `pay_${hex()}` }
  one.payments.push(payment)
  await settle(payment)
  return String(amount)
}

const hex = () => randomBytes(7).toString('hex')

/** The gateway hears of a refund of ours, or refuses it; its answer may be lost. */
async function askGateway(one: OneOrder): Promise<string> {
  const [ours] = await rows<{ id: string; amount: number; payment: string }>(
    sql`select r.id, r.amount::int, p.gateway_payment_id as payment from transactions r join transactions p on p.id = r.refund_of_id
        where r.order_id = ${one.id} and r.kind = 'refund' and r.gateway_status = 'requested' and r.gateway_refund_id is null order by md5(r.id::text) limit 1`,
  )
  if (!ours) return 'nothing'
  const { id: receipt, amount } = ours
  const payment = one.payments.find(({ id }) => id === ours.payment)!
  let there = one.refunds.find((each) => each.receipt === receipt)
  if (!there && leftAt(one, payment) < amount) {
    await rejectRefund({ req: await newReq(), refund: { id: receipt, order_id: one.id } })
    return `refuses ${amount}`
  }
  if (!there) one.refunds.push((there = refundOf(payment, { amount, receipt, status: 'pending' })))
  else await settleBack(there)
  return `takes ${amount}`
}

async function dashboard(one: OneOrder): Promise<string> {
  const payment = pick(
    one,
    one.payments.filter((each) => leftAt(one, each) > 0),
  )
  const amount = partOf(one, leftAt(one, payment))
  const refund = refundOf(payment, { amount, status: pick(one, ['pending', 'processed'] as const) })
  one.refunds.push(refund)
  if (one.random() < 0.6) await settleBack(refund)
  return `${amount} ${refund.status}`
}

/** A refund on its way is paid or fails; one that failed is paid after all when its payment still has the money. */
async function gatewayDecides(one: OneOrder): Promise<string> {
  const refund = pick(
    one,
    one.refunds.filter(({ status }) => status !== 'processed'),
  )
  if (refund.status === 'pending') refund.status = pick(one, ['processed', 'failed'] as const)
  else if (leftAt(one, payments(one, refund)) >= refund.amount) refund.status = 'processed'
  if (one.random() < 0.7) await settleBack(refund)
  return `${refund.amount} ${refund.status}`
}

const payments = (one: OneOrder, { gatewayPaymentId: id }: ReportedRefund): ReportedPayment =>
  one.payments.find((each) => each.id === id)!

async function gatewayTells(one: OneOrder): Promise<string> {
  if (one.payments.length > 0 && one.random() < 0.3) await settle(pick(one, one.payments))
  const refund = pick(one, one.refunds)
  await settleBack(one.random() < 0.2 ? { ...refund, status: 'pending' } : refund)
  return `${refund.amount} ${refund.status}`
}

async function refund(one: OneOrder, req: PayloadRequest): Promise<string> {
  const known = await rows<{ id: string; amount: number }>(
    sql`select id, amount::int from transactions where order_id = ${one.id} and kind = 'payment' and status = 'success'`,
  )
  const to = pick(one, ['source', 'wallet'] as const)
  const part = one.random() < 0.5 ? { amount: partOf(one, one.amount) } : {}
  const of = one.random() < 0.4 ? { transactionId: pick(one, known).id } : { orderId: one.id }
  const input = { ...of, ...part, to, reason: 'Asked by phone' }
  const refunds = await requestRefund({ req, by: one.staff, input })
  return refunds.map((each) => `${each.amount} to ${each.to}`).join(', ')
}

async function cancel(one: OneOrder, req: PayloadRequest): Promise<string> {
  const asked =
    one.random() < 0.5
      ? { caller: { kind: 'client' as const, id: one.user } }
      : {
          caller: { kind: 'staff' as const, id: one.staff, role: 'manager' as const },
          percent: pick(one, [0, 30, 100]),
        }
  const quote = await quoteCancellation({ req, idOrCode: one.id, ...asked })
  const to = pick(one, ['source', 'wallet'] as const)
  const input = { refund: quote.refund, to }
  await cancelOrder({ req: await newReq(), idOrCode: one.id, ...asked, input })
  return `${quote.refund} to ${to}`
}

async function move(one: OneOrder, req: PayloadRequest): Promise<string> {
  const to = pick(one, ['processing', 'delivered', 'delivered', 'completed', 'cancelled'] as const)
  await moveOrder({ req, id: one.id, to })
  return to
}

async function timePasses(one: OneOrder, req: PayloadRequest): Promise<void> {
  await rows(sql`update orders set expires_at = now() - interval '1 hour' where id = ${one.id}`)
  await expireOrders({ req })
  shiftClock(Math.floor(one.random() * 72) * 3_600_000)
  await expireCredit({ req: await newReq() })
}

const registers = async ({ random }: OneOrder): Promise<void> =>
  void (await rows(sql`update settings set gst_is_registered = ${random() < 0.5}`))

async function certificate(one: OneOrder, req: PayloadRequest): Promise<void> {
  const file = randomUUID()
  await rows(
    sql`insert into client_files (id, user_id, filename) values (${file}, ${one.user}, ${`${file}.pdf`})`,
  )
  await receiveTdsCertificate({ req, order: one.id, file, by: one.staff })
}

const promote = async ({ user, random }: OneOrder): Promise<void> =>
  void (await give({ user, kind: 'promo', amount: 1 + Math.floor(random() * 9000), hours: 24 }))

const ACTS: Record<string, (one: OneOrder, req: PayloadRequest) => Promise<string | void>> = {
  ...{ pay, payAgain: pay, askGateway, askAgain: askGateway, dashboard, gatewayDecides },
  ...{ gatewayTells, refund, refundMore: refund, cancel, move, moveOn: move },
  ...{ timePasses, registers, certificate, promote },
}
