import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { mayStaff } from '../mayStaff'
import type { OrderEvent } from '@/rules/orders/orderEvents'

export type TimelineRow = {
  id: string
  event: OrderEvent
  at: string
  by: string | null
  note: string | null
}

type Row = Omit<TimelineRow, 'at'> & { at: Date | string }

/** Everything that happened to an order, with who and why; notes are for staff alone. */
export const readTimeline = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<TimelineRow[]> => {
  if (!mayStaff(req.user, 'orders.read')) return []
  const rows = await query<Row>(
    req,
    sql`select e.id, e.event, e.created_at as at, e.note, coalesce(a.name, u.name) as by
        from order_events e left join order_events_rels r on r.parent_id = e.id and r.path = 'by'
        left join admins a on a.id = r.admins_id left join users u on u.id = r.users_id
        where e.order_id = ${order} order by e.created_at, e.id`,
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
