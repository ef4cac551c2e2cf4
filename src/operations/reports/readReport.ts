import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { happen } from '@/kit/happen'
import { readPage } from '@/kit/readPage'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import type { OrderStatus } from '@/rules/orders/orderFlow'
import { can, type Caller } from '@/rules/people/caller'
import { paged } from '@/rules/system/paging'
import { reportLink } from './reportLinks'

type Row = {
  id: string
  order_id: string
  user_id: string
  report_type: string
  title: string
  uploaded_at: Date | string | null
  viewed_at: Date | string | null
  deliver_at: Date | string | null
  filesize: string | number | null
  code: string
  order_status: OrderStatus
  total: string
}

const iso = (value: Date | string | null): string | null =>
  value ? new Date(value).toISOString() : null

/** One report with a short-lived link, for its owner or staff; the owner's first look is remembered. @throws Failure NOT_FOUND */
export const readReport = async ({
  req,
  caller,
  id,
}: {
  req: PayloadRequest
  caller: Caller
  id: string
}) => {
  const [row] = await query<Row>(
    req,
    sql`select r.id, r.order_id, r.user_id, r.report_type, r.title, r.uploaded_at, r.viewed_at, r.deliver_at, r.filesize, o.code, o.status as order_status, '1' as total
        from reports r join orders o on o.id = r.order_id where r.id = ${id}`,
  )
  if (!row || !mayRead({ caller, row })) throw new Failure('NOT_FOUND')
  const viewedAt = caller.kind === 'client' ? await markViewed({ req, row }) : iso(row.viewed_at)
  return reportAnswer({
    row,
    viewedAt,
    reader: caller.kind === 'anonymous' ? row.user_id : caller.id,
  })
}

/** A client's reports, newest first. @throws Failure NOT_FOUND for another client's */
export const listReportsOfUser = async ({
  req,
  caller,
  user,
  page,
  limit,
}: {
  req: PayloadRequest
  caller: Caller
  user: string
  page: number
  limit: number
}) => {
  const isStaff = can(caller, 'orders.read')
  if (!isStaff && !(caller.kind === 'client' && caller.id === user)) throw new Failure('NOT_FOUND')
  const read = (part: { limit: number; offset: number }) =>
    query<Row>(
      req,
      sql`select r.id, r.order_id, r.user_id, r.report_type, r.title, r.uploaded_at, r.viewed_at, r.deliver_at, r.filesize, o.code, o.status as order_status, count(*) over () as total
        from reports r join orders o on o.id = r.order_id where r.user_id = ${user} and (${isStaff} or (o.status <> 'cancelled' and (r.deliver_at is null or r.deliver_at <= ${present()})))
        order by r.created_at desc, r.id limit ${part.limit} offset ${part.offset}`,
    )
  const { rows, ...rest } = await readPage({ page, limit, read })
  const docs = rows.map((row) =>
    reportAnswer({ row, viewedAt: iso(row.viewed_at), reader: (caller as { id: string }).id }),
  )
  return paged({ docs, ...rest })
}

/** An order that is cancelled was never delivered. */
const isOut = ({ order_status, deliver_at }: Row): boolean =>
  order_status !== 'cancelled' && (deliver_at === null || new Date(deliver_at) <= now())

const mayRead = ({ caller, row }: { caller: Caller; row: Row }): boolean =>
  can(caller, 'orders.read') ||
  (caller.kind === 'client' && caller.id === row.user_id && isOut(row))

/** Sets the time of the first look, once, whoever is fastest. */
async function markViewed({ req, row }: { req: PayloadRequest; row: Row }): Promise<string | null> {
  if (row.viewed_at) return iso(row.viewed_at)
  const at = now().toISOString()
  await transaction(req, async () => {
    const rows = await query(
      req,
      sql`update reports set viewed_at = ${at}::timestamptz, updated_at = ${present()} where id = ${row.id} and viewed_at is null returning id`,
    )
    const facts = { report: row.id, order: row.order_id }
    if (rows.length > 0) await happen({ req, moment: 'report.opened', facts })
  })
  return at
}

const reportAnswer = ({
  row,
  viewedAt,
  reader,
}: {
  row: Row
  viewedAt: string | null
  reader: string
}) => ({
  id: row.id,
  order: row.order_id,
  orderCode: row.code,
  reportType: row.report_type,
  title: row.title,
  uploadedAt: iso(row.uploaded_at),
  viewedAt,
  file: {
    name: `${row.code}.pdf`,
    size: Number(row.filesize ?? 0),
    ...reportLink({ report: row.id, user: reader }),
  },
})
