import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { enqueue } from '@/kit/enqueue'
import { query, sql } from '@/kit/sql'
import { kundliKey, type KundliOrder } from './kundliKey'

/**
 * Queues the kundli report of an order, once while it waits: a request beside a waiting one does nothing, one beside a
 * job that has begun, and may have read an old birth, or after a finished one looks again. Two jobs never make two reports of the same chart.
 * @returns false when it waits already
 */
export const queueKundli = async ({
  req,
  ...wanted
}: { req: PayloadRequest } & KundliOrder): Promise<boolean> => {
  const name = kundliKey(wanted)
  const [waiting] = await query(
    req,
    sql`select 1 from payload_jobs where task_slug = 'generateKundli' and starts_with(key, ${name}) and completed_at is null and has_error is not true and processing is not true`,
  )
  if (waiting) return false
  return enqueue({ req, job: 'generateKundli', input: wanted, key: `${name}:${randomUUID()}` })
}
