import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import type { Job } from '@/kit/job'
import { hotQuery } from '@/kit/sql'
import { env } from '@/kit/env'
import { onSignal } from '@/kit/signals'
import { backoffMs } from '@/rules/system/backoff'

type Row = { id: string; task_slug: string; input: unknown; total_tried: string | number; lease_expiries: string | number }

const LOST_AT_MOST = 3
const IDLE_MS = 2_000

/**
 * Runs queued jobs: claims them with SKIP LOCKED under a lease, renews it while they run, and writes the end
 * only while the lease is still its own (a worker that slept too long changes nothing). A job whose workers
 * died three times is given up. Payload 3.90's own runner repeats and loses jobs (payload PRs 17220, 17441).
 */
export const startRunner = ({ payload, jobs }: { payload: Payload; jobs: Job[] }) => {
  const token = randomUUID()
  const running = new Map<string, AbortController>()
  let isStopping = false
  let wake: () => void = () => undefined
  const unlisten = onSignal('jobs', () => wake())
  const heartbeat = setInterval(() => void renew({ payload, token, ids: [...running.keys()] }).catch((err: unknown) => payload.logger.warn({ err }, 'a lease was not renewed')), leaseMs() / 3)

  const begin = async (row: Row): Promise<void> => {
    const control = new AbortController()
    running.set(row.id, control)
    await runOne({ payload, jobs, row, token, signal: control.signal }).catch(report(payload))
    running.delete(row.id)
    wake()
  }

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const loop = (async () => {
    while (!isStopping) {
      const free = env().WORKER_CONCURRENCY - running.size
      const rows = free > 0 ? await claimJobs({ payload, token, free }).catch(report(payload)) : []
      for (const row of rows) void begin(row)
      if (rows.length === 0 || running.size >= env().WORKER_CONCURRENCY) await pause()
    }
  })()

  return async (): Promise<void> => {
    isStopping = true
    unlisten()
    wake()
    await loop
    for (let waited = 0; running.size > 0 && waited < 10_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50))
    for (const control of running.values()) control.abort()
    clearInterval(heartbeat)
  }
}

const leaseMs = (): number => env().WORKER_LEASE_SECONDS * 1000

const report =
  (payload: Payload) =>
  (err: unknown): Row[] => {
    payload.logger.error({ err }, 'the worker could not go on with a job')
    return []
  }

async function claimJobs({ payload, token, free }: { payload: Payload; token: string; free: number }): Promise<Row[]> {
  const text = `update payload_jobs set processing = true, lease_token = $1, leased_until = now() + $2 * interval '1 millisecond', updated_at = now(),
      lease_expiries = coalesce(lease_expiries, 0) + case when processing then 1 else 0 end
    where id in (select id from payload_jobs where completed_at is null and has_error is not true and (wait_until is null or wait_until <= now())
        and (processing is not true or leased_until < now()) order by created_at limit $3 for update skip locked)
    returning id, task_slug, input, total_tried, lease_expiries`
  return hotQuery<Row>(payload, { name: 'claim-jobs', text, values: [token, leaseMs(), free] })
}

async function renew({ payload, token, ids }: { payload: Payload; token: string; ids: string[] }): Promise<void> {
  if (ids.length === 0) return
  const text = `update payload_jobs set leased_until = now() + $2 * interval '1 millisecond' where id = any($3::uuid[]) and lease_token = $1 and completed_at is null`
  await hotQuery(payload, { name: 'renew-jobs', text, values: [token, leaseMs(), ids] })
}

async function runOne({ payload, jobs, row, token, signal }: { payload: Payload; jobs: Job[]; row: Row; token: string; signal: AbortSignal }): Promise<void> {
  const job = jobs.find(({ slug }) => slug === row.task_slug)
  const tried = Number(row.total_tried) + 1
  const req = await createLocalReq({}, payload)
  try {
    if (!job) throw new Error(`there is no job "${row.task_slug}"`)
    if (Number(row.lease_expiries) >= LOST_AT_MOST) throw new Error('its workers died three times')
    await job.run({ req, input: row.input as never, signal })
    await close({ payload, row, token, tried, error: null, waitMs: 0, isOver: false })
  } catch (err) {
    const isOver = !job || tried >= job.attempts || Number(row.lease_expiries) >= LOST_AT_MOST
    payload.logger[isOver ? 'error' : 'warn']({ err, job: row.task_slug, id: row.id, tried }, isOver ? 'a job was given up' : 'a job failed and will be tried again')
    if (isOver) await job?.giveUp?.({ req: await createLocalReq({}, payload), input: row.input as never })
    await close({ payload, row, token, tried, error: messageOf(err), waitMs: backoffMs({ tried, chance: Math.random() }), isOver })
  }
}

async function close({ payload, row, token, tried, error, waitMs, isOver }: { payload: Payload; row: Row; token: string; tried: number; error: string | null; waitMs: number; isOver: boolean }): Promise<void> {
  const text = `update payload_jobs set processing = false, total_tried = $3, lease_token = null, leased_until = null, updated_at = now(),
      completed_at = case when $4::text is null then now() end, has_error = $5, error = case when $4::text is null then null else jsonb_build_object('message', $4::text) end,
      wait_until = case when $4::text is null then wait_until else now() + $6 * interval '1 millisecond' end
    where id = $1 and lease_token = $2`
  await hotQuery(payload, { name: 'close-job', text, values: [row.id, token, tried, error, isOver, waitMs] })
}

/** Only the kind of error: its message may hold a person's data. */
const messageOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  return `${error instanceof Error ? error.name : 'Error'}${typeof code === 'string' ? ` ${code}` : ''}`
}
