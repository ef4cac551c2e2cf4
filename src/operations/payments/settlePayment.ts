import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { capturePostings } from '@/rules/payments/accounts'
import { judgeCapture } from '@/rules/payments/judgeCapture'
import { strongest, transactionStatus, type GatewayStatus } from '@/rules/payments/transactionFlow'
import { markOrderPaid, flagOrder, noteFailedAttempt, type OrderRow } from './orderPayment'
import { postJournal } from './postJournal'

/** A payment as the gateway reports it: paise, its own ids. */
export type ReportedPayment = {
  id: string
  gatewayOrderId: string
  amount: number
  currency: string
  status: GatewayStatus
  method: string | null
}

/** Who told us; kept on the transaction. */
export type SettlementSource = 'verify' | 'webhook' | 'reconciler'

type TransactionRow = {
  id: string
  user_id: string
  gateway_payment_id: string | null
  gateway_status: GatewayStatus
  amount: string
}

export type Settlement = { transaction: string; order: string } | null

/**
 * The one place where a payment takes effect, whoever reports it, how often and in whatever order.
 * The order row is locked first, then its transactions; the payment's state only ever gets stronger;
 * the ledger is keyed on the payment's id, so a second report finds the work done.
 * @returns null when the gateway order is none of ours
 */
export const settlePayment = ({
  req,
  payment,
  source,
}: {
  req: PayloadRequest
  payment: ReportedPayment
  source: SettlementSource
}): Promise<Settlement> =>
  transaction(req, async () => {
    const order = await lockOrder(req, payment.gatewayOrderId)
    if (!order) return null
    const row = await rowOf({ req, order, payment })
    const before = row.gateway_status
    const after = strongest(before, payment.status)
    if (after !== before || row.gateway_payment_id === null)
      await update({ req, row, payment, after, source })
    if (isCaptured(after) && !isCaptured(before)) await capture({ req, order, row, payment })
    if (after === 'failed' && before !== 'failed') await noteFailedAttempt({ req, order })
    return { transaction: row.id, order: order.id }
  })

const isCaptured = (status: GatewayStatus): boolean =>
  status === 'captured' || status === 'refunded'

async function lockOrder(
  req: PayloadRequest,
  gatewayOrderId: string,
): Promise<OrderRow | undefined> {
  const [row] = await query<OrderRow>(
    req,
    sql`select o.id, o.code, o.user_id, o.status, o.payment_status, o.payable, o.delivery_days from orders o
        where o.id = (select order_id from transactions where gateway_order_id = ${gatewayOrderId} and order_id is not null limit 1) for update`,
  )
  return row
}

/** The row of this payment: its own, else the attempt that waits for its first payment, else a new one. */
async function rowOf({
  req,
  order,
  payment,
}: {
  req: PayloadRequest
  order: OrderRow
  payment: ReportedPayment
}): Promise<TransactionRow> {
  const rows = await query<TransactionRow>(
    req,
    sql`select id, user_id, gateway_payment_id, gateway_status, amount from transactions where gateway_order_id = ${payment.gatewayOrderId} order by created_at for update`,
  )
  const known =
    rows.find((row) => row.gateway_payment_id === payment.id) ??
    rows.find((row) => row.gateway_payment_id === null)
  if (known) return known
  const at = now().toISOString()
  const [row] = await query<TransactionRow>(
    req,
    sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, gateway_payment_id, amount, currency, status, gateway_status, checks, created_at, updated_at)
        values (gen_random_uuid(), ${`payment:${payment.id}`}, 'payment', ${order.user_id}, ${order.id}, ${payment.gatewayOrderId}, ${payment.id}, ${payment.amount}, ${payment.currency}, 'pending', 'created', 0, ${at}::timestamptz, ${at}::timestamptz)
        returning id, user_id, gateway_payment_id, gateway_status, amount`,
  )
  return row!
}

async function update({
  req,
  row,
  payment,
  after,
  source,
}: {
  req: PayloadRequest
  row: TransactionRow
  payment: ReportedPayment
  after: GatewayStatus
  source: SettlementSource
}): Promise<void> {
  const isDone = isCaptured(after)
  await query(
    req,
    sql`update transactions set gateway_payment_id = ${payment.id}, gateway_status = ${after}, status = ${transactionStatus(after)}, amount = ${payment.amount}, currency = ${payment.currency},
          method = coalesce(${payment.method}, method), settled_by = ${source}, next_check_at = case when ${isDone} then null else next_check_at end, updated_at = now()
        where id = ${row.id}`,
  )
}

async function capture({
  req,
  order,
  row,
  payment,
}: {
  req: PayloadRequest
  order: OrderRow
  row: TransactionRow
  payment: ReportedPayment
}): Promise<void> {
  const { flag, isPosted } = judgeCapture({
    payment,
    order: {
      payable: Number(order.payable),
      status: order.status,
      paymentStatus: order.payment_status,
    },
  })
  if (isPosted) {
    const postings = capturePostings({ amount: payment.amount, isOurs: flag === null })
    await postJournal({
      req,
      key: `capture:${payment.id}`,
      cause: 'capture',
      order: order.id,
      transaction: row.id,
      postings,
    })
  }
  if (flag === null) return markOrderPaid({ req, order, at: now() })
  await query(req, sql`update transactions set flag = ${flag} where id = ${row.id}`)
  await flagOrder({ req, order, flag, payment: payment.id })
}
