import type { PayloadRequest } from 'payload'
import { happen } from '@/kit/happen'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'

type Row = { id: string; order_id: string; user_id: string; channels: string[] | null }

/**
 * Tells the client that a report is ready, one message per chosen channel, and moves the order to
 * delivered, all in one commit. Safe to run twice: messages have unique keys, the move is a claim.
 * The report of an order that was cancelled meanwhile stays with us.
 */
export const deliverReport = ({
  req,
  report,
}: {
  req: PayloadRequest
  report: string
}): Promise<void> =>
  transaction(req, async () => {
    const [row] = await query<Row>(
      req,
      sql`select r.id, r.order_id, r.user_id, (select array_agg(c.value::text) from reports_channels c where c.parent_id = r.id) as channels from reports r join orders o on o.id = r.order_id
          where r.id = ${report} and o.status <> 'cancelled' for update`,
    )
    if (!row) return
    const { order_id: order, user_id: user, channels } = row
    const facts = { report: row.id, order, user, channels: channels ?? [] }
    await happen({ req, moment: 'report.delivered', facts })
  })
