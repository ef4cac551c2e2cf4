import { present, query, sql, type DbRequest } from '@/kit/sql'
import type { PaymentFlagged } from '@/rules/payments/moments'

/** Staff see on the order that money came which does not pay it. */
export const flagOrder = async ({
  req,
  facts: { order, detail },
}: {
  req: DbRequest
  facts: PaymentFlagged
}): Promise<void> => {
  await query(
    req,
    sql`update orders set attention = ${detail}, updated_at = ${present()} where id = ${order.id}`,
  )
}
