import { randomUUID } from 'node:crypto'
import { seal } from '@/kit/seal'
import type { Shop } from './openShop'

type Job = {
  id: string
  total_tried: number
  processing: boolean
  has_error: boolean
  completed_at: Date | null
  lease_token: string | null
}

/** Queues so many mails, one job each, as operations do. @returns the notifications' ids */
export const queueMails = async (
  { sql, client }: Shop,
  count: number,
  email = client.email,
): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => randomUUID())
  const data = {
    name: 'A member of staff',
    matter: 'payment-needs-attention',
    reference: 'SH-TEST',
    detail: 'A test',
    happenedAt: new Date().toISOString(),
    adminUrl: 'http://localhost/admin',
    practiceName: 'Sahil',
    timezone: 'Asia/Kolkata',
  }
  const sealed = seal({ value: { data, language: 'en', email }, purpose: 'message' })
  await sql(
    `with mails as (
       insert into notifications (id, key, channel, event, message, status, attempts, sealed_data, created_at, updated_at)
       select id, 'test:' || id, 'email', 'staff.attention', 'A test', 'queued', 0, $2, now(), now() from unnest($1::uuid[]) as id
       returning id),
     jobs as (
       insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries, created_at, updated_at)
       select gen_random_uuid(), 'sendNotification', jsonb_build_object('notification', id), 'notification:' || id, 'default', false, false, 0, 0, now(), now() from mails
       returning id)
     select pg_notify('sahil', 'jobs:')`,
    [ids, sealed],
  )
  return ids
}

/** The jobs of these mails. */
export const jobsOf = ({ sql }: Shop, mails: string[]): Promise<Job[]> =>
  sql<Job>(
    `select id, total_tried::int, processing, has_error, completed_at, lease_token from payload_jobs
     where key = any($1) order by key`,
    [mails.map((id) => `notification:${id}`)],
  )

/** How often each of these mails left, by its Message-ID. */
export const timesSent = async ({ outbox }: Shop, mails: string[]): Promise<number[]> => {
  const sent = await outbox()
  return mails.map((id) => sent.filter(({ messageId }) => messageId?.includes(id)).length)
}
