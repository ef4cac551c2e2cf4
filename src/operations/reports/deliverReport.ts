import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { forgetBirthAttention } from '../charts/askForBirth'
import { notify } from '../notifications/notify'
import { orderFacts } from '../orders/orderFacts'
import { tryMoveOrder } from '../orders/moveOrder'
import { clientUrl } from '../system/links'

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
    const { data } = await orderFacts({ req, id: row.order_id })
    const { expectedDeliveryAt: _due, orderUrl: _order, ...facts } = data
    const channels = (['email', 'whatsapp'] as const).filter((channel) =>
      row.channels?.includes(channel),
    )
    await notify({
      req,
      event: 'report.delivered',
      data: { ...facts, reportUrl: clientUrl(`/reports/${row.id}`) },
      channels: [...channels],
      key: `report.delivered:${row.id}`,
      to: { user: row.user_id },
      order: row.order_id,
      report: row.id,
    })
    await tryMoveOrder({ req, id: row.order_id, to: 'processing', isSilent: true })
    await tryMoveOrder({ req, id: row.order_id, to: 'delivered' })
    await forgetBirthAttention({ req, order: row.order_id })
  })
