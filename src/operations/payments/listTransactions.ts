import type { PayloadRequest } from 'payload'
import { readPage } from '@/kit/readPage'
import { query as run, sql } from '@/kit/sql'
import type { Caller } from '@/rules/people/caller'
import { paged } from '@/rules/system/paging'

type Query = { page: number; limit: number; user?: string; order?: string; status?: string }
type Row = {
  id: string
  kind: string
  order_id: string | null
  gateway_payment_id: string | null
  amount: string
  currency: string
  status: string
  method: string | null
  flag: string | null
  created_at: Date | string
  total: string
}

/** Transactions, newest first: a client's own, or all for staff. Amounts in paise. */
export const listTransactions = async ({
  req,
  caller,
  query,
}: {
  req: PayloadRequest
  caller: Caller
  query: Query
}) => {
  const { order = null, status = null } = query
  const user = caller.kind === 'client' ? caller.id : (query.user ?? null)
  const read = (part: { limit: number; offset: number }) =>
    run<Row>(
      req,
      sql`select id, kind, order_id, gateway_payment_id, amount, currency, status, method, flag, created_at, count(*) over () as total from transactions
        where (${user}::uuid is null or user_id = ${user}) and (${order}::uuid is null or order_id = ${order}) and (${status}::text is null or status::text = ${status})
        order by created_at desc, id limit ${part.limit} offset ${part.offset}`,
    )
  const { rows, ...page } = await readPage({ page: query.page, limit: query.limit, read })
  const isStaff = caller.kind === 'staff'
  return paged({
    docs: rows.map((row) => answer(row, isStaff)),
    ...page,
  })
}

const answer = (row: Row, isStaff: boolean) => ({
  id: row.id,
  kind: row.kind,
  order: row.order_id,
  gatewayPaymentId: row.gateway_payment_id,
  amount: Number(row.amount),
  currency: row.currency,
  status: row.status,
  method: row.method,
  ...(isStaff ? { flag: row.flag } : {}),
  createdAt: new Date(row.created_at).toISOString(),
})
