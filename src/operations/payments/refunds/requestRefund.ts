import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import { normaliseCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'
import { grantRefund } from './grantRefund'
import { refundsOfOwner } from './newRefundId'
import { readRefunds, type RefundAnswer } from './readRefunds'
import { refundSuspense } from './refundSuspense'
import { lockWallet } from '../wallet/wallet'

type Input = {
  orderId?: string
  transactionId?: string
  /** Paise; all that is left when missing. */
  amount?: number
  to?: RefundTarget
  reason: string
}

type Request = { req: PayloadRequest; by: string; input: Input; owner?: string }

type PaymentRow = {
  id: string
  kind: string
  status: string
  flag: string | null
  currency: string
  user_id: string
  order_id: string | null
  gateway_payment_id: string
  amount: string
}

type Order = { id: string; user: string }

/**
 * Staff give money back: of a whole order, or of one payment, also of one that waits in suspense. Two requests at
 * once stand in line at the order's row, so that together they never give back more than came in.
 * @param by the member of staff
 * @param owner names the request: asked again it finds the refunds that it made
 * @throws Failure NOT_FOUND, NOT_REFUNDABLE, REFUND_TOO_LARGE, IDEMPOTENCY_KEY_REUSED
 */
export const requestRefund = ({ req, by, input, owner }: Request): Promise<RefundAnswer[]> =>
  transaction(req, async () => {
    const ids = input.transactionId
      ? await ofPayment({ req, by, input, owner, id: input.transactionId })
      : await ofOrder({ req, by, input, owner })
    return readRefunds({ req, ids })
  })

/** What the same request made before is looked up under the lock, so that it stands in line with itself. */
async function ofOrder({ req, by, input, owner }: Request): Promise<string[]> {
  const order = await lockOrder(req, input.orderId ?? '')
  if (!order) throw new Failure('NOT_FOUND', { field: 'orderId' })
  const done = owner ? await refundsOfOwner({ req, owner, of: { order: order.id } }) : []
  if (done.length > 0) return done
  const { amount, to = 'source', reason } = input
  return grantRefund({ req, order, amount, to, reason, by, owner })
}

async function ofPayment({
  req,
  by,
  input,
  owner,
  id,
}: Request & { id: string }): Promise<string[]> {
  const known = await paymentOf(req, id)
  if (!known) throw new Failure('NOT_FOUND', { field: 'transactionId' })
  const order = known.order_id ? await lockOrder(req, known.order_id) : undefined
  if (!order) await lockWallet({ req, user: known.user_id })
  const done = owner ? await refundsOfOwner({ req, owner, of: { payment: id } }) : []
  if (done.length > 0) return done
  const payment = (await paymentOf(req, id))!
  if (!isRefundable(payment)) throw new Failure('NOT_REFUNDABLE', { field: 'transactionId' })
  const { amount, to = 'source', reason } = input
  if (payment.flag === null && order)
    return grantRefund({ req, order, amount, to, reason, by, owner, payment: id })
  return [await ofSuspense({ req, by, input, owner, payment })]
}

/** Money of an order, or what waits in suspense; a top-up that reached the wallet is spent or adjusted there. */
const isRefundable = ({ kind, status, currency, flag, order_id: order }: PaymentRow): boolean =>
  status === 'success' &&
  currency === 'INR' &&
  (kind === 'payment' ? order !== null : kind === 'topup' && flag === 'amount_mismatch')

async function ofSuspense({
  req,
  by,
  input: { amount, to = 'source', reason },
  owner,
  payment,
}: Request & { payment: PaymentRow }): Promise<string> {
  const left = await leftOf({ req, payment })
  if (left <= 0) throw new Failure('NOT_REFUNDABLE', { field: 'transactionId' })
  if (amount !== undefined && amount > left)
    throw new Failure('REFUND_TOO_LARGE', { field: 'amount' })
  const suspended = {
    id: payment.id,
    user: payment.user_id,
    order: payment.order_id,
    gatewayPaymentId: payment.gateway_payment_id,
  }
  const given = { req, payment: suspended, amount: amount ?? left, to, reason, by, owner }
  return (await refundSuspense(given))!
}

async function lockOrder(req: DbRequest, idOrCode: string): Promise<Order | undefined> {
  const match = isUuid(idOrCode) ? sql`id = ${idOrCode}` : sql`code = ${normaliseCode(idOrCode)}`
  const [row] = await query<Order>(
    req,
    sql`select id, user_id as user from orders where ${match} for update`,
  )
  return row
}

async function paymentOf(req: DbRequest, id: string): Promise<PaymentRow | undefined> {
  const [row] = await query<PaymentRow>(
    req,
    sql`select id, kind, status, flag, currency, user_id, order_id, gateway_payment_id, amount from transactions where id = ${id}`,
  )
  return row
}

async function leftOf({ req, payment }: { req: DbRequest; payment: PaymentRow }): Promise<number> {
  const [row] = await query<{ sum: string }>(
    req,
    sql`select coalesce(sum(amount), 0) as sum from transactions where refund_of_id = ${payment.id} and kind = 'refund' and status <> 'failed'`,
  )
  return Number(payment.amount) - Number(row!.sum)
}
