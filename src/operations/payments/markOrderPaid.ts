import type { PayloadRequest } from 'payload'
import { happen } from '@/kit/happen'
import { present, query, sql } from '@/kit/sql'
import { dueAt } from '@/rules/orders/dueAt'
import type { LockedOrder } from '@/rules/orders/lockedOrder'

/**
 * The order is paid, once, and its promise begins. In the caller's transaction, under the lock of the order's row.
 * @param transaction the payment's transaction; null when nothing was to be paid at the gateway
 */
export const markOrderPaid = async ({
  req,
  order,
  at,
  transaction = null,
}: {
  req: PayloadRequest
  order: LockedOrder
  at: Date
  transaction?: string | null
}): Promise<void> => {
  const due = dueAt({ paidAt: at, deliveryDays: order.delivery_days })
  await query(
    req,
    sql`update orders set payment_status = 'paid', paid_at = ${at.toISOString()}::timestamptz, expected_delivery_at = ${due.toISOString()}::timestamptz, updated_at = ${present()} where id = ${order.id}`,
  )
  await happen({ req, moment: 'order.paid', facts: { order, at, transaction } })
}
