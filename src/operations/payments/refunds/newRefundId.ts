import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import { uuidOf } from '@/rules/text/uuid'

/** An id for a refund that is about to be written; with an owner always the same for each piece of a request. */
export const newRefundId = (owner?: string, piece = 0): string =>
  owner ? uuidOf(createHash('sha256').update(`refund ${piece} ${owner}`).digest('hex')) : uuidv7()

/**
 * The refunds that a request has made before, in their order; see `newRefundId`.
 * @param of what the request is about
 * @throws Failure IDEMPOTENCY_KEY_REUSED when they are of something else
 */
export const refundsOfOwner = async ({
  req,
  owner,
  of,
}: {
  req: DbRequest
  owner: string
  of: { order: string } | { payment: string }
}): Promise<string[]> => {
  const ids: string[] = []
  for (;;) {
    const id = newRefundId(owner, ids.length)
    const [known] = await query<{ order_id: string | null; refund_of_id: string | null }>(
      req,
      sql`select order_id, refund_of_id from transactions where id = ${id}`,
    )
    if (!known) return ids
    const isOther = 'order' in of ? known.order_id !== of.order : known.refund_of_id !== of.payment
    if (isOther) throw new Failure('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' })
    ids.push(id)
  }
}
