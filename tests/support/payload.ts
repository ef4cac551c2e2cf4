import type { Client } from 'pg'
import { getPayload, type Payload } from 'payload'
import { refreshEnv } from '@/kit/env'
import { atFileEnd } from './cleanup'
import { createDatabase } from './database'
import { watchHeldConnections } from './heldConnections'

let instance: Promise<Payload> | undefined

/**
 * Payload on a database of this test file alone, made at the first call and dropped after the last
 * test. The configuration is loaded here, so import '@payload-config' nowhere else in a test.
 */
export const testPayload = (): Promise<Payload> => (instance ??= boot())

async function boot(): Promise<Payload> {
  const database = await createDatabase()
  atFileEnd(database.drop)
  process.env.DATABASE_URL = database.url
  refreshEnv()
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  watchHeldConnections(payload)
  atFileEnd(() => close(payload))
  return payload
}

/** Payload's own `destroy` leaves the pool open, and one of its connections is held for ever. */
async function close(payload: Payload): Promise<void> {
  const { pool } = payload.db as unknown as { pool: { _clients: Client[] } }
  await payload.destroy()
  await Promise.all(pool._clients.map((client) => client.end()))
}
