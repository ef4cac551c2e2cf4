import type { PayloadRequest } from 'payload'
import { happen } from '@/kit/happen'
import { present, query, sql } from '@/kit/sql'
import type { LockedOrder } from '@/rules/orders/lockedOrder'

/** A payment attempt failed; the order stays payable. */
export const noteFailedAttempt = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: LockedOrder
}): Promise<void> => {
  const rows = await query(
    req,
    sql`update orders set payment_status = 'failed', updated_at = ${present()} where id = ${order.id} and payment_status = 'pending' returning id`,
  )
  if (rows.length > 0) await happen({ req, moment: 'payment.failed', facts: { order: order.id } })
}
