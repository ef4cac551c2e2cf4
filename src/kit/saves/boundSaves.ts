import type { Payload } from 'payload'
import { env } from '../env'
import { createGate } from './gate'

type Id = number | string
type Transactions = {
  beginTransaction: (options?: Record<string, unknown>) => Promise<Id | null>
  commitTransaction: (id: Id | Promise<Id>) => Promise<void>
  rollbackTransaction: (id: Id | Promise<Id>) => Promise<void>
}

/** Given to `beginTransaction` by operations: money and status never wait for somebody's notes. */
export const AT_ONCE: Record<string, unknown> = {}

const WAITING = 500
const PATIENCE_MS = 50_000
/** Longer than PostgreSQL lets a transaction idle and a statement run. */
const LEASE_MS = 60_000

/**
 * Bounds how many native writes hold a connection at once in this process, so that any number of them,
 * also of one locked row, leaves others their connections; the rest wait before they hold anything.
 */
export const boundSaves = (payload: Payload): void => {
  const db = payload.db as unknown as Transactions
  const gate = createGate({
    places: placesOf(env().DATABASE_POOL),
    waiting: WAITING,
    patienceMs: PATIENCE_MS,
    leaseMs: LEASE_MS,
  })
  const leaving = new Map<Id, () => void>()
  const begin = db.beginTransaction.bind(db)
  db.beginTransaction = async (options) => {
    if (options === AT_ONCE) return begin()
    const leave = await gate.enter()
    const id = await begin(options).catch((error: unknown) => {
      leave()
      throw error
    })
    if (id === null) leave()
    else leaving.set(id, leave)
    return id
  }
  for (const end of ['commitTransaction', 'rollbackTransaction'] as const) {
    const original = db[end].bind(db)
    db[end] = async (given) => {
      const id = await given
      try {
        await original(id)
      } finally {
        leaving.get(id)?.()
        leaving.delete(id)
      }
    }
  }
}

/** Half of the connections that can be had: Payload keeps one of the pool to itself for ever. */
const placesOf = (pool: number): number => Math.max(1, Math.floor((pool - 1) / 2))
