import type { PayloadRequest } from 'payload'
import { now, realNow } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { removeUnsentFiles } from '../intake/removeUnsentFiles'

/** Deletes rows of the machinery that nobody can need any more; nothing that a person wrote. */
export const pruneSystem = async ({ req }: { req: PayloadRequest }): Promise<void> => {
  await query(
    req,
    sql`delete from rate_limits where ends_at < ${realNow().toISOString()}::timestamptz - interval '1 hour'`,
  )
  await query(req, sql`delete from idempotency_keys where updated_at < now() - interval '3 days'`)
  await query(req, sql`delete from cron_ticks where created_at < now() - interval '14 days'`)
  await removeUnsentFiles({ req, before: new Date(now().getTime() - 2 * 24 * 3_600_000) })
  await query(req, sql`delete from sessions where expires_at < now()`)
  // A process of the release before may have queued some while its successor was put up.
  await query(
    req,
    sql`update payload_jobs set input = input - 'email' where (completed_at is not null or has_error) and input ? 'email'`,
  )
  await query(req, sql`delete from devices where expires_at < now()`)
  await query(req, sql`delete from payload_jobs where completed_at < now() - interval '30 days'`)
}
