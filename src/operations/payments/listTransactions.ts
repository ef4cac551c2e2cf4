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
  refund_of_id: string | null
  refund_to: string | null
  gateway_refund_id: string | null
  gateway_status: string
  reason: string | null
  created_at: Date | string
  total: string
}

const COLUMNS = sql`id, kind, order_id, gateway_payment_id, amount, currency, status, method, flag, refund_of_id, refund_to, gateway_refund_id, gateway_status, reason, created_at`

/** Payments, top-ups and refunds, newest first: a client's own, or all for staff. Amounts in paise. */
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
      sql`select ${COLUMNS}, count(*) over () as total from transactions
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

/** One transaction, for its client or staff; null when it is not there or not theirs. */
export const readTransaction = async ({
  req,
  caller,
  id,
}: {
  req: PayloadRequest
  caller: Caller
  id: string
}) => {
  const user = caller.kind === 'client' ? caller.id : null
  const [row] = await run<Row>(
    req,
    sql`select ${COLUMNS}, 1 as total from transactions
        where id = ${id} and (${user}::uuid is null or user_id = ${user})`,
  )
  return row ? answer(row, caller.kind === 'staff') : null
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
  ...(row.kind === 'refund' ? refundOf(row) : {}),
  ...(isStaff ? { flag: row.flag, reason: row.reason } : {}),
  createdAt: new Date(row.created_at).toISOString(),
})

const refundOf = (row: Row) => ({
  refundOf: row.refund_of_id,
  refundTo: row.refund_to,
  gatewayRefundId: row.gateway_refund_id,
  gatewayStatus: row.gateway_status,
})
