import { query, sql, type DbRequest } from './sql'

/**
 * Input of every job, by its slug: jobs declare themselves in jobs/index.ts, operations name them here.
 * Rows stay for a month and staff read them: neither input nor key says who somebody is.
 */
export type JobInputs = {
  applyGatewayEvent: { event: string }
  deliverReport: { report: string }
  expireCredit: Record<string, never>
  expireOrders: Record<string, never>
  generateKundli: { order: string; locale: 'en' | 'hi'; style: 'north' | 'south' }
  pruneSystem: Record<string, never>
  reconcileGateway: Record<string, never>
  reconcilePayment: { transaction: string }
  reconcilePayments: Record<string, never>
  repairOrders: Record<string, never>
  sendNotification: { notification: string }
  sendPasswordReset: {
    audience: 'users' | 'admins'
    sealedEmail: string
    language: 'en' | 'hi'
    askedAt?: string
  }
  sendRefund: { refund: string }
  sendVerification: { user: string }
}

export type JobSlug = keyof JobInputs

/**
 * Queues a job in the caller's transaction: it exists only if the transaction commits (outbox).
 * @param key unique for ever: the same key queued again does nothing
 * @param at UTC instant before which it must not run
 * @returns false when a job with this key exists already
 */
export const enqueue = async <Slug extends JobSlug>({
  req,
  job,
  input,
  key,
  at,
}: {
  req: DbRequest
  job: Slug
  input: JobInputs[Slug]
  key: string
  at?: Date
}): Promise<boolean> => {
  const rows = await query<{ id: string }>(
    req,
    sql`insert into payload_jobs (id, task_slug, input, key, wait_until, queue, processing, has_error, total_tried, lease_expiries, created_at, updated_at)
        values (gen_random_uuid(), ${job}, ${JSON.stringify(input)}::jsonb, ${key}, ${at?.toISOString() ?? null}::timestamptz, 'default', false, false, 0, 0, now(), now())
        on conflict (key) do nothing returning id`,
  )
  if (rows.length > 0) await query(req, sql`select pg_notify('sahil', 'jobs:')`)
  return rows.length > 0
}
