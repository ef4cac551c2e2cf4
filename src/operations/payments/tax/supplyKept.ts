import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { issueInvoice } from './taxDocuments'

/**
 * What the practice keeps of a cancelled order is the price of the cancellation, taxed as the service was (circular
 * 178/10/2022-GST, 7.1.6): it is supplied and invoiced when all that was promised has gone back. Call it under the
 * lock of the order's row after anything that changes its refunds; once, and nothing kept is fine.
 */
export const supplyKept = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<void> => {
  const due = await query(
    req,
    sql`select 1 from orders o where o.id = ${order} and o.status = 'cancelled' and o.payable + o.wallet - o.refunded between 1 and o.kept
          and not exists (select 1 from transactions t where t.order_id = o.id and t.kind = 'refund' and t.gateway_status in ('requested', 'pending'))
          and not exists (select 1 from journals where key = ${`supply:${order}`})`,
  )
  if (due.length > 0) await issueInvoice({ req, order })
}
