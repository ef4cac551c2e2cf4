import type { Socket } from 'node:net'
import pg from 'pg'
import { env } from './env'

/** A connection as the driver keeps it; its types hide this. */
export type Wire = {
  /** False while an answer is awaited. */
  readyForQuery: boolean | null
  processID: number | null
  connection: { stream: Socket }
}

const PATIENCE_MS = 2500

/** What everybody is told who waits for a database that does not answer; a database away, to `afterError`. */
export const silence = (): Error => new Error('Connection terminated: the database is silent')

/** Ends a connection whose other end says nothing: what waits on it fails now, and it is never used again. */
export const cut = (wire: Wire): void => {
  wire.connection.stream.destroy(silence())
}

/**
 * Asks, on a new connection, which of these backends are at work.
 * @throws the driver's error; without an SQLSTATE the database is silent or away
 */
export const backendsAtWork = async (pids: number[]): Promise<Set<number>> => {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where pid = any($1::int[]) and state = 'active'`,
      [pids],
    )
    void client.end().catch(() => undefined)
    return new Set(rows.map(({ pid }) => pid))
  } catch (error) {
    cut(client as unknown as Wire)
    throw error
  }
}
