import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { query, sql, type DbRequest } from '@/kit/sql'
import { uuidOf } from '@/rules/text/uuid'

/** An id for a refund that is about to be written; with an owner always the same for each piece of a request. */
export const newRefundId = (owner?: string, piece = 0): string =>
  owner ? uuidOf(createHash('sha256').update(`refund ${piece} ${owner}`).digest('hex')) : uuidv7()

/** The refunds that a request has made before, in their order; see `newRefundId`. */
export const refundsOfOwner = async ({
  req,
  owner,
}: {
  req: DbRequest
  owner: string
}): Promise<string[]> => {
  const ids: string[] = []
  for (;;) {
    const id = newRefundId(owner, ids.length)
    const known = await query(req, sql`select 1 from transactions where id = ${id}`)
    if (known.length === 0) return ids
    ids.push(id)
  }
}
