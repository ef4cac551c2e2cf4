import type { FlattenedField, Payload } from 'payload'

/** A path of a query as the configuration allows to write it, whether or not it may be asked. */
export type QueryPath = {
  slug: string
  path: string
  /** The last field; `undefined` for what no collection has. */
  field?: FlattenedField
  hops: number
  /** Nothing on the way is hidden, computed or kept from the caller of `mayRead`. */
  isOpen: boolean
}

type Walk = Omit<QueryPath, 'field'> & { fields: FlattenedField[] }

const MOST_HOPS = 3
const MOST_LEVELS = 4

/**
 * Every path of every collection over at most `hops` relationships, containers and hidden columns included.
 * @param mayRead whether the caller of the legitimate twins reads a collection, or a field
 */
export const queryPaths = (
  payload: Payload,
  mayRead: (rule: unknown) => boolean,
  hops = MOST_HOPS,
): QueryPath[] => {
  const fieldsOf = (slug: string) =>
    payload.config.collections.find((each) => each.slug === slug)?.flattenedFields ?? []
  const canRead = (slug: string) =>
    mayRead(payload.config.collections.find((each) => each.slug === slug)?.access.read)

  const under = (walk: Walk): QueryPath[] =>
    walk.path.split('.').length > MOST_LEVELS + walk.hops
      ? []
      : walk.fields.flatMap((field) => [...own(walk, field), ...below(walk, field)])

  const own = (walk: Walk, field: FlattenedField): QueryPath[] => [
    { ...walk, path: walk.path + field.name, field, isOpen: isOpen(walk, field) },
  ]

  const isOpen = (walk: Walk, field: FlattenedField): boolean =>
    walk.isOpen &&
    !('hidden' in field && field.hidden) &&
    !('virtual' in field && field.virtual) &&
    mayRead('access' in field ? (field.access?.read ?? true) : true)

  const below = (walk: Walk, field: FlattenedField): QueryPath[] => {
    const next = { ...walk, path: `${walk.path}${field.name}.`, isOpen: isOpen(walk, field) }
    if (field.type === 'blocks')
      return field.blocks.flatMap((block) => under({ ...next, fields: block.flattenedFields }))
    if ('flattenedFields' in field) return under({ ...next, fields: field.flattenedFields })
    if (field.type === 'json' || field.type === 'richText')
      return [{ ...next, path: `${next.path}a.b`, isOpen: false }]
    if (
      Array.isArray(
        field.type === 'join' ? field.collection : 'relationTo' in field && field.relationTo,
      )
    )
      return ['value', 'relationTo', 'x'].map((part) => ({
        ...next,
        path: next.path + part,
        isOpen: false,
      }))
    const slug = linkOf(field)
    if (!slug || walk.hops >= hops) return []
    const open = next.isOpen && canRead(slug) && field.type !== 'join'
    return under({ ...next, hops: walk.hops + 1, isOpen: open, fields: fieldsOf(slug) })
  }

  return payload.config.collections.flatMap(({ slug, flattenedFields }) =>
    under({ slug, path: '', hops: 0, isOpen: canRead(slug), fields: flattenedFields }),
  )
}

const linkOf = (field: FlattenedField): string | undefined => {
  if (field.type === 'join') return field.collection as string
  return 'relationTo' in field ? (field.relationTo as string) : undefined
}
