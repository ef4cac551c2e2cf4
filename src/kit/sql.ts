import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { now } from './clock'

export { sql }

type Statement = ReturnType<typeof sql>

/** The parts of a request that database work needs. */
export type DbRequest = Pick<PayloadRequest, 'payload' | 'transactionID'>

const adapterOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter

/** The present of the business in a statement; the database's own `now()` is for housekeeping alone. */
export const present = (): Statement => sql`${now().toISOString()}::timestamptz`

/** Runs one statement inside the request's transaction, or alone when there is none. */
export const query = async <Row>(req: DbRequest, statement: Statement): Promise<Row[]> => {
  const adapter = adapterOf(req.payload)
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapter.sessions[id]
  if (id !== undefined && !session) throw new Error('transaction lost')
  const result = await (session?.db ?? adapter.drizzle).execute(statement)
  return result.rows as Row[]
}

/** A prepared statement outside any transaction, for the few hot reads. */
export const hotQuery = async <Row>(
  payload: Payload,
  statement: { name: string; text: string; values: unknown[] },
): Promise<Row[]> => (await adapterOf(payload).pool.query(statement)).rows as Row[]
