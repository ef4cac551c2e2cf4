import type { CollectionConfig, Field } from 'payload'
import { nobody, writtenByOperations } from '../access'

const internal = (slug: string, fields: Field[]): CollectionConfig => ({
  slug,
  access: { ...writtenByOperations, read: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  fields,
})

/** A tick of the clock that some process took: the unique key makes a cron row fire once. */
export const CronTicks = internal('cron-ticks', [
  { name: 'key', type: 'text', required: true, unique: true },
  { name: 'row', type: 'text', required: true, index: true },
  { name: 'dueAt', type: 'date', required: true },
])

/** Attempts counted in a window of time. */
export const RateLimits = internal('rate-limits', [
  { name: 'key', type: 'text', required: true, unique: true },
  { name: 'count', type: 'number', required: true },
  { name: 'endsAt', type: 'date', required: true, index: true },
])

/** First answers of requests that carried an Idempotency-Key; sealed. */
export const IdempotencyKeys = internal('idempotency-keys', [
  { name: 'owner', type: 'text', required: true, unique: true },
  { name: 'fingerprint', type: 'text', required: true },
  { name: 'answer', type: 'text' },
  { name: 'status', type: 'number' },
  /** The process that is at work on it; see kit/presence. */
  { name: 'holder', type: 'number' },
  /** What the work came to, kept in the transaction that did it; sealed. */
  { name: 'result', type: 'text' },
])

/** The last number given in each series of tax documents; its row is the lock. */
export const Counters = internal('counters', [
  { name: 'key', type: 'text', required: true, unique: true },
  { name: 'last', type: 'number', required: true },
])
