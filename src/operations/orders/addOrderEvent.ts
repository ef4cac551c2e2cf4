import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import type { OrderEvent } from '@/rules/orders/orderEvents'

/** Writes one line of an order's timeline, in the caller's transaction. */
export const addOrderEvent = async ({
  req,
  order,
  event,
  note,
}: {
  req: PayloadRequest
  order: string
  event: OrderEvent
  note?: string
}): Promise<void> => {
  const id = uuidv7()
  const at = now().toISOString()
  const written = sql`insert into order_events (id, order_id, event, note, created_at, updated_at) values (${id}, ${order}, ${event}, ${note ?? null}, ${at}::timestamptz, ${at}::timestamptz)`
  const { user } = req
  if (!user) return void (await query(req, written))
  const column = user.collection === 'users' ? sql`users_id` : sql`admins_id`
  await query(
    req,
    sql`with event as (${written} returning id)
        insert into order_events_rels (parent_id, path, ${column}) select id, 'by', ${String(user.id)} from event`,
  )
}
