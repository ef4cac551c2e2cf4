import {
  executeAccess,
  type Access,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isUuid } from '@/rules/text/uuid'
import { lockGlobal, lockParent, lockRows } from './rowLocks'

/** What a save of Payload's own says of itself before it reads. */
export type Save = {
  id?: number | string
  data?: unknown
  where?: Where
  limit?: number
  sort?: string
  draft?: boolean
  trash?: boolean
}

type Asked = { args: Save; req: PayloadRequest; overrideAccess?: boolean }
type Target = Asked & { slug: CollectionSlug; access: { update: Access } }

/** Locks the one document of a save. @returns false, and nothing is locked, for a caller who may not save it */
export const lockOne = async (target: Target): Promise<boolean> => {
  const { args, slug, req } = target
  const id = String(args.id)
  const access = await accessTo(target)
  if (!access || !isUuid(id)) return false
  const own = typeof access === 'object' && { and: [{ id: { equals: id } }, access] }
  if (own && !(await req.payload.db.findOne({ collection: slug, where: own, req }))) return false
  await lockRows({ req, slug, ids: [id] })
  return true
}

/** Locks the rows of a bulk save, as it will find them itself. @returns its `where`, narrowed to what is locked */
export const lockFound = async (target: Target): Promise<Where | undefined> => {
  const { args, slug, req, overrideAccess } = target
  const { where, limit, sort, draft, trash } = args
  const access = await accessTo(target)
  if (!access) return where
  const { docs } = await req.payload.find({
    collection: slug,
    where: typeof access === 'object' ? { and: [where!, access] } : where,
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

/** Locks the document that a kept version is about to replace. */
export const lockRestored = async (target: Target): Promise<void> => {
  const { args, slug, req } = target
  if (isUuid(String(args.id)) && (await accessTo(target)))
    await lockParent({ req, slug, version: String(args.id) })
}

/** Locks a global. @returns false, and nothing is locked, for a caller who may not save it */
export const lockSettings = async (
  target: Asked & { slug: string; access: { update: Access } },
): Promise<boolean> => {
  if (!(await accessTo(target))) return false
  await lockGlobal({ req: target.req, slug: target.slug })
  return true
}

/** Whoever may not save holds nobody up; Payload refuses them next. */
const accessTo = ({ args, req, overrideAccess, access }: Asked & { access: { update: Access } }) =>
  overrideAccess ||
  executeAccess({ id: args.id, data: args.data, req, disableErrors: true }, access.update)
