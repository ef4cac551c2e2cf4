import { randomInt } from 'node:crypto'
import type { Socket } from 'node:net'
import pg from 'pg'
import { env } from './env'
import { sql } from './sql'

/** First half of the advisory locks' names; the second is the number of a process. */
const PRESENT = 5341
const AGAIN_MS = 200

const own = randomInt(1, 2 ** 31)
let present: Promise<void> | undefined

/**
 * The number of this process, under which PostgreSQL knows that it lives: a connection of its own holds a
 * lock of that name, and the lock ends with the process, however that ends.
 * @throws the driver's error when the database cannot be reached
 */
export const presence = async (): Promise<number> => {
  await (present ??= appear())
  return own
}

/** True in SQL when nobody lives under the number in this column. Others may ask at the same time. */
export const isGone = (column: ReturnType<typeof sql>) =>
  sql`pg_try_advisory_xact_lock_shared(${PRESENT}, ${column}::int)`

async function appear(): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: 3000,
  })
  const vanish = (): void => {
    client.removeAllListeners('end')
    present = undefined
    setTimeout(() => void presence().catch(() => undefined), AGAIN_MS).unref()
  }
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1, $2)', [PRESENT, own])
    client.once('end', vanish)
    const { connection } = client as unknown as { connection: { stream: Socket } }
    connection.stream.unref()
  } catch (error) {
    void client.end().catch(() => undefined)
    vanish()
    throw error
  }
}
