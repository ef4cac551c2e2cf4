import {
  docAccessOperation,
  docAccessOperationGlobal,
  NotFound,
  type PayloadRequest,
  type SanitizedPermissions,
} from 'payload'
import { Failure } from '@/kit/failure'

type Args = Record<string, unknown>
type Asked = { args: Args; req: PayloadRequest; permissions: SanitizedPermissions }
type Rights = { read?: unknown; create?: unknown; update?: unknown; fields?: unknown }
type Entity = { collection: string } | { global: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The server functions of Payload's admin that ours uses, and what each needs. Some ask for no right at
 * all (form-state, slots of a document), some believe the rights that the browser sends along.
 */
const RULES: Record<string, (asked: Asked) => Promise<Args> | Args> = {
  'form-state': formState,
  'table-state': tableState,
  'render-list': reads,
  'render-document': reads,
  'render-document-slots': reads,
  'render-field': renderField,
  'copy-data-from-locale': copies,
  slugify: reads,
  'get-default-layout': () => ({}),
  'render-widget': () => ({}),
}

/**
 * Asks the right before a server function of the admin runs.
 * @returns what the server knows better than the browser and sets in the function's arguments
 * @throws Failure NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND
 */
export const entitledArgs = async ({ name, ...asked }: Asked & { name: string }): Promise<Args> => {
  const { user } = asked.req
  if (!user) throw new Failure('NOT_SIGNED_IN')
  if (user.collection !== 'admins') throw new Failure('NOT_ALLOWED')
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined
  if (!rule) throw new Failure('NOT_FOUND')
  return rule(asked)
}

/** A lock is taken, renewed and shown only for who may change the document. */
async function formState({ args, req, permissions }: Asked): Promise<Args> {
  if (typeof args.widgetSlug === 'string' && !args.collectionSlug && !args.globalSlug) return {}
  const entity = entityOf({ args, req })
  const rights = await rightsOf({ entity, id: args.id, req, permissions })
  const isNew = 'collection' in entity && isAbsent(args.id)
  if (!rights.read && !(isNew && rights.create)) throw new Failure('NOT_ALLOWED')
  const mayLock = Boolean(rights.update) && !isNew && isLockable({ entity, req })
  return {
    docPermissions: rights,
    skipClientConfigAuth: undefined,
    returnLockStatus: mayLock && Boolean(args.returnLockStatus),
    updateLastEdited: mayLock && Boolean(args.updateLastEdited),
  }
}

async function reads({ args, req, permissions }: Asked): Promise<Args> {
  const entity = entityOf({ args, req })
  const rights = await rightsOf({ entity, id: args.docID ?? args.id, req, permissions })
  if (!rights.read && !rights.create) throw new Failure('NOT_ALLOWED')
  return { overrideEntityVisibility: Boolean(args.overrideEntityVisibility) }
}

async function copies({ args, req, permissions }: Asked): Promise<Args> {
  const rights = await rightsOf({
    entity: entityOf({ args, req }),
    id: args.docID,
    req,
    permissions,
  })
  if (!rights.read || !rights.update) throw new Failure('NOT_ALLOWED')
  return {}
}

/** The rows of one or several collections, also those that belong to a document. */
function tableState({ args, req, permissions }: Asked): Args {
  const { parent } = args as { parent?: Args }
  const slugs = [args.collectionSlug, ...(parent ? [parent.collectionSlug] : [])].flat()
  for (const collectionSlug of slugs) {
    const entity = entityOf({ args: { collectionSlug }, req })
    if (!staticRights({ entity, permissions }).read) throw new Failure('NOT_ALLOWED')
  }
  return {}
}

function renderField({ args, req, permissions }: Asked): Args {
  const [kind, slug] = String(args.schemaPath).split('.')
  const entity = entityOf({ args: { [`${kind}Slug`]: slug }, req })
  if (!staticRights({ entity, permissions }).read) throw new Failure('NOT_ALLOWED')
  return {}
}

/** @throws Failure NOT_FOUND for what is not in the configuration */
function entityOf({ args, req }: Pick<Asked, 'args' | 'req'>): Entity {
  const { collectionSlug, globalSlug } = args
  const { collections, config } = req.payload
  if (typeof collectionSlug === 'string' && Object.hasOwn(collections, collectionSlug))
    return { collection: collectionSlug }
  if (!collectionSlug && config.globals.some(({ slug }) => slug === globalSlug))
    return { global: String(globalSlug) }
  throw new Failure('NOT_FOUND')
}

async function rightsOf({
  entity,
  id,
  req,
  permissions,
}: Pick<Asked, 'req' | 'permissions'> & { entity: Entity; id: unknown }): Promise<Rights> {
  const { collections, config } = req.payload
  if ('global' in entity) {
    const globalConfig = config.globals.find(({ slug }) => slug === entity.global)!
    return docAccessOperationGlobal({ globalConfig, req })
  }
  if (isAbsent(id)) return staticRights({ entity, permissions })
  if (typeof id !== 'string' || !UUID.test(id)) throw new Failure('NOT_FOUND')
  try {
    const collection = collections[entity.collection as never] as never
    return await docAccessOperation({ id, collection, req })
  } catch (error) {
    throw error instanceof NotFound ? new Failure('NOT_FOUND') : error
  }
}

const isAbsent = (id: unknown): boolean => id === undefined || id === null || id === ''

function staticRights({
  entity,
  permissions,
}: Pick<Asked, 'permissions'> & { entity: Entity }): Rights {
  const rights =
    'global' in entity
      ? permissions.globals?.[entity.global]
      : permissions.collections?.[entity.collection]
  return (rights ?? {}) as Rights
}

function isLockable({ entity, req }: Pick<Asked, 'req'> & { entity: Entity }): boolean {
  const { collections, config } = req.payload
  const owner =
    'global' in entity
      ? config.globals.find(({ slug }) => slug === entity.global)
      : collections[entity.collection as 'orders'].config
  return (owner as { lockDocuments?: unknown } | undefined)?.lockDocuments !== false
}
