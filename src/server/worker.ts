import config from '@payload-config'
import { getPayload } from 'payload'
import { onClockMoved } from '@/kit/businessClock'
import { closeStoredFiles } from '@/kit/privateFiles'
import { startSignals, stopSignals } from '@/kit/signals'
import { JOBS } from '@jobs/index'
import { startClock } from '@jobs/schedule'
import { assertReady } from './checks'
import { exitWithParent } from './start/parent'
import { survive } from './survival/survive'
import { watchDisk } from './watchDisk'
import { catchUp } from './worker/catchUp'
import { startRunner } from './worker/runner'

/** The worker's process: jobs and the clock. Any number of them against one database. */
assertReady()
const payload = await getPayload({ config, cron: false })
await startSignals()
const open = await closeStoredFiles()
if (open > 0) payload.logger.warn({ open }, 'files in media/local belong to another user')
watchDisk(payload)
const stopRunner = startRunner({ payload, jobs: JOBS })
const stopClock = await startClock(payload)
onClockMoved((moves) => {
  void catchUp({ payload, moves }).catch((err: unknown) =>
    payload.logger.error({ err }, 'the sweeps were not called after the clock was moved'),
  )
})
payload.logger.info('the worker runs')
process.send?.({ ready: true })

let isStopping = false
const stop = (): void => {
  if (isStopping) return
  isStopping = true
  void Promise.all([stopRunner(), stopClock(), stopSignals()])
    .then(() => payload.destroy())
    .finally(() => process.exit())
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
exitWithParent(stop)
survive({ logger: payload.logger, stop })
