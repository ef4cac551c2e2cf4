import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { Failure } from '../failure'
import { checkSort } from './checkSort'
import { checkWhere } from './checkWhere'
import type { Scope } from './queryScope'

type Tree = Record<string, unknown>

const JOIN_WORDS = ['where', 'sort', 'limit', 'page', 'count']

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function refuse(field: string): never {
  throw new Failure('BAD_INPUT', { field: field.slice(0, 200) })
}

/**
 * `select` is a tree of true and false whose branches are fields; hidden ones are none.
 * @throws Failure BAD_INPUT
 */
export const checkSelect = (fields: FlattenedField[], select: unknown, path = 'select'): void => {
  if (select === undefined || select === null) return
  if (!isTree(select)) refuse(path)
  for (const [name, value] of Object.entries(select)) {
    const at = `${path}.${name}`
    const field = fields.find((each) => each.name === name)
    if (!field && name !== 'id') refuse(at)
    if (field && 'hidden' in field && field.hidden) refuse(at)
    if (typeof value === 'boolean') continue
    if (field?.type === 'blocks') checkBlocks(field, value, at)
    else if (field && 'flattenedFields' in field) checkSelect(field.flattenedFields, value, at)
    else refuse(at)
  }
}

type BlocksField = Extract<FlattenedField, { type: 'blocks' }>

function checkBlocks(field: BlocksField, select: unknown, path: string): void {
  if (!isTree(select)) refuse(path)
  for (const [slug, value] of Object.entries(select)) {
    const block = field.blocks.find((each) => each.slug === slug)
    if (!block) refuse(`${path}.${slug}`)
    if (typeof value !== 'boolean') checkSelect(block.flattenedFields, value, `${path}.${slug}`)
  }
}

/**
 * `populate` is a `select` for each collection.
 * @throws Failure BAD_INPUT
 */
export const checkPopulate = ({ req }: Scope, populate: unknown): void => {
  if (populate === undefined || populate === null) return
  if (!isTree(populate)) refuse('populate')
  for (const [slug, select] of Object.entries(populate)) {
    const path = `populate.${slug}`
    if (!Object.hasOwn(req.payload.collections, slug)) refuse(path)
    if (typeof select === 'boolean') continue
    checkSelect(req.payload.collections[slug as 'orders'].config.flattenedFields, select, path)
  }
}

/**
 * Each join is off, or asked for with a query of its own.
 * @throws Failure BAD_INPUT, TOO_LONG
 */
export const checkJoins = async (
  scope: Scope,
  config: SanitizedCollectionConfig,
  joins: unknown,
): Promise<void> => {
  if (joins === undefined || joins === null || joins === false) return
  if (!isTree(joins)) refuse('joins')
  const known = [...Object.values(config.joins).flat(), ...config.polymorphicJoins]
  for (const [path, query] of Object.entries(joins)) {
    const join = known.find(({ joinPath }) => joinPath === path)
    if (!join) refuse(`joins.${path}`)
    if (query === false) continue
    if (!isTree(query) || !Object.keys(query).every((word) => JOIN_WORDS.includes(word)))
      refuse(`joins.${path}`)
    for (const slug of [join.field.collection].flat()) await checkJoin({ scope, slug, path, query })
  }
}

async function checkJoin({
  scope,
  slug,
  path,
  query,
}: {
  scope: Scope
  slug: string
  path: string
  query: Tree
}): Promise<void> {
  for (const word of ['limit', 'page'])
    if (!Number.isInteger(query[word] ?? 1) || Number(query[word] ?? 1) < 0)
      refuse(`joins.${path}.${word}`)
  if ((await scope.readable(slug)) === false) return
  const { flattenedFields: fields } = scope.req.payload.collections[slug as 'orders'].config
  await checkWhere({ scope, fields, where: query.where })
  await checkSort({ scope, fields, sort: query.sort, field: `joins.${path}.sort`, isOwn: true })
}
