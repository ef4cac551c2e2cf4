import type { CollectionBeforeChangeHook, FlattenedField } from 'payload'

/** A version that is brought back changes what people write, not what the product keeps: its place in the list and hidden fields. */
export const keepOwned: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  if (!req.context.isRestoringVersion) return data
  const kept = collection.flattenedFields.filter(isOwned).map(({ name }) => name)
  const now = (originalDoc ?? {}) as Record<string, unknown>
  return { ...data, ...Object.fromEntries(kept.map((name) => [name, now[name]])) }
}

const isOwned = (field: FlattenedField): boolean => {
  const { hidden, name } = field as { hidden?: boolean; name: string }
  return name === '_order' || (hidden === true && name !== 'id' && name !== '_status')
}
