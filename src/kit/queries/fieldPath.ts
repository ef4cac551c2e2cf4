import { getFieldByPath, type FlattenedField } from 'payload'
import { ID_OPERATORS, INSIDE_OPERATORS, operatorsOf, POLYMORPHIC_OPERATORS } from './operators'
import { MOST_HOPS, type Scope } from './queryScope'

/** What a path of a query names. */
export type Target = {
  field: FlattenedField | 'id'
  operators: readonly string[]
  /** True when it lies inside a JSON value. */
  isInside?: boolean
  /** True when it is a column of another table: of a related row, or of a row of a list. */
  isElsewhere?: boolean
  /** True when it lies in blocks. */
  isInBlocks?: boolean
  /** True when several values must come as a list, not as a text with commas. */
  needsList?: boolean
  /** True when only some rows of a collection on the way are readable. */
  isPartial: boolean
}

type Walk = {
  scope: Scope
  fields: FlattenedField[]
  segments: string[]
  hops: number
  isPartial: boolean
  /** True behind a list of rows that are readable in part: Payload narrows it by the last name of the path alone. */
  isEnd?: boolean
}

const WORD = /^\w{1,60}$/

/** GraphQL writes `a__b` for `a.b`, and Payload takes it from REST, too. */
export const segmentsOf = (path: string): string[] =>
  path === '_id' ? ['id'] : path.replaceAll('__', '.').split('.')

/**
 * Follows a path of a query (`a.b.c`) through groups, lists, blocks, languages and relationships.
 * @param fields what the first segment names one of
 * @returns undefined when it is no path, follows too many relationships, or passes what the caller may not read
 */
export const followPath = (
  scope: Scope,
  fields: FlattenedField[],
  path: string,
): Promise<Target | undefined> =>
  follow({ scope, fields, segments: segmentsOf(path), hops: 0, isPartial: false })

async function follow(walk: Walk): Promise<Target | undefined> {
  const { fields, segments, scope, isPartial } = walk
  const [name = '', ...rest] = segments
  if (segments.length > 12 || !segments.every((segment) => WORD.test(segment))) return undefined
  const field = fields.find((each) => each.name === name)
  if (!field)
    return name === 'id' && rest.length === 0
      ? { field: 'id', operators: ID_OPERATORS, isPartial }
      : undefined
  if (!(await mayRead(field, scope))) return undefined
  if ('virtual' in field && field.virtual) return virtual(walk, field, rest)
  const next = { ...walk, segments: withoutLocale(field, rest, scope) }
  if (field.type === 'blocks') return inBlocks(next, field)
  if (field.type === 'array') return elsewhere(follow({ ...next, fields: field.flattenedFields }))
  if ('flattenedFields' in field) return follow({ ...next, fields: field.flattenedFields })
  if (field.type === 'join') return throughJoin(next, field)
  if (field.type === 'relationship' || field.type === 'upload') return throughLink(next, field)
  if (next.segments.length === 0) return { field, operators: operatorsOf(field), isPartial }
  return field.type === 'json' || field.type === 'richText'
    ? { field, operators: INSIDE_OPERATORS, isInside: true, isPartial }
    : undefined
}

/** Hidden fields are nobody's; a rule that cannot decide without a document does not open one. */
async function mayRead(field: FlattenedField, { req }: Scope): Promise<boolean> {
  if ('hidden' in field && field.hidden) return false
  const rule = 'access' in field ? field.access?.read : undefined
  return !rule || (await rule({ req })) === true
}

/** Only a virtual field that stands for a path is in the database; Payload resolves it at the root alone. */
async function virtual(walk: Walk, field: FlattenedField, rest: string[]) {
  const path = 'virtual' in field ? field.virtual : undefined
  if (typeof path !== 'string' || walk.hops > 0 || rest.length > 0) return undefined
  return follow({ ...walk, segments: path.split('.') })
}

