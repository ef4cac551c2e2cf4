import type { DocumentNode, GraphQLSchema } from 'graphql'
import {
  getComplexity,
  type ComplexityEstimator,
  type ComplexityEstimatorArgs,
} from 'graphql-query-complexity'
import { safeLimit } from '../safeQuery'
import type { Asked } from './refuseCostly'

/** Payload's own number of rows of a list without a `limit`. */
export const ROWS = 10

/** How many documents a relation to several has, where nobody can say before. */
const SEVERAL = 5
const COUNT = 5
const RIGHTS = 50
const CHANGE = 50

type Measured = { schema: GraphQLSchema; document: DocumentNode; asked: Asked }

/**
 * How many documents the operation may have to read, each relation of each row counted: `limit` of a list
 * times what is read for each of its documents. Fragments are written out, `@skip` and `@include` obeyed.
 * @throws GraphQLError for variables that do not fit
 */
export const rowsOf = (measured: Measured): number => measure(measured, rowsOfField)

/** How many fields of `Query` or `Mutation` itself the operation asks for. */
export const rootsOf = (measured: Measured): number =>
  measure(measured, ({ type }) => (isRoot(type) ? 1 : 0))

const measure = ({ schema, document, asked }: Measured, estimator: ComplexityEstimator): number =>
  getComplexity({
    schema,
    query: document,
    variables: asked.variables ?? {},
    operationName: asked.operationName ?? undefined,
    estimators: [estimator],
  })

const isRoot = ({ name }: { name: string }): boolean => name === 'Query' || name === 'Mutation'

function rowsOfField(each: ComplexityEstimatorArgs): number {
  const { type, field, args, childComplexity } = each
  const inside = childComplexity + 1
  const isMany = `${field.type}`.startsWith('[') && field.name !== 'docs'
  if (field.args.some(({ name }) => name === 'limit')) return safeLimit(args.limit ?? ROWS) * inside
  if (type.name === 'Mutation') return CHANGE + childComplexity
  if (type.name === 'Query') return rowsOfRoot(field.name) + childComplexity
  if (isRelation(field)) return (isMany ? SEVERAL : 1) * inside
  return (isMany ? SEVERAL : 1) * childComplexity
}

const rowsOfRoot = (name: string): number =>
  /^(Access$|docAccess)/.test(name) ? RIGHTS : name.startsWith('count') ? COUNT : 1

const isRelation = ({ extensions }: ComplexityEstimatorArgs['field']): boolean =>
  ['relationship', 'upload', 'richText'].includes(
    (extensions.field as { type?: string } | undefined)?.type ?? '',
  )
