import { query, sql, type DbRequest } from '@/kit/sql'
import type { Posting } from '@/rules/payments/accounts'
import { refundDebits } from './refundDebits'

/** A captured payment or top-up whose money goes back. */
export type RefundedPayment = {
  id: string
  kind: 'payment' | 'topup'
  status: string
  flag: string | null
  user_id: string
  order_id: string | null
  gateway_payment_id: string
}

/** Money of its order; what waits in suspense and what a top-up brought is of the payment alone. */
export const isOfOrder = ({ kind, flag, order_id }: RefundedPayment): boolean =>
  kind === 'payment' && flag === null && order_id !== null

/**
 * The debit lines of a refund that the gateway made by itself: the order's money, what waits in suspense, or the lot
 * of a top-up, as far as it is still there; the rest is our loss (`adjustments`) until staff settle it.
 */
export const refundBearers = async (of: {
  req: DbRequest
  payment: RefundedPayment
  /** Paise. */
  amount: number
}): Promise<Posting[]> => {
  const { payment, amount } = of
  const own = isOfOrder(payment) ? await orderLines(of) : await paymentLines(of)
  const borne = own.reduce((sum, line) => sum + line.amount, 0)
  return borne < amount ? [...own, { account: 'adjustments', amount: amount - borne }] : own
}

type Of = Parameters<typeof refundBearers>[0]

async function orderLines({ req, payment, amount }: Of): Promise<Posting[]> {
  const order = payment.order_id!
  const [row] = await query<{ left: string }>(
    req,
    sql`select amount - refunded as left from orders where id = ${order}`,
  )
  const own = Math.min(amount, Number(row!.left))
  return own > 0 ? refundDebits({ req, order, amount: own }) : []
}

async function paymentLines({ req, payment, amount }: Of): Promise<Posting[]> {
  const isSuspended = payment.kind === 'payment' || payment.flag === 'amount_mismatch'
  if (isSuspended) {
    const own = Math.min(amount, await suspendedOf({ req, payment: payment.id }))
    return own > 0 ? [{ account: 'suspense', amount: own }] : []
  }
  const [lot] = await query<{ id: string; rest: string }>(
    req,
    sql`select l.id, l.rest from journals j join postings p on p.journal_id = j.id join wallet_lots l on l.id = p.lot_id
        where j.key = ${`topup:${payment.gateway_payment_id}`}`,
  )
  const own = lot ? Math.min(amount, Number(lot.rest)) : 0
  return own > 0
    ? [{ account: 'wallet_paid', amount: own, user: payment.user_id, lot: lot!.id }]
    : []
}

/** Paise of a payment that still wait in suspense. */
async function suspendedOf({ req, payment }: { req: DbRequest; payment: string }): Promise<number> {
  const [row] = await query<{ held: string }>(
    req,
    sql`select coalesce(-sum(p.amount), 0) as held from journals j join postings p on p.journal_id = j.id and p.account = 'suspense'
        where j.transaction_id in (select id from transactions where id = ${payment} or refund_of_id = ${payment})`,
  )
  return Number(row!.held)
}