function withoutLocale(field: FlattenedField, rest: string[], { req }: Scope): string[] {
  const { localization } = req.payload.config
  const isLocale =
    localization &&
    'localized' in field &&
    field.localized === true &&
    localization.localeCodes.includes(rest[0] ?? '')
  return isLocale ? rest.slice(1) : rest
}

type BlocksField = Extract<FlattenedField, { type: 'blocks' }>

/**
 * One name may stand in several blocks: all of them must be readable, the first one is asked. Behind a collection that
 * is readable in part Payload asks twice, and blocks cannot be joined twice.
 */
async function inBlocks(walk: Walk, field: BlocksField): Promise<Target | undefined> {
  if (walk.isPartial) return undefined
  const [name, ...rest] = walk.segments
  if (name === 'blockType' && rest.length === 0) {
    const options = field.blocks.map(({ slug }) => slug)
    const kind = { name, type: 'select', options } as FlattenedField
    return { field: kind, operators: ['equals'], isInBlocks: true, isPartial: walk.isPartial }
  }
  const blocks = field.blocks.filter((block) =>
    block.flattenedFields.some((each) => each.name === name),
  )
  const found = await Promise.all(
    blocks.map((block) => follow({ ...walk, fields: block.flattenedFields })),
  )
  return found[0] && found.every(Boolean) ? { ...found[0], isInBlocks: true } : undefined
}

type LinkField = Extract<FlattenedField, { type: 'relationship' | 'upload' }>

async function throughLink(walk: Walk, field: LinkField): Promise<Target | undefined> {
  const { segments, isPartial } = walk
  const word = segments.join('.')
  if (Array.isArray(field.relationTo)) return linkPart({ field, word, isPartial })
  if (word === '' || word === 'id') return { field, operators: operatorsOf(field), isPartial }
  return hop(walk, field.relationTo, field.hasMany === true)
}

/** Of a link to several collections: the whole, its id, or the collection's name. */
function linkPart({
  field,
  word,
  isPartial,
}: {
  field: LinkField
  word: string
  isPartial: boolean
}): Target | undefined {
  const { whole, value, relationTo } = POLYMORPHIC_OPERATORS
  if (word === '') return { field, operators: whole, isPartial }
  if (word === 'value') return { field: 'id', operators: value, needsList: true, isPartial }
  const name = { name: word, type: 'text' } as FlattenedField
  return word === 'relationTo' ? { field: name, operators: relationTo, isPartial } : undefined
}

type JoinField = Extract<FlattenedField, { type: 'join' }>

/** Payload follows a join to one collection, by a relationship to one collection; as a whole at the root alone. */
async function throughJoin(walk: Walk, field: JoinField): Promise<Target | undefined> {
  const isWhole = walk.segments.length === 0
  if (Array.isArray(field.collection) || (isWhole && walk.hops > 0)) return undefined
  const fields = walk.scope.req.payload.collections[field.collection]?.config.flattenedFields ?? []
  const on = getFieldByPath({ fields, path: field.on })?.field
  if (on && 'relationTo' in on && Array.isArray(on.relationTo)) return undefined
  const target = await hop(isWhole ? { ...walk, segments: ['id'] } : walk, field.collection, true)
  return target && isWhole ? { ...target, field, operators: operatorsOf(field) } : target
}

async function hop(walk: Walk, slug: string, isMany: boolean): Promise<Target | undefined> {
  const { scope } = walk
  if (walk.hops >= MOST_HOPS || walk.isEnd) return undefined
  scope.spend('hops')
  const access = await scope.readable(slug)
  if (access === false) return undefined
  const next = {
    ...walk,
    fields: scope.req.payload.collections[slug as 'orders'].config.flattenedFields,
    hops: walk.hops + 1,
    isPartial: walk.isPartial || access !== true,
    isEnd: isMany && access !== true,
  }
  return elsewhere(follow(next))
}

async function elsewhere(found: Promise<Target | undefined>): Promise<Target | undefined> {
  const target = await found
  return target && { ...target, isElsewhere: true }
}
