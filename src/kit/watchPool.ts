import type { Pool, PoolClient } from 'pg'
import type { Payload } from 'payload'
import { guardSilence } from './guardSilence'

type Inside = {
  _clients: PoolClient[]
  _idle: { client: PoolClient }[]
  _remove: (client: PoolClient, then: () => void) => void
  _pulseQueue: () => void
}

/**
 * Keeps a lost database connection from ending the process: pg emits `error` on idle and on checked-out
 * clients, and Payload listens to neither (payload issue 11727). A connection that fell silent is lost, too.
 */
export const watchPool = (payload: Payload): void => {
  const { pool } = payload.db as unknown as { pool: Pool }
  const noteLoss = (err: Error): void =>
    payload.logger.warn({ err }, 'a database connection was lost')
  pool.on('error', noteLoss)
  pool.on('acquire', (client) => client.off('error', noteLoss).on('error', noteLoss))
  giveBackHeld(pool, noteLoss)
  pool.on('connect', (client) => client.once('end', () => forget(pool, client)))
  guardSilence({ pool, tell: (line) => payload.logger.warn(line) })
}

/** Payload takes a connection out at the start and keeps it, and one more after each reset: the pool shrinks. */
function giveBackHeld(pool: Pool, noteLoss: (err: Error) => void): void {
  const { _clients: clients, _idle: idle } = pool as unknown as Inside
  for (const client of clients.filter((each) => !idle.some((item) => item.client === each)))
    client.removeAllListeners('error').on('error', noteLoss).release(true)
}

/** A transaction whose BEGIN fails never gives its connection back (drizzle): a dead one must not keep its place. */
function forget(pool: Pool, client: PoolClient): void {
  const inside = pool as unknown as Inside
  if (inside._clients.includes(client)) inside._remove(client, () => inside._pulseQueue())
}
