import { Cron } from 'croner'
import { schedule } from 'node-cron'
import type { Payload } from 'payload'
import { now } from '@/kit/clock'
import { enqueue, type Sweep } from '@/kit/enqueue'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { indianDay } from '@/rules/time/indianDay'

const timezone = 'Asia/Kolkata'

/** What the clock starts: minute, hour, day of the month, month, day of the week, in India's time. */
const SCHEDULE: { job: Sweep; cron: string }[] = [
  { job: 'expireOrders', cron: '* * * * *' },
  { job: 'reconcilePayments', cron: '* * * * *' },
  { job: 'expireCredit', cron: '0 * * * *' },
  { job: 'repairOrders', cron: '15 * * * *' },
  { job: 'pruneSystem', cron: '30 * * * *' },
  { job: 'reconcileGateway', cron: '30 2 * * *' },
]

/** One second past, so that a timer that is early by a moment does not miss its minute. */
const EACH_MINUTE = '1 * * * * *'

/**
 * Starts the clock: every minute it takes what is due by Sahil's time, so that a tick which was missed while
 * nothing ran, or while the process stood still, is caught up.
 * @returns how to stop it
 */
export const startClock = async (payload: Payload): Promise<() => Promise<void>> => {
  const takeDue = dueTicks(payload)
  await takeDue()
  const task = schedule(EACH_MINUTE, takeDue, { timezone, noOverlap: true })
  return async () => {
    await task.destroy()
  }
}

/** @returns takes each row's last tick of the day, once; of many that were missed only the last */
export const dueTicks = (payload: Payload): (() => Promise<void>) => {
  const taken = new Map<Sweep, number>()
  return async () => {
    for (const { job, cron } of SCHEDULE) {
      const dueAt = lastTick({ cron, at: now() })
      if (!dueAt || taken.get(job) === dueAt.getTime()) continue
      await take({ payload, job, dueAt }).then(
        () => taken.set(job, dueAt.getTime()),
        (err: unknown) => payload.logger.error({ err, job }, 'a tick failed'),
      )
    }
  }
}

/** The last tick of the expression on this day in India, at or before the instant (UTC); null before the first. */
export const lastTick = ({ cron, at }: { cron: string; at: Date }): Date | null => {
  // The parser looks for what is before the instant, by whole seconds.
  const after = new Date(Math.floor(at.getTime() / 1000) * 1000 + 1000)
  const [tick] = new Cron(cron, { timezone, paused: true }).previousRuns(1, after)
  return tick && tick >= indianDay(at).start ? tick : null
}

/** Takes a tick by its unique key and queues its job in the same transaction: any number of workers fire once. */
const take = async ({
  payload,
  job,
  dueAt,
}: {
  payload: Payload
  job: Sweep
  dueAt: Date
}): Promise<boolean> => {
  const key = `${job}:${dueAt.toISOString()}`
  const req = { payload, transactionID: undefined }
  return transaction(req, async () => {
    const rows = await query(
      req,
      sql`insert into cron_ticks (id, key, row, due_at, created_at, updated_at) values (gen_random_uuid(), ${key}, ${job}, ${dueAt.toISOString()}::timestamptz, now(), now()) on conflict (key) do nothing returning id`,
    )
    if (rows.length === 0) return false
    return enqueue({ req, job, input: {}, key: `cron:${key}` })
  })
}
