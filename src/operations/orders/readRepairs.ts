import { query, sql, type DbRequest } from '@/kit/sql'

/** One repair of an order: what its row said and what it says now. */
export type OrderRepair = { order: string; code: string; at: string; note: string }

/** The latest repairs of orders, newest first. */
export const readRepairs = async ({
  req,
  limit = 20,
}: {
  req: DbRequest
  limit?: number
}): Promise<OrderRepair[]> => {
  const rows = await query<Omit<OrderRepair, 'at'> & { at: Date | string }>(
    req,
    sql`select o.id as order, o.code, e.created_at as at, e.note from order_events e join orders o on o.id = e.order_id
        where e.event = 'repaired' order by e.created_at desc, e.id desc limit ${limit}`,
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
