import type { PayloadRequest } from 'payload'
import { happen } from '@/kit/happen'
import { present, query, sql, type DbRequest } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { isUuid } from '@/rules/text/uuid'
import {
  refundTransactionStatus,
  strongestRefund,
  type RefundStatus,
} from '@/rules/payments/transactionFlow'
import { adoptRefund, repeatRefund, type RefundRow, type ReportedRefund } from './adoptRefund'
import { countRefunds } from './countRefunds'
import { documentCovers } from './coverExcess'
import { flagRefund } from './flagRefund'
import { postJournal } from '../postJournal'
import { isOfOrder, type RefundedPayment } from './refundBearers'
import { reverseRefund } from './reverseRefund'
import type { SettlementSource } from '../settlePayment'
import { supplyKept } from '../tax/supplyKept'
import { lockWallet } from '../wallet/wallet'

/**
 * The one place where a refund takes effect, whoever reports it, how often and in whatever order: the answer to our
 * own request, a webhook, the reconciler. The order's row is locked first; the state only ever gets stronger; the
 * ledger is keyed on the refund. One that was made in the gateway's dashboard is taken in.
 * @returns the refund's transaction; null when its payment is none of ours
 */
export const settleRefund = ({
  req,
  refund,
  source,
}: {
  req: PayloadRequest
  refund: ReportedRefund
  source: SettlementSource
}): Promise<string | null> =>
  transaction(req, async () => {
    const payment = await lockPayment(req, refund.gatewayPaymentId)
    if (!payment) return null
    if (payment.status !== 'success')
      throw new Error(`refund ${refund.id} of an uncaptured payment`)
    const row =
      (await rowOf({ req, payment, refund })) ?? (await adoptRefund({ req, payment, refund }))
    const after = strongestRefund(row.gateway_status, refund.status)
    if (after !== row.gateway_status || row.gateway_refund_id === null)
      await update({ req, row, refund, after, source })
    await takeEffect({ req, row, payment, after, gatewayRefundId: refund.id })
    return row.id
  })

/** The payment after locking its order, or the wallet that it topped up. */
async function lockPayment(
  req: DbRequest,
  gatewayPaymentId: string,
): Promise<RefundedPayment | undefined> {
  const read = () =>
    query<RefundedPayment>(
      req,
      sql`select id, kind, status, flag, user_id, order_id, gateway_payment_id from transactions where gateway_payment_id = ${gatewayPaymentId}`,
    )
  const [known] = await read()
  if (!known) return undefined
  if (known.order_id)
    await query(req, sql`select 1 from orders where id = ${known.order_id} for update`)
  else await lockWallet({ req, user: known.user_id })
  return (await read())[0]
}

/** The row that has this refund's id, else the request of ours whose id is its receipt. */
async function rowOf({
  req,
  payment,
  refund,
}: {
  req: DbRequest
  payment: RefundedPayment
  refund: ReportedRefund
}): Promise<RefundRow | undefined> {
  const receipt = refund.receipt && isUuid(refund.receipt) ? refund.receipt : null
  const [row] = await query<RefundRow>(
    req,
    sql`select id, user_id, order_id, gateway_refund_id, gateway_status, amount, currency from transactions
        where kind = 'refund' and (gateway_refund_id = ${refund.id}
          or (gateway_refund_id is null and id = ${receipt}::uuid and refund_of_id = ${payment.id} and amount = ${refund.amount}))
        order by gateway_refund_id nulls last limit 1 for update`,
  )
  return row
}

async function update({
  req,
  row,
  refund,
  after,
  source,
}: {
  req: DbRequest
  row: RefundRow
  refund: ReportedRefund
  after: RefundStatus
  source: SettlementSource
}): Promise<void> {
  const isOver = after === 'processed' || after === 'failed'
  await query(
    req,
    sql`update transactions set gateway_refund_id = ${refund.id}, gateway_status = ${after}, status = ${refundTransactionStatus(after)}, settled_by = ${source},
          next_check_at = case when ${isOver} then null else next_check_at end, updated_at = ${present()} where id = ${row.id}`,
  )
}

/** Moves the ledger for a refund that has just ended, and tells staff of one that failed. */
async function takeEffect({
  req,
  row,
  payment,
  after,
  gatewayRefundId,
}: {
  req: PayloadRequest
  row: RefundRow
  payment: RefundedPayment
  after: RefundStatus
  gatewayRefundId: string | null
}): Promise<void> {
  if (after === row.gateway_status) return
  if (after === 'failed') {
    await reverseRefund({ req, refund: row })
    await flagRefund({ req, refund: row, matter: 'failed' })
  }
  if (after === 'processed') await paid({ req, row, payment, gatewayRefundId: gatewayRefundId! })
  if (!row.order_id) return
  await countRefunds({ req, order: row.order_id })
  await supplyKept({ req, order: row.order_id })
}

async function paid({
  req,
  row,
  payment,
  gatewayRefundId,
}: {
  req: PayloadRequest
  row: RefundRow
  payment: RefundedPayment
  gatewayRefundId: string
}): Promise<void> {
  if (row.currency !== 'INR') return
  const isAgain = row.gateway_status === 'failed'
  if (isAgain) await repeatRefund({ req, payment, row })
  const amount = Number(row.amount)
  await postJournal({
    req,
    key: `refund-paid:${gatewayRefundId}`,
    cause: 'refund_paid',
    order: row.order_id,
    transaction: row.id,
    user: row.user_id,
    postings: [
      { account: 'refunds_due', amount },
      { account: 'gateway', amount: -amount },
    ],
  })
  if (!row.order_id || !isOfOrder(payment)) return
  const journal = `${isAgain ? 'refund-again' : 'refund'}:${row.id}`
  const facts = { order: row.order_id, refund: row.id, amount, to: 'source' as const, journal }
  await happen({ req, moment: 'refund.completed', facts })
  await documentCovers({ req, order: row.order_id, refund: row.id })
}
