import {
  QueryError,
  type CollectionBeforeOperationHook,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { Failure } from '../failure'
import { checkQuery, type Query } from './checkQuery'
import { checkPopulate, checkSelect } from './checkShape'
import { queryScope } from './queryScope'

type Arguments = Query & { overrideAccess?: boolean; draft?: unknown; req: PayloadRequest }

/**
 * Checks every query that runs under somebody's rights, by REST, by GraphQL or from the pages of the admin, before
 * Payload works on it. Calls that override access are our own.
 */
export const guardQueries = ({ collections, globals }: Payload): void => {
  for (const { config } of Object.values(collections))
    config.hooks.beforeOperation = [checkArguments, ...config.hooks.beforeOperation.filter(isOther)]
  for (const { hooks } of globals.config)
    hooks.beforeOperation = [checkGlobal as never, ...(hooks.beforeOperation ?? []).filter(isOther)]
}

const isOther = (hook: unknown): boolean => hook !== checkArguments && hook !== checkGlobal

const checkArguments: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const asked = args as unknown as Arguments
  if (asked.overrideAccess === true) return
  const { where, sort, field, joins } = asked
  const shape = req.payloadAPI === 'REST' ? shapeOf(asked) : {}
  // `find` and `findVersions` are both `read`; only documents have drafts to choose.
  const isVersions = operation === 'countVersions' || (operation === 'read' && !('draft' in asked))
  const isChange = (operation === 'update' || operation === 'delete') && !('id' in asked)
  const query = { where, sort, joins, ...shape, ...(operation === 'readDistinct' && { field }) }
  try {
    await checkQuery({ req, collection, query, isVersions, isChange })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (await isForbidden({ req, operation, collection })) return
    throw req.payloadAPI === 'local' ? asPayloads(error) : error
  }
}

/** A list of the admin shows this one as a list without rows, any other as a fault. */
const asPayloads = ({ issues }: Failure): QueryError =>
  new QueryError(issues.map(({ field = 'where' }) => ({ path: field })))

/** GraphQL and the admin make these themselves. */
const shapeOf = ({ select, populate }: Arguments): Query => ({ select, populate })

/** Who may not read at all hears that from Payload, whatever the query says. */
async function isForbidden({
  req,
  operation,
  collection,
}: {
  req: PayloadRequest
  operation: string
  collection: { slug: string }
}): Promise<boolean> {
  return operation === 'read' && (await queryScope(req).readable(collection.slug)) === false
}

function checkGlobal({
  args,
  req,
}: {
  args: Arguments & { globalConfig: { flattenedFields: never[] } }
  req: PayloadRequest
}): void {
  if (args.overrideAccess === true || req.payloadAPI !== 'REST') return
  checkSelect(args.globalConfig.flattenedFields, args.select)
  checkPopulate(queryScope(req), args.populate)
}
