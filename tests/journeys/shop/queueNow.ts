import type { Bare } from './bare'

/** Queues a sweep at once, as a tick of the clock does. */
export const queueNow = async ({ sql, job }: { sql: Bare['sql']; job: string }): Promise<void> => {
  await sql(
    `insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries, created_at, updated_at)
     values (gen_random_uuid(), $1, '{}', gen_random_uuid()::text, 'default', false, false, 0, 0, now(), now())`,
    [job],
  )
}
