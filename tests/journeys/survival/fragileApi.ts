import config from '@payload-config'
import { getPayload } from 'payload'
import { createFrontDoor } from '@/server/api/httpServer'
import { survive } from '@/server/survival/survive'

/** The front door without the check of queries, so that Payload's own fault is met. */
const payload = await getPayload({ config, cron: false })
for (const { config: collection } of Object.values(payload.collections))
  collection.hooks.beforeOperation = []
const server = createFrontDoor(payload)
survive({ logger: payload.logger, stop: () => server.close(() => process.exit()) })
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
