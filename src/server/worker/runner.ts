import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { env } from '@/kit/env'
import type { Job } from '@/kit/job'
import { onSignal } from '@/kit/signals'
import { backoffMs } from '@/rules/system/backoff'
import { onErrand } from '../survival/errand'
import { claimJobs, closeJob, isSuspect, leaseMs, renewLeases, type JobRow } from './leases'
import { startBell } from './bell'

type Runner = {
  payload: Payload
  jobs: Job[]
  token: string
  running: Map<string, AbortController>
  /** The job that runs alone, if one does. */
  alone?: string
}

const LOST_AT_MOST = 3
const DRAIN_MS = 10_000
/** A job that left a promise alone has failed, and is tried again. */
const ERRAND = { kind: 'job', patienceMs: 60_000, isStrict: true } as const

/**
 * Runs queued jobs: claims them with SKIP LOCKED under a lease, renews it while they run, and writes the end
 * only while the lease is still its own (a worker that slept too long changes nothing). A job whose workers
 * died three times is given up. Payload 3.90's own runner repeats and loses jobs (payload PRs 17220, 17441).
 * @returns how to stop: no new jobs, running ones may end
 */
export const startRunner = ({ payload, jobs }: { payload: Payload; jobs: Job[] }) => {
  const runner: Runner = { payload, jobs, token: randomUUID(), running: new Map() }
  const bell = startBell()
  const unlisten = onSignal('jobs', bell.ring)
  const heartbeat = setInterval(() => void beat(runner), leaseMs() / 3)
  const stopLoop = startLoop({ runner, bell })
  return async (): Promise<void> => {
    unlisten()
    await stopLoop()
    await drained(runner)
    clearInterval(heartbeat)
  }
}

function startLoop({ runner, bell }: { runner: Runner; bell: ReturnType<typeof startBell> }) {
  let isStopping = false
  const loop = async (): Promise<void> => {
    while (!isStopping) {
      const begun = await takeJobs({ runner, onEnd: bell.ring })
      if (begun === 0) await bell.wait()
    }
  }
  const ended = loop()
  return (): Promise<void> => {
    isStopping = true
    bell.ring()
    return ended
  }
}

async function takeJobs({ runner, onEnd }: { runner: Runner; onEnd: () => void }): Promise<number> {
  const { payload, token, running } = runner
  const free = env().WORKER_CONCURRENCY - running.size
  if (free <= 0 || runner.alone) return 0
  const rows = await claimJobs({ payload, token, free, running: [...running.keys()] }).catch(
    (err: unknown) => {
      payload.logger.warn({ err }, 'jobs could not be claimed')
      return []
    },
  )
  for (const row of rows) void begin({ runner, row }).finally(onEnd)
  return rows.length
}

async function begin({ runner, row }: { runner: Runner; row: JobRow }): Promise<void> {
  const control = new AbortController()
  runner.running.set(row.id, control)
  if (isSuspect(row)) runner.alone = row.id
  await attempt({ runner, row, signal: control.signal }).catch((err: unknown) =>
    runner.payload.logger.warn({ err, job: row.task_slug }, 'the end of a job was not written'),
  )
  runner.running.delete(row.id)
  if (runner.alone === row.id) runner.alone = undefined
}

async function attempt({
  runner: { payload, jobs, token },
  row,
  signal,
}: {
  runner: Runner
  row: JobRow
  signal: AbortSignal
}): Promise<void> {
  const job = jobs.find(({ slug }) => slug === row.task_slug)
  const tried = Number(row.total_tried) + 1
  const isLost = Number(row.lease_expiries) >= LOST_AT_MOST
  const input = row.input as never
  const end = { payload, token, id: row.id, tried }
  try {
    if (!job) throw new Error(`there is no job "${row.task_slug}"`)
    if (isLost) throw new Error('its workers died three times')
    const req = await createLocalReq({}, payload)
    await onErrand({ ...ERRAND, id: row.id, run: () => job.run({ req, input, signal }) })
    await closeJob({ ...end, error: null, waitMs: 0, isOver: false })
  } catch (err) {
    const isOver = !job || isLost || tried >= job.attempts
    const log = { err, job: row.task_slug, id: row.id, tried }
    if (isOver) payload.logger.error(log, 'a job was given up')
    else payload.logger.warn(log, 'a job failed and will be tried again')
    if (isOver) await job?.giveUp?.({ req: await createLocalReq({}, payload), input })
    const waitMs = backoffMs({ tried, chance: Math.random() })
    await closeJob({ ...end, error: kindOf(err), waitMs, isOver })
  }
}

async function beat({ payload, token, running }: Runner): Promise<void> {
  await renewLeases({ payload, token, ids: [...running.keys()] }).catch((err: unknown) =>
    payload.logger.warn({ err }, 'a lease was not renewed'),
  )
}

async function drained({ running }: Runner): Promise<void> {
  for (let waited = 0; running.size > 0 && waited < DRAIN_MS; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
  for (const control of running.values()) control.abort()
}

/** Only the kind of error: its message may hold a person's data. */
const kindOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  return `${error instanceof Error ? error.name : 'Error'}${typeof code === 'string' ? ` ${code}` : ''}`
}
