import type { Payload } from 'payload'
import { isClockMoved, now } from './clock'

type Write = { collection: string; data: Record<string, unknown> }
type Writer = (args: Write) => Promise<unknown>

/** Rows of these count real time. */
const HOUSEKEEPING = /^(payload-.*|cron-ticks|rate-limits|idempotency-keys|sessions|devices)$/

/**
 * Payload stamps what it writes with the machine's time. Where business time is another, in a demo whose
 * clock was moved, the rows of the business carry that, as those that operations write.
 */
export const stampWrites = (payload: Payload): void => {
  const db = payload.db as unknown as Record<'create' | 'updateOne', Writer>
  const { create, updateOne } = { create: db.create.bind(db), updateOne: db.updateOne.bind(db) }
  db.create = (args) => create(stamped(args, ['createdAt', 'updatedAt']))
  db.updateOne = (args) => updateOne(stamped(args, ['updatedAt']))
}

function stamped(args: Write, names: string[]): Write {
  if (!isClockMoved() || HOUSEKEEPING.test(args.collection)) return args
  const at = now().toISOString()
  const data = { ...args.data }
  // `null` says that this write is no change of the row; a time of birth that is given stays.
  for (const name of names)
    if (name === 'updatedAt' ? data[name] !== null : !data[name]) data[name] = at
  return { ...args, data }
}
