import type { Pool } from 'pg'
import type { Payload } from 'payload'

/**
 * Keeps a lost database connection from ending the process: pg emits `error` on idle and on checked-out
 * clients, and Payload listens to neither (payload issue 11727).
 */
export const watchPool = (payload: Payload): void => {
  const { pool } = payload.db as unknown as { pool: Pool }
  const noteLoss = (err: Error): void =>
    payload.logger.warn({ err }, 'a database connection was lost')
  pool.on('error', noteLoss)
  pool.on('acquire', (client) => client.off('error', noteLoss).on('error', noteLoss))
}
