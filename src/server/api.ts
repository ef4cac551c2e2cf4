import config from '@payload-config'
import { getPayload } from 'payload'
import { env } from '@/kit/env'
import { preparePlaces } from '@/operations/charts/findPlaces'
import { startSignals, stopSignals } from '@/kit/signals'
import { closeDoor } from './api/closeDoor'
import { prepareGraphql } from './api/graphql/handleGraphql'
import { createFrontDoor } from './api/httpServer'
import { assertReady } from './checks'
import { exitWithParent } from './start/parent'
import { survive } from './survival/survive'
import { watchDisk } from './watchDisk'

/** The API's process: the front door of the product. Any number of them against one database. */
assertReady()
const payload = await getPayload({ config, cron: false })
await startSignals()
watchDisk(payload)
prepareGraphql(payload)
preparePlaces()
const server = createFrontDoor(payload)
server.listen(env().PORT, env().HOST, () => {
  payload.logger.info({ port: env().PORT }, 'the API listens')
  process.send?.({ ready: true })
})

let isStopping = false
const stop = (): void => {
  if (isStopping) return
  isStopping = true
  void closeDoor({ server })
    .then(() => Promise.all([stopSignals(), payload.destroy()]))
    .finally(() => process.exit())
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
exitWithParent(stop)
survive({ logger: payload.logger, stop })
