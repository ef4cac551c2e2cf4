import { query, sql, type DbRequest } from '@/kit/sql'

/** A refund as staff and the client see it; paise. */
export type RefundAnswer = {
  id: string
  kind: 'refund'
  order: string | null
  refundOf: string | null
  to: string
  amount: number
  currency: string
  status: string
  gatewayStatus: string
  createdAt: string
}

type Row = {
  id: string
  order_id: string | null
  refund_of_id: string | null
  refund_to: string
  amount: string
  currency: string
  status: string
  gateway_status: string
  created_at: Date | string
}

/** These refunds, in the order in which they were made. */
export const readRefunds = async ({
  req,
  ids,
}: {
  req: DbRequest
  ids: string[]
}): Promise<RefundAnswer[]> => {
  if (ids.length === 0) return []
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const rows = await query<Row>(
    req,
    sql`select id, order_id, refund_of_id, refund_to, amount, currency, status, gateway_status, created_at from transactions where id in (${list}) order by created_at, id`,
  )
  return rows.map((row) => ({
    id: row.id,
    kind: 'refund',
    order: row.order_id,
    refundOf: row.refund_of_id,
    to: row.refund_to,
    amount: Number(row.amount),
    currency: row.currency,
    status: row.status,
    gatewayStatus: row.gateway_status,
    createdAt: new Date(row.created_at).toISOString(),
  }))
}
