import { AsyncLocalStorage } from 'node:async_hooks'
import pLimit, { type LimitFunction } from 'p-limit'
import type { Pool } from 'pg'
import type { Payload } from 'payload'

type Query = (...args: unknown[]) => Promise<unknown>

const turns = new AsyncLocalStorage<LimitFunction>()
const gated = new WeakSet<Pool>()

/**
 * Runs work whose statements outside a transaction go to the database one after another, however many of
 * them it starts at once: it holds one connection of the pool at a time. A statement waits for nothing but
 * the database, so that none can wait for itself. Transactions keep their own connection.
 */
export const onOneConnection = <T>(payload: Payload, work: () => Promise<T>): Promise<T> => {
  gate((payload.db as unknown as { pool: Pool }).pool)
  return turns.run(pLimit(1), work)
}

function gate(pool: Pool): void {
  if (gated.has(pool)) return
  gated.add(pool)
  const query = pool.query.bind(pool) as unknown as Query
  const takeTurn: Query = (...args) => {
    const turn = turns.getStore()
    return turn && typeof args.at(-1) !== 'function' ? turn(() => query(...args)) : query(...args)
  }
  pool.query = takeTurn as unknown as Pool['query']
}
