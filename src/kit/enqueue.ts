import type { Lane } from '@/rules/system/lanes'
import type { Config } from '@/payload-types'
import { inputProblem, type Job } from './job'
import { query, sql, type DbRequest } from './sql'

type Generated = Config['jobInputs']

export type JobSlug = keyof Generated

/**
 * Input of every job, by its slug, generated from the rows in jobs/index.ts.
 * Rows stay for a month and staff read them: neither input nor key says who somebody is.
 */
export type JobInputs = {
  [Slug in JobSlug]: keyof Generated[Slug] extends never ? Record<string, never> : Generated[Slug]
}

/** Jobs without input, which a clock can start. */
export type Sweep = {
  [Slug in JobSlug]: keyof Generated[Slug] extends never ? Slug : never
}[JobSlug]

/**
 * Queues a job in the caller's transaction: it exists only if the transaction commits (outbox).
 * @param key unique for ever: the same key queued again does nothing
 * @param at UTC instant before which it must not run
 * @param lane when this one is more or less urgent than its kind
 * @returns false when a job with this key exists already
 * @throws Error when the input is not what the job's row asks for
 */
export const enqueue = async <Slug extends JobSlug>({
  req,
  job,
  input,
  key,
  at,
  lane,
}: {
  req: DbRequest
  job: Slug
  input: JobInputs[Slug]
  key: string
  at?: Date
  lane?: Lane
}): Promise<boolean> => {
  const row = rowOf({ req, job })
  const problem = inputProblem({ job: row, input })
  if (problem) throw new Error(`the job "${job}" cannot be queued with this input: ${problem}`)
  const rows = await query<{ id: string }>(
    req,
    sql`insert into payload_jobs (id, task_slug, input, key, wait_until, queue, processing, has_error, total_tried, lease_expiries, created_at, updated_at)
        values (gen_random_uuid(), ${job}, ${JSON.stringify(input)}::jsonb, ${key}, ${at?.toISOString() ?? null}::timestamptz, ${lane ?? row.lane}, false, false, 0, 0, now(), now())
        on conflict (key) do nothing returning id`,
  )
  if (rows.length > 0) await query(req, sql`select pg_notify('sahil', 'jobs:')`)
  return rows.length > 0
}

/** The configuration carries the table: its operations queue jobs, so that nothing here may import it. */
function rowOf({ req, job }: { req: DbRequest; job: JobSlug }): Job {
  const jobs = req.payload.config.custom.jobs as Job[]
  const row = jobs.find(({ slug }) => slug === job)
  if (!row) throw new Error(`there is no job "${job}"`)
  return row
}
