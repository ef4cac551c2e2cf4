import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { readPage } from '@/kit/readPage'
import { present, query, sql } from '@/kit/sql'
import { can, type Caller } from '@/rules/people/caller'
import { paged } from '@/rules/system/paging'

type Row = {
  id: string
  channel: string
  event: string
  message: string | null
  status: string
  order_id: string | null
  sent_at: Date | string | null
  read_at: Date | string | null
  created_at: Date | string
  total: string
}

/** A client's messages of every channel, newest first. @throws Failure NOT_FOUND for another client's */
export const listNotificationsOfUser = async ({
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
  if (!can(caller, 'messages.read') && !(caller.kind === 'client' && caller.id === user))
    throw new Failure('NOT_FOUND')
  const read = (part: { limit: number; offset: number }) =>
    query<Row>(
      req,
      sql`select id, channel, event, message, status, order_id, sent_at, read_at, created_at, count(*) over () as total
        from notifications where user_id = ${user} order by created_at desc, id limit ${part.limit} offset ${part.offset}`,
    )
  const { rows, ...rest } = await readPage({ page, limit, read })
  return paged({ docs: rows.map(answer), ...rest })
}

/** Marks an own message as read; the first time counts. @throws Failure NOT_FOUND */
export const readNotification = async ({
  req,
  user,
  id,
}: {
  req: PayloadRequest
  user: string
  id: string
}) => {
  const [row] = await query<Row>(
    req,
    sql`update notifications set read_at = coalesce(read_at, ${now().toISOString()}::timestamptz), updated_at = ${present()} where id = ${id} and user_id = ${user}
        returning id, channel, event, message, status, order_id, sent_at, read_at, created_at, '1' as total`,
  )
  if (!row) throw new Failure('NOT_FOUND')
  return answer(row)
}

const iso = (value: Date | string | null): string | null =>
  value ? new Date(value).toISOString() : null

const answer = (row: Row) => ({
  id: row.id,
  type: row.channel,
  event: row.event,
  message: row.message ?? '',
  status: row.status,
  order: row.order_id,
  sentAt: iso(row.sent_at),
  readAt: iso(row.read_at),
  createdAt: iso(row.created_at),
})
