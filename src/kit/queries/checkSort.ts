import type { FlattenedField } from 'payload'
import { Failure } from '../failure'
import { followPath, segmentsOf, type Target } from './fieldPath'
import type { Scope } from './queryScope'

const MOST_KEYS = 10
/** Payload selects each ordering column by its bare name, beside these two of the document itself. */
const KEPT = ['id', 'createdAt']
const WITHOUT_ORDER = ['json', 'richText', 'join', 'point']

/**
 * Refuses to order by what is no column, or by what the caller may not read: the order tells it. Rows of a related
 * collection that are readable in part tell as much.
 * @throws Failure BAD_INPUT
 */
export const checkSort = async ({
  scope,
  fields,
  sort,
  field = 'sort',
  isOwn = false,
}: {
  scope: Scope
  fields: FlattenedField[]
  sort: unknown
  field?: string
  /** Only columns of the document itself: Payload loses the others inside a join. */
  isOwn?: boolean
}): Promise<void> => {
  if (sort === undefined || sort === null || sort === '') return
  const keys: unknown[] = Array.isArray(sort) ? sort : [sort]
  if (keys.length > MOST_KEYS) throw new Failure('BAD_INPUT', { field })
  const names = new Map(KEPT.map((name) => [name, name]))
  for (const key of keys) {
    const path = typeof key === 'string' ? key.replace(/^-/, '') : ''
    const target = await followPath(scope, fields, path)
    const name = segmentsOf(path).at(-1) ?? ''
    const isTaken = target?.isElsewhere && (isOwn || (names.get(name) ?? path) !== path)
    if (!target || isTaken || !hasOrder(target)) throw new Failure('BAD_INPUT', { field })
    names.set(name, path)
  }
}

const hasOrder = ({ field, isInside, isInBlocks, isPartial }: Target): boolean =>
  !isPartial &&
  !isInside &&
  !isInBlocks &&
  (field === 'id' ||
    !(
      WITHOUT_ORDER.includes(field.type) ||
      ('relationTo' in field && Array.isArray(field.relationTo))
    ))
