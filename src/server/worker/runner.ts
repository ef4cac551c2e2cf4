import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { env } from '@/kit/env'
import { inputProblem, type Job } from '@/kit/job'
import { onSignal } from '@/kit/signals'
import { backoffMs } from '@/rules/system/backoff'
import { onErrand } from '../survival/errand'
import { startBell } from './bell'
import { claimJobs, runningOf, type JobRow, type Running } from './claims'
import { closeJob, leaseMs, releaseLost, renewLeases } from './leases'

type Runner = {
  payload: Payload
  jobs: Job[]
  token: string
  running: Map<string, Running & { control: AbortController }>
}

type Ringing = { runner: Runner; bell: ReturnType<typeof startBell> }

const LOST_AT_MOST = 3
const DRAIN_MS = 10_000
const LOOK_MS = 1_000
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
  const lookout = setInterval(() => void lookForLost({ runner, bell }), LOOK_MS)
  const stopLoop = startLoop({ runner, bell })
  return async (): Promise<void> => {
    unlisten()
    clearInterval(lookout)
    await stopLoop()
    await drained(runner)
    clearInterval(heartbeat)
  }
}

function startLoop({ runner, bell }: Ringing) {
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
  if (running.size >= env().WORKER_CONCURRENCY) return 0
  const rows = await claimJobs({ payload, token, running }).catch((err: unknown) => {
    payload.logger.warn({ err }, 'jobs could not be claimed')
    return []
  })
  for (const row of rows) void begin({ runner, row }).finally(onEnd)
  return rows.length
}

async function begin({ runner, row }: { runner: Runner; row: JobRow }): Promise<void> {
  const control = new AbortController()
  runner.running.set(row.id, { ...runningOf(row), control })
  await attempt({ runner, row, signal: control.signal }).catch((err: unknown) =>
    runner.payload.logger.warn({ err, job: row.task_slug }, 'the end of a job was not written'),
  )
  runner.running.delete(row.id)
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
  const { input } = row
  const problem = job ? inputProblem({ job, input }) : null
  const end = { payload, token, id: row.id, tried }
  try {
    if (!job) throw new Error(`there is no job "${row.task_slug}"`)
    if (problem) throw unfit(problem)
    if (isLost) throw new Error('its workers died three times')
    const req = await createLocalReq({}, payload)
    await onErrand({ ...ERRAND, id: row.id, run: () => job.run({ req, input, signal }) })
    await closeJob({ ...end, error: null, waitMs: 0, isOver: false })
  } catch (err) {
    const isOver = !job || isLost || problem !== null || tried >= job.attempts
    const log = { err, job: row.task_slug, id: row.id, tried }
    if (isOver) payload.logger.error(log, 'a job was given up')
    else payload.logger.warn(log, 'a job failed and will be tried again')
    if (isOver && !problem) await job?.giveUp?.({ req: await createLocalReq({}, payload), input })
    const waitMs = backoffMs({ tried, chance: Math.random() })
    await closeJob({ ...end, error: kindOf(err), waitMs, isOver })
  }
}

/** Another release queued it in another shape: nothing of it runs. */
const unfit = (problem: string): Error =>
  Object.assign(new Error(`its input does not fit (${problem})`), {
    name: 'UnfitInput',
    code: problem,
  })

async function beat({ payload, token, running }: Runner): Promise<void> {
  await renewLeases({ payload, token, ids: [...running.keys()] }).catch((err: unknown) =>
    payload.logger.warn({ err }, 'a lease was not renewed'),
  )
}

async function lookForLost({ runner: { payload, running }, bell }: Ringing): Promise<void> {
  const count = await releaseLost({ payload, running: [...running.keys()] }).catch(
    (err: unknown) => {
      payload.logger.warn({ err }, 'jobs of dead workers were not looked for')
      return 0
    },
  )
  if (count > 0) bell.ring()
}

async function drained({ running }: Runner): Promise<void> {
  for (let waited = 0; running.size > 0 && waited < DRAIN_MS; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
  for (const { control } of running.values()) control.abort()
}

/** Only the kind of error: its message may hold a person's data. */
const kindOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  return `${error instanceof Error ? error.name : 'Error'}${typeof code === 'string' ? ` ${code}` : ''}`
}
