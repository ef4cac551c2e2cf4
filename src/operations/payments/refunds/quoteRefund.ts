import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import { refundPlan, type RefundSource } from '@/rules/payments/refunds/refundPlan'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import { normaliseCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'
import { readRefundable } from './readRefundable'

/**
 * What a refund of an order would give back, and where to; amounts in paise. Promises nothing.
 * @throws Failure NOT_FOUND, REFUND_TOO_LARGE
 */
export const quoteRefund = async ({
  req,
  orderId,
  amount,
  to = 'source',
}: {
  req: DbRequest
  orderId: string
  amount?: number
  to?: RefundTarget
}) => {
  const match = isUuid(orderId) ? sql`id = ${orderId}` : sql`code = ${normaliseCode(orderId)}`
  const [order] = await query<{ id: string }>(req, sql`select id from orders where ${match}`)
  if (!order) throw new Failure('NOT_FOUND', { field: 'orderId' })
  const { paid, left, sources } = await readRefundable({ req, order: order.id })
  const wanted = amount ?? left
  const plan = refundPlan({ sources, amount: wanted, to })
  if (!plan) throw new Failure('REFUND_TOO_LARGE', { field: 'amount' })
  const pieces = plan.map((piece) => ({
    amount: piece.amount,
    to: piece.to,
    from: nameOf(piece.source),
  }))
  return { paid, left, amount: wanted, currency: 'INR' as const, pieces }
}

const nameOf = (source: RefundSource): string =>
  source.from === 'gateway' ? 'gateway' : `wallet_${source.kind}`
