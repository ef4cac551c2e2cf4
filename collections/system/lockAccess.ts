import type { Access, Payload, PayloadRequest, Where } from 'payload'

type LockData = {
  document?: { relationTo?: string }
  globalSlug?: string
  user?: { value?: unknown }
}

/**
 * Payload opens its locks to whoever is signed in. A lock says who works on what: it belongs to those who
 * may change that kind of document, and nobody takes one in the name of another.
 */
export const guardLocks = (payload: Payload): void => {
  const locks = payload.collections['payload-locked-documents']
  if (!locks) return
  Object.assign(locks.config.access, {
    read: seen,
    delete: seen,
    update: takenOver,
    create: taken,
  })
}

/** The locks of what the caller may change, and the caller's own. */
const seen: Access = async ({ req }) => {
  if (req.user?.collection !== 'admins') return false
  const { collections, globals } = await changeable(req)
  return {
    or: [
      ...collections.map((slug) => ({ 'document.relationTo': { equals: slug } })),
      ...globals.map((slug) => ({ globalSlug: { equals: slug } })),
      { 'user.value': { equals: req.user.id } },
    ],
  } as Where
}

/** A new lock is the caller's own, on something that the caller may change. */
const taken: Access = async ({ req, data }) => {
  if (req.user?.collection !== 'admins') return false
  const { collections, globals } = await changeable(req)
  const { document, globalSlug, user } = (data ?? {}) as LockData
  return (
    (user?.value === undefined || user.value === req.user.id) &&
    (!document?.relationTo || collections.includes(document.relationTo)) &&
    (!globalSlug || globals.includes(globalSlug))
  )
}

const takenOver: Access = async (args) => (await taken(args)) && seen(args)

/** What the caller may change as a whole; a right that depends on the row is not enough. */
async function changeable(
  req: PayloadRequest,
): Promise<Record<'collections' | 'globals', string[]>> {
  const { collections, globals } = req.payload.config
  const mayChange = async ({ access }: { access: { update: Access } }): Promise<boolean> =>
    (await access.update({ req } as never)) === true
  const slugsOf = async (list: readonly { slug: string; access: object }[]): Promise<string[]> => {
    const rights = await Promise.all(list.map((each) => mayChange(each as never)))
    return list.filter((_, at) => rights[at]).map(({ slug }) => slug)
  }
  const lockable = collections.filter(({ lockDocuments }) => lockDocuments !== false)
  return { collections: await slugsOf(lockable), globals: await slugsOf(globals) }
}
