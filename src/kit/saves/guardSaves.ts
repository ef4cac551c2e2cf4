import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
  GlobalBeforeOperationHook,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'
import {
  giveGlobalRevision,
  giveNewGlobalRevision,
  giveNewRevision,
  giveRevision,
} from './giveRevision'
import { keepOthersEdits } from './keepOthersEdits'
import { keepOwned } from './keepOwned'
import { lockFound, lockOne, lockRestored, lockSettings, type Save } from './lockBeforeRead'
import { savedDocument, savedGlobal, type Saved } from './saved'

/**
 * Guards every native save (REST, GraphQL, bulk, restore of a version, Local API): Payload reads a
 * document, runs its hooks and writes all columns. Its rows are locked before it reads, until its own
 * transaction ends, so that it puts nothing back that an operation wrote; and what it sends is compared
 * with the revision that its sender had read, so that nobody's edit is lost without a word.
 */
export const withGuardedSaves = (config: SanitizedConfig): SanitizedConfig => {
  for (const { hooks, flattenedFields, versions } of config.collections) {
    hooks.beforeOperation = [guardDocuments, ...(hooks.beforeOperation ?? [])]
    if (versions) hooks.beforeChange = [...(hooks.beforeChange ?? []), keepOwned]
    if (!hasRevision(flattenedFields)) continue
    hooks.beforeRead = [...(hooks.beforeRead ?? []), giveRevision]
    hooks.afterChange = [...(hooks.afterChange ?? []), giveNewRevision]
  }
  for (const { hooks, flattenedFields } of config.globals) {
    hooks.beforeOperation = [guardGlobal, ...(hooks.beforeOperation ?? [])]
    if (!hasRevision(flattenedFields)) continue
    hooks.beforeRead = [...(hooks.beforeRead ?? []), giveGlobalRevision]
    hooks.afterChange = [...(hooks.afterChange ?? []), giveNewGlobalRevision]
  }
  return config
}

const hasRevision = (fields: FlattenedField[]): boolean =>
  fields.some(({ name }) => name === 'revision')

const guardDocuments: CollectionBeforeOperationHook = async (context) => {
  const { collection, operation, req, overrideAccess } = context
  if (operation !== 'update' && operation !== 'restoreVersion') return context.args
  assertTransaction(req, collection.slug)
  const args = context.args as Save
  const slug = collection.slug as CollectionSlug
  const target = { args, slug, access: collection.access, req, overrideAccess }
  if (operation === 'restoreVersion') await lockRestored(target)
  else if (args.where) return { ...args, where: await lockFound(target) } as never
  else if (await lockOne(target))
    return withOthersEdits({ args, saved: savedDocument(collection, args.id), req }) as never
  return context.args
}

const guardGlobal: GlobalBeforeOperationHook = async (context) => {
  const { global, operation, req, overrideAccess } = context
  if (operation !== 'update' && operation !== 'restoreVersion') return context.args
  assertTransaction(req, global.slug)
  const args = context.args as Save
  const target = { args, slug: global.slug, access: global.access, req, overrideAccess }
  const isLocked = await lockSettings(target)
  return isLocked && operation === 'update'
    ? withOthersEdits({ args, saved: savedGlobal(global), req })
    : context.args
}

function assertTransaction(req: PayloadRequest, slug: string): void {
  if (!req.transactionID) throw new Error(`a save of ${slug} needs a transaction`)
}

async function withOthersEdits({
  args,
  saved,
  req,
}: {
  args: Save
  saved: Saved
  req: PayloadRequest
}): Promise<Save> {
  if (!hasRevision(saved.fields) || !args.data) return args
  return { ...args, data: await keepOthersEdits({ saved, req, data: args.data as never }) }
}
