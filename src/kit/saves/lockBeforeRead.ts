import {
  executeAccess,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
  type SanitizedConfig,
  type Where,
} from 'payload'
import { isUuid } from '@/rules/text/uuid'
import { lockGlobal, lockParent, lockRows } from './rowLocks'

/** What a save of Payload's own says of itself before it reads. */
type Save = {
  id?: number | string
  data?: unknown
  where?: Where
  limit?: number
  sort?: string
  draft?: boolean
  trash?: boolean
}

type Target = { args: Save; slug: CollectionSlug; req: PayloadRequest; overrideAccess?: boolean }

/**
 * Lets every native save (REST, GraphQL, bulk, restore of a version, Local API) lock its rows before
 * Payload reads them: it reads a document, runs its hooks and writes all columns, so that whatever
 * an operation wrote in between was put back. The lock ends with the save's own transaction.
 */
export const withLockedSaves = (config: SanitizedConfig): SanitizedConfig => {
  for (const { hooks } of config.collections)
    hooks.beforeOperation = [lockDocuments, ...(hooks.beforeOperation ?? [])]
  for (const { hooks } of config.globals)
    hooks.beforeOperation = [lockSettings, ...(hooks.beforeOperation ?? [])]
  return config
}

const lockDocuments: CollectionBeforeOperationHook = async (context) => {
  const { collection, operation, req, overrideAccess } = context
  if (operation !== 'update' && operation !== 'restoreVersion') return context.args
  const args = context.args as Save
  if (!req.transactionID) throw new Error(`a save of ${collection.slug} needs a transaction`)
  const slug = collection.slug as CollectionSlug
  const { id, data } = args
  const access =
    overrideAccess ||
    (await executeAccess({ id, data, req, disableErrors: true }, collection.access.update))
  // Whoever may not save holds nobody up; Payload refuses them next.
  if (!access) return context.args
  const within = typeof access === 'object' ? access : undefined
  const target = { args, slug, req, overrideAccess }
  if (operation === 'restoreVersion') await lockVersionsParent(target)
  else if (args.where) return { ...args, where: await lockFound(target, within) } as never
  else await lockOne(target, within)
  return context.args
}

async function lockVersionsParent({ args, slug, req }: Target): Promise<void> {
  if (isUuid(String(args.id))) await lockParent({ req, slug, version: String(args.id) })
}

async function lockOne({ args, slug, req }: Target, within?: Where): Promise<void> {
  const id = String(args.id)
  if (!isUuid(id)) return
  const own = within && { and: [{ id: { equals: id } }, within] }
  if (own && !(await req.payload.db.findOne({ collection: slug, where: own, req }))) return
  await lockRows({ req, slug, ids: [id] })
}

/** The rows of a bulk save, as it will find them itself. @returns its `where`, narrowed to what is locked */
async function lockFound(target: Target, within?: Where): Promise<Where> {
  const { args, slug, req, overrideAccess } = target
  const { where, limit, sort, draft, trash } = args
  const { docs } = await req.payload.find({
    collection: slug,
    where: within ? { and: [where!, within] } : where,
    limit: limit ?? 0,
    sort,
    draft,
    trash,
    select: { id: true } as never,
    depth: 0,
    pagination: false,
    overrideAccess,
    req,
  })
  const ids = docs.map(({ id }) => String(id))
  await lockRows({ req, slug, ids })
  return { and: [where!, { id: { in: ids } }] }
}

const lockSettings: GlobalBeforeOperationHook = async ({
  args,
  global,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' && operation !== 'restoreVersion') return args
  if (!req.transactionID) throw new Error(`a save of ${global.slug} needs a transaction`)
  const { data } = args as Save
  const isAllowed =
    overrideAccess ||
    (await executeAccess({ data, req, disableErrors: true }, global.access.update))
  if (isAllowed) await lockGlobal({ req, slug: global.slug })
  return args
}
