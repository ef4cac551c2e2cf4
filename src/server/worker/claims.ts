import type { Payload } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { hotQuery } from '@/kit/sql'
import { bulkSlots, LANES, laneOf, type Lane } from '@/rules/system/lanes'
import { leaseMs } from './leases'

/** A claimed row of the jobs table. */
export type JobRow = {
  id: string
  task_slug: string
  input: unknown
  queue: string | null
  total_tried: string | number
  lease_expiries: string | number
}

/** A job that this worker runs. */
export type Running = { lane: Lane; isSuspect: boolean }

const RANK = `(case queue when 'critical' then 0 when 'bulk' then 2 else 1 end)`
const BULK = LANES.indexOf('bulk')

/**
 * Open, its time has come, nobody holds it, and this worker does not run it ($3): walked in order by
 * payload_jobs_lanes. A job waits for business time ($9); the pause before another attempt is real time.
 */
const DUE = `completed_at is null and has_error is not true
  and (wait_until is null or wait_until <= case when total_tried > 0 then now() else $9::timestamptz end)
  and processing is not true and id <> all($3::uuid[])`

/**
 * $4 free slots, $5 those of them for bulk, $6 lanes at work here, $7 lanes closed here, $8 whether a suspect runs here.
 * The next suspect keeps its lane for itself, and begins when the lane is empty here.
 */
const CLAIM = `with suspect as (select id, ${RANK} as lane from payload_jobs where ${DUE} and lease_expiries > 0 and not $8::boolean order by created_at limit 1),
  alone as (select id from payload_jobs where id = (select id from suspect where lane <> all($6::int[])) and ${DUE} for update skip locked),
  hurried as (select id from payload_jobs where ${DUE} and coalesce(lease_expiries, 0) = 0 and ${RANK} < ${BULK} and ${RANK} <> all($7::int[])
    and ${RANK} is distinct from (select lane from suspect) order by ${RANK}, created_at
    limit $4 - (select count(*) from alone) for update skip locked),
  bulk as (select id from payload_jobs where ${DUE} and coalesce(lease_expiries, 0) = 0 and ${RANK} = ${BULK} and ${RANK} <> all($7::int[])
    and ${RANK} is distinct from (select lane from suspect) order by created_at
    limit least($5, $4 - (select count(*) from alone) - (select count(*) from hurried)) for update skip locked)
  update payload_jobs set processing = true, lease_token = $1, leased_until = now() + $2 * interval '1 millisecond', updated_at = now()
  where id = any(array(select id from alone union all select id from hurried union all select id from bulk))
  returning id, task_slug, input, queue, total_tried, lease_expiries`

/**
 * Takes due jobs, the critical ones first; no two workers get the same one. Bulk holds at most half of a worker's
 * slots. A job whose worker died may be what killed it: it runs alone in its lane, one such at a time, and the
 * other lanes go on; what dies beside it is not blamed.
 */
export const claimJobs = ({
  payload,
  token,
  running,
}: {
  payload: Payload
  token: string
  running: Map<string, Running>
}): Promise<JobRow[]> => {
  const slots = env().WORKER_CONCURRENCY
  const here = [...running.values()]
  const ranks = (jobs: Running[]) => jobs.map(({ lane }) => LANES.indexOf(lane))
  const suspects = here.filter(({ isSuspect }) => isSuspect)
  const bulk = here.filter(({ lane }) => lane === 'bulk').length
  return hotQuery<JobRow>(payload, {
    name: 'claim-jobs',
    text: CLAIM,
    values: [
      token,
      leaseMs(),
      [...running.keys()],
      slots - running.size,
      Math.max(0, bulkSlots(slots) - bulk),
      ranks(here),
      ranks(suspects),
      suspects.length > 0,
      now().toISOString(),
    ],
  })
}

/** What the worker must know of a row while it runs. */
export const runningOf = ({ queue, lease_expiries }: JobRow): Running => ({
  lane: laneOf(queue),
  isSuspect: Number(lease_expiries) > 0,
})
