import type { PayloadRequest } from 'payload'
import { readPage } from '@/kit/readPage'
import { query as run, sql } from '@/kit/sql'
import { paged } from '@/rules/system/paging'
import { orderMoney } from '../orders/orderMoney'

type Row = {
  id: string
  name: string
  email: string
  phone: string | null
  locale: string
  created_at: Date | string
  orders: string
  paid: string
  last_order_at: Date | string | null
  total: string
}

/** The clients, newest first; `paid` is the sum of their paid orders in paise, less what went back. */
export const listClients = async ({
  req,
  query,
}: {
  req: PayloadRequest
  query: { q?: string; page: number; limit: number }
}) => {
  const { q } = query
  const like = q ? `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null
  const read = (part: { limit: number; offset: number }) =>
    run<Row>(
      req,
      sql`select u.id, u.name, u.email, u.phone, u.locale, u.created_at, count(*) over () as total,
          (select count(*) from orders o where o.user_id = u.id) as orders,
          (select coalesce(sum(o.amount - o.refunded), 0) from orders o where o.user_id = u.id and ${orderMoney('isPaid', 'o')}) as paid,
          (select max(o.created_at) from orders o where o.user_id = u.id) as last_order_at
        from users u where ${like}::text is null or u.name ilike ${like} or u.email ilike ${like} or u.phone ilike ${like}
        order by u.created_at desc, u.id limit ${part.limit} offset ${part.offset}`,
    )
  const { rows, ...page } = await readPage({ page: query.page, limit: query.limit, read })
  const docs = rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    locale: row.locale,
    orders: Number(row.orders),
    paid: Number(row.paid),
    lastOrderAt: row.last_order_at ? new Date(row.last_order_at).toISOString() : null,
    createdAt: new Date(row.created_at).toISOString(),
  }))
  return paged({ docs, ...page })
}
