import { now } from '@/kit/clock'
import { hotQuery } from '@/kit/sql'
import { signalHere } from '@/kit/signals'
import { testPayload } from './payload'
import { until } from './until'

const WAITING = `select count(*)::int as count from payload_jobs
  where completed_at is null and has_error is not true and (wait_until is null
    or wait_until <= case when total_tried > 0 then now() else $1::timestamptz end)`

/** Runs every job that is due, and those that they queue, with the worker's own runner. */
export const runJobs = async (): Promise<void> => {
  const payload = await testPayload()
  const [{ JOBS }, { startRunner }] = await Promise.all([
    import('@jobs/index'),
    import('@/server/worker/runner'),
  ])
  const stop = startRunner({ payload, jobs: JOBS })
  try {
    await until('every due job ran', async () => {
      signalHere('jobs')
      const [row] = await hotQuery<{ count: number }>(payload, {
        name: 'due-jobs',
        text: WAITING,
        values: [now().toISOString()],
      })
      return row?.count === 0
    })
  } finally {
    await stop()
  }
}
