import type { Payload } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { hotQuery } from '@/kit/sql'

/** A claimed row of the jobs table. */
export type JobRow = {
  id: string
  task_slug: string
  input: unknown
  total_tried: string | number
  lease_expiries: string | number
}

type Lease = { payload: Payload; token: string }

/** How long a worker may be silent before another takes its job, in milliseconds. */
export const leaseMs = (): number => env().WORKER_LEASE_SECONDS * 1000

/**
 * Open, its time has come, nobody holds it, and this worker does not run it ($4): walked in order by partial
 * indexes. A job waits for business time ($5); the pause before another attempt is real time.
 */
const DUE = `completed_at is null and has_error is not true
  and (wait_until is null or wait_until <= case when total_tried > 0 then now() else $5::timestamptz end)
  and (processing is not true or leased_until < now()) and id <> all($4::uuid[])`

/**
 * Takes due jobs, also those of workers that fell silent; no two workers get the same one. A job whose
 * worker died may be what killed it: it is taken alone, by a worker that does nothing else, so that
 * no other job dies with it and is blamed. While one waits, no others are begun.
 */
export const claimJobs = ({
  payload,
  token,
  free,
  running,
}: Lease & { free: number; running: string[] }): Promise<JobRow[]> => {
  const text = `with suspect as (select id from payload_jobs where ${DUE} and (processing or lease_expiries > 0) order by created_at limit 1)
    update payload_jobs set processing = true, lease_token = $1, leased_until = now() + $2 * interval '1 millisecond', updated_at = now(),
      lease_expiries = coalesce(lease_expiries, 0) + case when processing then 1 else 0 end
    where id = any(array(select id from payload_jobs where ${DUE}
        and case when exists (select from suspect) then cardinality($4::uuid[]) = 0 and id = (select id from suspect) else true end
        order by created_at limit $3 for update skip locked))
    returning id, task_slug, input, total_tried, lease_expiries`
  return hotQuery<JobRow>(payload, {
    name: 'claim-jobs',
    text,
    values: [token, leaseMs(), free, running, now().toISOString()],
  })
}

/** True for a job that must run alone. */
export const isSuspect = ({ lease_expiries }: JobRow): boolean => Number(lease_expiries) > 0

/** Says that this worker is still at work on these jobs. */
export const renewLeases = async ({
  payload,
  token,
  ids,
}: Lease & { ids: string[] }): Promise<void> => {
  if (ids.length === 0) return
  const text = `update payload_jobs set leased_until = now() + $2 * interval '1 millisecond' where id = any($3::uuid[]) and lease_token = $1 and completed_at is null`
  await hotQuery(payload, { name: 'renew-jobs', text, values: [token, leaseMs(), ids] })
}

/** Writes the end of an attempt, only while the lease is still this worker's own. */
export const closeJob = async ({
  payload,
  token,
  id,
  tried,
  error,
  waitMs,
  isOver,
}: Lease & {
  id: string
  tried: number
  error: string | null
  waitMs: number
  isOver: boolean
}): Promise<void> => {
  const text = `update payload_jobs set processing = false, total_tried = $3, lease_token = null, leased_until = null, updated_at = now(),
      completed_at = case when $4::text is null then now() end, has_error = $5, error = case when $4::text is null then null else jsonb_build_object('message', $4::text) end,
      wait_until = case when $4::text is null then wait_until else now() + $6 * interval '1 millisecond' end
    where id = $1 and lease_token = $2`
  await hotQuery(payload, {
    name: 'close-job',
    text,
    values: [id, token, tried, error, isOver, waitMs],
  })
}
