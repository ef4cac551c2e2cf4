import type { FlattenedField } from 'payload'
import { Failure } from '../failure'
import { countValues, isValueFor } from './conditionValue'
import { followPath } from './fieldPath'
import { MOST_HOPS, type Scope } from './queryScope'

const MOST_LEVELS = 12
const WORDS = /^(and|or)$/i

type Part = {
  scope: Scope
  fields: FlattenedField[]
  where: unknown
  level?: number
  hops?: number
}

/**
 * Refuses a condition that is no path, that the caller may not read, or whose operator or value does not belong to
 * its field. Payload finds some of these itself, but throws for the second relationship where nobody catches.
 * @throws Failure BAD_INPUT, TOO_LONG
 */
export const checkWhere = async (part: Part): Promise<void> => {
  const { where, level = 0 } = part
  if (where === undefined || where === null) return
  if (!isTree(where) || level > MOST_LEVELS) refuse()
  for (const [key, value] of Object.entries(where as Record<string, unknown>))
    if (WORDS.test(key)) await checkAll(part, value)
    else await checkField(part, key, value)
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function refuse(path?: string): never {
  throw new Failure('BAD_INPUT', { field: path ? `where.${path.slice(0, 200)}` : 'where' })
}

async function checkAll(part: Part, list: unknown): Promise<void> {
  if (!Array.isArray(list)) refuse()
  for (const where of list as unknown[]) {
    if (!isTree(where)) refuse()
    await checkWhere({ ...part, where, level: (part.level ?? 0) + 1 })
  }
}

async function checkField(part: Part, path: string, condition: unknown): Promise<void> {
  if (!isTree(condition)) refuse(path)
  const { scope } = part
  const target = await followPath(scope, part.fields, path)
  if (!target) refuse(path)
  for (const [operator, value] of Object.entries(condition)) {
    scope.spend('conditions')
    scope.spend('values', countValues(value))
    if (target.isInBlocks) scope.spend('blocks')
    const slug = operator === 'contains' && isTree(value) ? manyOf(target.field) : undefined
    if (slug) await checkInside({ part, slug, where: value, path })
    else if (!target.operators.includes(operator) || !isValueFor({ target, operator, value }))
      refuse(path)
  }
}

/** The collection that a list of links, or a join, leads to. */
function manyOf(field: FlattenedField | 'id'): string | undefined {
  if (field === 'id') return undefined
  if (field.type === 'join')
    return typeof field.collection === 'string' ? field.collection : undefined
  const isLinks = 'relationTo' in field && 'hasMany' in field && field.hasMany === true
  return isLinks && typeof field.relationTo === 'string' ? field.relationTo : undefined
}

/** `contains` with a condition of its own: all of it holds for one row of the list. */
async function checkInside({
  part,
  slug,
  where,
  path,
}: {
  part: Part
  slug: string
  where: unknown
  path: string
}): Promise<void> {
  const { scope, hops = 0 } = part
  if (hops >= MOST_HOPS || (await scope.readable(slug)) === false) refuse(path)
  scope.spend('hops')
  const { config } = scope.req.payload.collections[slug as 'orders']
  await checkWhere({ ...part, fields: config.flattenedFields, where, hops: hops + 1 })
}
