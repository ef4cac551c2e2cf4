import {
  buildVersionCollectionFields,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { Failure } from '../failure'
import { checkJoins, checkPopulate, checkSelect } from './checkShape'
import { checkSort } from './checkSort'
import { checkWhere } from './checkWhere'
import { followPath } from './fieldPath'
import { queryScope, type Scope } from './queryScope'

/** A query in Payload's words, whoever parsed it; what is absent is not asked. */
export type Query = {
  where?: unknown
  sort?: unknown
  /** The column of a list of distinct values. */
  field?: unknown
  joins?: unknown
  select?: unknown
  populate?: unknown
}

/**
 * Refuses what a query may not ask: paths that are none, that follow too many relationships or pass what the caller
 * may not read, operators and values of another kind than the field, unknown branches.
 * @param isVersions the versions of the collection are asked, not its documents
 * @param isChange many documents are changed: without a condition it would be all of them, which is never meant
 * @throws Failure BAD_INPUT naming the path, TOO_LONG
 */
export const checkQuery = async ({
  req,
  collection,
  query,
  isVersions = false,
  isChange = false,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  query: Query
  isVersions?: boolean
  isChange?: boolean
}): Promise<void> => {
  const scope = queryScope(req)
  const fields = isVersions
    ? (buildVersionCollectionFields(req.payload.config, collection, true) as FlattenedField[])
    : collection.flattenedFields
  await checkWhere({ scope, fields, where: query.where })
  if (isChange && scope.spent.conditions === 0) throw new Failure('BAD_INPUT', { field: 'where' })
  await checkSort({ scope, fields, sort: query.sort })
  await checkDistinct({ scope, fields, field: query.field })
  await checkJoins(scope, collection, query.joins)
  checkSelect(fields, query.select)
  checkPopulate(scope, query.populate)
}

async function checkDistinct({
  scope,
  fields,
  field,
}: {
  scope: Scope
  fields: FlattenedField[]
  field: unknown
}): Promise<void> {
  if (field === undefined) return
  if (typeof field !== 'string' || !(await followPath(scope, fields, field)))
    throw new Failure('BAD_INPUT', { field: 'field' })
}
