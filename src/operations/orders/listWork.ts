import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { readPage } from '@/kit/readPage'
import { query as run, sql } from '@/kit/sql'
import { paged } from '@/rules/system/paging'
import type { Language } from '@/rules/system/failures'
import { indianDay } from '@/rules/time/indianDay'
import { orderMoney } from './orderMoney'

/** `pending` is the wish's word for paid and not yet delivered. */
export const WORK_STATUSES = [
  'pending',
  'new',
  'processing',
  'delivered',
  'completed',
  'cancelled',
] as const
export const DUE_FILTERS = ['today', 'overdue', 'week'] as const

type Query = {
  status?: (typeof WORK_STATUSES)[number]
  category?: string
  q?: string
  due?: (typeof DUE_FILTERS)[number]
  page: number
  limit: number
}

type Row = {
  id: string
  code: string
  status: string
  payment_status: string
  category: string
  title: string
  title_hi: string | null
  amount: string
  expected_delivery_at: Date | string | null
  created_at: Date | string
  attention: string | null
  user_id: string
  name: string
  email: string
  phone: string | null
  total: string
}

/** Paid orders for staff, the earliest promise first. */
export const listWork = async ({
  req,
  query,
  language,
}: {
  req: PayloadRequest
  query: Query
  language: Language
}) => {
  const read = (part: { limit: number; offset: number }) =>
    run<Row>(
      req,
      sql`select o.id, o.code, o.status, o.payment_status, o.category, o.service_title as title, o.service_title_hi as title_hi, o.amount, o.expected_delivery_at, o.created_at, o.attention,
          u.id as user_id, u.name, u.email, u.phone, count(*) over () as total
        from orders o join users u on u.id = o.user_id
        where ${sql.join(conditions(query), sql` and `)}
        order by o.expected_delivery_at nulls last, o.created_at, o.id limit ${part.limit} offset ${part.offset}`,
    )
  const { rows, ...page } = await readPage({ page: query.page, limit: query.limit, read })
  return paged({ docs: rows.map((row) => answer(row, language)), ...page })
}

function conditions({ status, category, q, due }: Query) {
  const list = [orderMoney('wasPaid', 'o')]
  if (status === 'pending') list.push(sql`o.status in ('new', 'processing')`)
  else if (status) list.push(sql`o.status = ${status}`)
  if (category) list.push(sql`o.category = ${category}`)
  if (q)
    list.push(
      sql`(o.code ilike ${like(q)} or u.name ilike ${like(q)} or u.phone ilike ${like(q)} or u.email ilike ${like(q)} or o.service_title ilike ${like(q)})`,
    )
  if (due) list.push(sql`o.status in ('new', 'processing')`, ...dueWithin(due))
  return list
}

function dueWithin(due: (typeof DUE_FILTERS)[number]) {
  const { start, end } = indianDay(now())
  if (due === 'overdue') return [sql`o.expected_delivery_at < ${now().toISOString()}::timestamptz`]
  const until = due === 'today' ? end : new Date(start.getTime() + 7 * 24 * 3_600_000)
  return [
    sql`o.expected_delivery_at >= ${start.toISOString()}::timestamptz`,
    sql`o.expected_delivery_at < ${until.toISOString()}::timestamptz`,
  ]
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const iso = (value: Date | string | null): string | null =>
  value ? new Date(value).toISOString() : null

const answer = (row: Row, language: Language) => ({
  id: row.id,
  code: row.code,
  status: row.status,
  paymentStatus: row.payment_status,
  category: row.category,
  serviceTitle: language === 'hi' ? (row.title_hi ?? row.title) : row.title,
  amount: Number(row.amount),
  currency: 'INR',
  attention: row.attention,
  client: { id: row.user_id, name: row.name, email: row.email, phone: row.phone },
  expectedDeliveryAt: iso(row.expected_delivery_at),
  createdAt: iso(row.created_at),
})
