import type { PayloadRequest } from 'payload'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { GatewayRefund } from '@/integrations/payments'
import type { Posting } from '@/rules/payments/accounts'
import type { RefundStatus } from '@/rules/payments/transactionFlow'
import { addRefund } from './addRefund'
import { countRefunds } from './countRefunds'
import { flagRefund } from './flagRefund'
import { newRefundId } from './newRefundId'
import { postJournal } from './postJournal'
import { refundDebits } from './refundDebits'

/** A refund as the gateway reports it. */
export type ReportedRefund = Pick<
  GatewayRefund,
  'id' | 'gatewayPaymentId' | 'amount' | 'currency' | 'receipt'
> & { status: Exclude<RefundStatus, 'requested'> }

export type RefundRow = {
  id: string
  user_id: string
  order_id: string | null
  gateway_refund_id: string | null
  gateway_status: RefundStatus
  amount: string
  currency: string
}

export type RefundedPayment = {
  id: string
  kind: 'payment' | 'topup'
  status: string
  flag: string | null
  user_id: string
  order_id: string | null
  gateway_payment_id: string
}

const ORIGIN = 'Made in the dashboard of the gateway'

/** Takes in a refund that nobody asked for here: its row with its origin, its journal, a word to staff. */
export const adoptRefund = async ({
  req,
  payment,
  refund,
}: {
  req: PayloadRequest
  payment: RefundedPayment
  refund: ReportedRefund
}): Promise<RefundRow> => {
  const { amount, currency } = refund
  const row: RefundRow = {
    id: newRefundId(),
    user_id: payment.user_id,
    order_id: payment.order_id,
    gateway_refund_id: refund.id,
    gateway_status: 'requested',
    amount: String(amount),
    currency,
  }
  const debits = currency === 'INR' ? await debitsOf({ req, payment, amount }) : []
  await addRefund({
    req,
    refund: {
      ...{ id: row.id, key: `gateway-refund:${refund.id}`, gatewayRefundId: refund.id },
      ...{ user: row.user_id, order: row.order_id, of: payment.id, to: 'source', amount, currency },
      ...{ reason: ORIGIN, flag: 'refunded_elsewhere' },
    },
  })
  if (debits.length > 0) await post({ req, row, debits, key: `refund:${row.id}` })
  await flagRefund({ req, refund: row, matter: 'elsewhere' })
  if (row.order_id) await countRefunds({ req, order: row.order_id })
  return row
}

/** A refund that had failed was paid after all: its money is taken again from where it is now. Once. */
export const repeatRefund = async ({
  req,
  payment,
  row,
}: {
  req: PayloadRequest
  payment: RefundedPayment
  row: RefundRow
}): Promise<void> => {
  const debits = await debitsOf({ req, payment, amount: Number(row.amount) })
  await post({ req, row, debits, key: `refund-again:${row.id}` })
}

const post = ({
  req,
  row,
  debits,
  key,
}: {
  req: DbRequest
  row: RefundRow
  debits: Posting[]
  key: string
}) =>
  postJournal({
    req,
    key,
    cause: 'refund',
    order: row.order_id,
    transaction: row.id,
    user: row.user_id,
    postings: [...debits, { account: 'refunds_due', amount: -Number(row.amount) }],
  })

/** Whose money the gateway gave back: the order's, what waited in suspense, or a wallet's. */
async function debitsOf({
  req,
  payment,
  amount,
}: {
  req: DbRequest
  payment: RefundedPayment
  amount: number
}): Promise<Posting[]> {
  if (payment.kind === 'topup') return walletDebits({ req, payment, amount })
  if (payment.flag !== null || !payment.order_id) return [{ account: 'suspense', amount }]
  return orderDebits({ req, order: payment.order_id, amount })
}

/** In the dashboard more may be given back than the order has left; the excess is our loss until staff settle it. */
async function orderDebits({
  req,
  order,
  amount,
}: {
  req: DbRequest
  order: string
  amount: number
}): Promise<Posting[]> {
  const [row] = await query<{ left: string }>(
    req,
    sql`select amount - refunded as left from orders where id = ${order}`,
  )
  const own = Math.min(amount, Number(row!.left))
  const debits = own > 0 ? await refundDebits({ req, order, amount: own }) : []
  return own < amount ? [...debits, { account: 'adjustments', amount: amount - own }] : debits
}

/** What the lot of the top-up still holds; what was spent of it is our loss until staff settle it. */
async function walletDebits({
  req,
  payment,
  amount,
}: {
  req: DbRequest
  payment: RefundedPayment
  amount: number
}): Promise<Posting[]> {
  if (payment.flag === 'amount_mismatch') return [{ account: 'suspense', amount }]
  const [lot] = await query<{ id: string; rest: string }>(
    req,
    sql`select l.id, l.rest from journals j join postings p on p.journal_id = j.id join wallet_lots l on l.id = p.lot_id
        where j.key = ${`topup:${payment.gateway_payment_id}`}`,
  )
  const own = lot ? Math.min(amount, Number(lot.rest)) : 0
  const debits: Posting[] = [
    { account: 'wallet_paid', amount: own, user: payment.user_id, lot: lot?.id },
    { account: 'adjustments', amount: amount - own },
  ]
  return debits.filter((line) => line.amount > 0)
}
