import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { readPage } from '@/kit/readPage'
import { query as run, sql } from '@/kit/sql'
import { tdsAge, TDS_AGES, type TdsBucket } from '@/rules/payments/tax/tdsAge'
import { paged } from '@/rules/system/paging'
import { orderMoney } from '../../orders/orderMoney'

type Row = {
  id: string
  code: string
  amount: string
  tds: string
  paid_at: Date | string
  tds_received_at: Date | string | null
  tds_certificate_id: string | null
  file_name: string | null
  original_name: string | null
  gstin: string | null
  tan: string | null
  client: string
  name: string
  email: string
  total: string
}

export const TDS_STATES = ['open', 'received', 'all'] as const

type Query = { state: (typeof TDS_STATES)[number]; page: number; limit: number }

const PAID = sql`o.tds > 0 and ${orderMoney('wasPaid', 'o')} and o.paid_at is not null`

export type TdsRow = ReturnType<typeof answer>

/** TDS that business clients kept back, longest awaited first, and the open sums by age. Amounts in paise. */
export const listTds = async ({ req, query }: { req: PayloadRequest; query: Query }) => {
  const { state } = query
  const read = (part: { limit: number; offset: number }) =>
    run<Row>(
      req,
      sql`select o.id, o.code, o.amount, o.tds, o.paid_at, o.tds_received_at, o.tds_certificate_id, o.billing_gstin as gstin, o.billing_tan as tan,
          f.filename as file_name, f.original_name, u.id as client, coalesce(nullif(o.billing_name, ''), u.name) as name, u.email, count(*) over () as total
        from orders o join users u on u.id = o.user_id left join client_files f on f.id = o.tds_certificate_id
        where ${PAID} and (${state} = 'all' or (${state} = 'open') = (o.tds_received_at is null))
        order by o.paid_at, o.id limit ${part.limit} offset ${part.offset}`,
    )
  const { rows, ...page } = await readPage({ page: query.page, limit: query.limit, read })
  const at = now()
  const list = paged({
    docs: rows.map((row) => answer(row, at)),
    ...page,
  })
  return { ...list, currency: 'INR', open: await openByAge({ req, at }) }
}

const answer = (row: Row, at: Date) => {
  const { days, bucket } = tdsAge({ paidAt: new Date(row.paid_at), at })
  return {
    order: row.id,
    code: row.code,
    client: { id: row.client, name: row.name, email: row.email },
    gstin: row.gstin,
    tan: row.tan,
    amount: Number(row.amount),
    tds: Number(row.tds),
    paidAt: new Date(row.paid_at).toISOString(),
    days,
    age: bucket,
    receivedAt: row.tds_received_at ? new Date(row.tds_received_at).toISOString() : null,
    certificate: row.tds_certificate_id,
    file: row.file_name
      ? {
          name: row.original_name ?? row.file_name,
          url: `/api/client-files/file/${encodeURIComponent(row.file_name)}`,
        }
      : null,
  }
}

async function openByAge({ req, at }: { req: PayloadRequest; at: Date }) {
  const rows = await run<{ paid_at: Date | string; tds: string }>(
    req,
    sql`select o.paid_at, o.tds from orders o where ${PAID} and o.tds_received_at is null`,
  )
  const sums = new Map<TdsBucket, number>(TDS_AGES.map(({ bucket }) => [bucket, 0]))
  for (const { paid_at, tds } of rows) {
    const { bucket } = tdsAge({ paidAt: new Date(paid_at), at })
    sums.set(bucket, sums.get(bucket)! + Number(tds))
  }
  return [...sums].map(([age, amount]) => ({ age, amount }))
}
