import {
  executeAccess,
  Locked,
  type AccessResult,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type PayloadRequest,
  type SanitizedConfig,
  type Where,
} from 'payload'
import { realNow } from '../clock'

/** What a native write says of itself before it reads; `overrideLock` is false where locks count. */
type Write = { id?: number | string; data?: unknown; where?: Where; overrideLock?: boolean }
type Lock = { document?: { value: unknown } | null; user?: { value: unknown }; updatedAt: string }
type Asked = { req: PayloadRequest; slug: CollectionSlug; args: Write; overrideAccess?: boolean }

const LOCKS = 'payload-locked-documents'
/** As long as Payload believes that somebody who fell silent still edits. */
const LOCK_MS = 300_000
const WRITES: string[] = ['update', 'delete']

/**
 * Asks in the transaction of a native write whether somebody else edits the document, and tells Payload
 * so: its own question goes out on a second connection while the first is held
 * (`checkDocumentLockStatus` of 3.90 passes no `req`), and enough writes at once wait for each other.
 */
export const withLocksAskedOnce = (config: SanitizedConfig): SanitizedConfig => {
  for (const { hooks, lockDocuments } of config.collections)
    if (lockDocuments !== false) hooks.beforeOperation = [askLocks, ...hooks.beforeOperation]
  return config
}

const askLocks: CollectionBeforeOperationHook = async (context) => {
  const { collection, operation, overrideAccess, req } = context
  const args = context.args as Write
  if (args.overrideLock !== false || !WRITES.includes(operation)) return context.args
  const slug = collection.slug as CollectionSlug
  const locked = await lockedByOthers({ req, slug })
  const { id, data } = args
  const access =
    overrideAccess === true ||
    (await executeAccess(
      { id, data, req, disableErrors: true },
      collection.access[operation as 'update'],
    ))
  // Whoever may not write is told that, and nothing of locks; Payload refuses them next.
  if (access && (await areWritten({ req, slug, args, overrideAccess }, { locked, access })))
    throw new Locked('Somebody else edits this document')
  return { ...args, overrideLock: true } as never
}

/** The documents whose latest lock is somebody else's and fresh. */
async function lockedByOthers({ req, slug }: { req: PayloadRequest; slug: CollectionSlug }) {
  const since = new Date(realNow().getTime() - LOCK_MS).toISOString()
  const { docs } = await req.payload.db.find<Lock & { id: string }>({
    collection: LOCKS,
    limit: 0,
    pagination: false,
    sort: '-updatedAt',
    where: {
      'document.relationTo': { equals: slug },
      updatedAt: { greater_than_equal: since },
    },
    req,
  })
  const latest = new Map<unknown, Lock>()
  for (const lock of docs)
    if (!latest.has(lock.document?.value)) latest.set(lock.document?.value, lock)
  return [...latest].filter(([, { user }]) => user?.value !== req.user?.id).map(([id]) => id)
}

/** Whether the write would reach one of these documents. */
async function areWritten(
  { req, slug, args, overrideAccess }: Asked,
  { locked, access }: { locked: unknown[]; access: AccessResult },
): Promise<boolean> {
  const one = args.id === undefined ? undefined : String(args.id).toLowerCase()
  const ids = one === undefined ? locked : locked.filter((id) => id === one)
  if (ids.length === 0) return false
  const within = [args.where, typeof access === 'object' ? access : undefined]
  const { totalDocs } = await req.payload.count({
    collection: slug,
    where: { and: [{ id: { in: ids } }, ...within.filter((each) => each !== undefined)] },
    overrideAccess: overrideAccess ?? true,
    req,
  })
  return totalDocs > 0
}
