import type { Payload } from 'payload'
import { env } from '@/kit/env'
import { hotQuery } from '@/kit/sql'

type Lease = { payload: Payload; token: string }

/** How long a worker may be silent before another takes its job, in milliseconds. */
export const leaseMs = (): number => env().WORKER_LEASE_SECONDS * 1000

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

/** One worker at a time counts the dead, so that nobody sees half of what one of them left. */
const UNDERTAKER = 720_135

/**
 * Puts back the jobs of workers that fell silent, and says which may have killed theirs: the one that was
 * under suspicion already, else each that ran there. `running` are this worker's own, which it still does.
 * @returns how many were put back
 */
export const releaseLost = async ({
  payload,
  running,
}: {
  payload: Payload
  running: string[]
}): Promise<number> => {
  const text = `with gate as materialized (select pg_try_advisory_xact_lock(${UNDERTAKER}) as is_mine),
    lost as (select id, lease_token, coalesce(lease_expiries, 0) as expiries, max(coalesce(lease_expiries, 0)) over (partition by lease_token) as most
      from payload_jobs where completed_at is null and has_error is not true and processing and leased_until < now() and id <> all($1::uuid[]) and (select is_mine from gate))
    update payload_jobs j set processing = false, lease_token = null, leased_until = null, updated_at = now(),
      lease_expiries = lost.expiries + case when lost.expiries = lost.most then 1 else 0 end
    from lost where j.id = lost.id and j.processing and j.lease_token is not distinct from lost.lease_token and j.leased_until < now() returning j.id`
  return (await hotQuery(payload, { name: 'release-lost-jobs', text, values: [running] })).length
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
