import type { PayloadRequest, Where } from 'payload'

const AT_ONCE = 200

/**
 * Deletes files that were uploaded before this instant and never sent with a form, bytes included.
 * A sweep of the system: it deletes for everybody.
 * @returns how many it found; call it again while that is not 0
 */
export const removeUnsentFiles = async ({
  req,
  before,
}: {
  req: PayloadRequest
  before: Date
}): Promise<number> => {
  const unsent: Where = {
    isBound: { not_equals: true },
    createdAt: { less_than: before.toISOString() },
  }
  const { docs } = await req.payload.find({
    collection: 'client-files',
    where: unsent,
    select: {},
    limit: AT_ONCE,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const ids = docs.map(({ id }) => id)
  if (ids.length > 0) {
    const where: Where = { and: [{ id: { in: ids } }, unsent] }
    await req.payload.delete({
      collection: 'client-files',
      where,
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  return ids.length
}
