import { schedule, type ScheduledTask } from 'node-cron'
import type { Payload } from 'payload'
import { now } from '@/kit/clock'
import { enqueue, type Sweep } from '@/kit/enqueue'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { tickAt } from '@/rules/system/tickAt'

/** What the clock starts, in India's time. */
const SCHEDULE: { job: Sweep; cron: string; everyMinutes: number }[] = [
  { job: 'expireOrders', cron: '* * * * *', everyMinutes: 1 },
  { job: 'reconcilePayments', cron: '* * * * *', everyMinutes: 1 },
  { job: 'expireCredit', cron: '0 * * * *', everyMinutes: 60 },
  { job: 'repairOrders', cron: '15 * * * *', everyMinutes: 60 },
  { job: 'reconcileGateway', cron: '30 2 * * *', everyMinutes: 24 * 60 },
  { job: 'pruneSystem', cron: '30 * * * *', everyMinutes: 60 },
]

/** Starts the clock; a tick that was missed while nothing ran is caught up at once. @returns how to stop it */
export const startClock = async (payload: Payload): Promise<() => Promise<void>> => {
  for (const row of SCHEDULE) await tick({ payload, row, at: now() })
  const tasks: ScheduledTask[] = SCHEDULE.map((row) =>
    schedule(
      row.cron,
      ({ date }) =>
        void tick({ payload, row, at: date }).catch((err: unknown) =>
          payload.logger.error({ err }, 'a tick failed'),
        ),
      {
        timezone: 'Asia/Kolkata',
        noOverlap: true,
      },
    ),
  )
  return async () => {
    for (const task of tasks) await task.destroy()
  }
}

/** Takes a tick by its unique key and queues its job in the same transaction: any number of workers fire once. */
const tick = async ({
  payload,
  row,
  at,
}: {
  payload: Payload
  row: (typeof SCHEDULE)[number]
  at: Date
}): Promise<boolean> => {
  const dueAt = tickAt({ at, everyMinutes: row.everyMinutes })
  const key = `${row.job}:${dueAt.toISOString()}`
  const req = { payload, transactionID: undefined }
  return transaction(req, async () => {
    const rows = await query(
      req,
      sql`insert into cron_ticks (id, key, row, due_at, created_at, updated_at) values (gen_random_uuid(), ${key}, ${row.job}, ${dueAt.toISOString()}::timestamptz, now(), now()) on conflict (key) do nothing returning id`,
    )
    if (rows.length === 0) return false
    return enqueue({ req, job: row.job, input: {}, key: `cron:${key}` })
  })
}
