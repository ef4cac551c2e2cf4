import { now } from './clock'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/**
 * Moves one row by a single conditional UPDATE: of any number of callers exactly one wins.
 * It bypasses hooks and access, so the operation that claims writes the history itself.
 * @returns the row after the change, or null when somebody else was faster or it does not apply.
 */
export const claim = async <Row>({
  req,
  collection,
  where,
  data,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  where: Where
  data: Record<string, unknown>
}): Promise<Row | null> =>
  (await req.payload.db.updateOne({
    collection,
    where,
    data: { ...data, updatedAt: now().toISOString() },
    options: { atomic: true },
    req,
  })) as Row | null
