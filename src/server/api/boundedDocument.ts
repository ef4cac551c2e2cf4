import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql'
import { Failure } from '@/kit/failure'

const MOST_LETTERS = 20_000
const MOST_FIELDS = 600

/**
 * Bounds a GraphQL document before anybody walks through it: its length, and the fields that it asks for
 * with every fragment written out. Fragments in a circle, or each twice in the next, would keep the
 * validation busy for ever.
 * @throws Failure TOO_LONG, BAD_INPUT
 */
export const refuseLargeDocument = (query: unknown): void => {
  if (typeof query !== 'string') throw new Failure('BAD_INPUT', { field: 'query' })
  if (query.length > MOST_LETTERS) throw new Failure('TOO_LONG', { field: 'query' })
  const document = parsed(query)
  if (document && (isSubscribing(document) || fieldsOf(document) > MOST_FIELDS))
    throw new Failure('BAD_INPUT', { field: 'query' })
}

/** The schema has no subscriptions, and Payload's measure of complexity fails on one. */
const isSubscribing = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (each) => each.kind === Kind.OPERATION_DEFINITION && `${each.operation}` === 'subscription',
  )

/** What does not parse is told by the handler itself, with the place of the mistake. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query)
  } catch {
    return null
  }
}

/** Each fragment is counted once and remembered; while it is being counted it counts as too many. */
function fieldsOf({ definitions }: DocumentNode): number {
  const fragments = new Map<string, SelectionSetNode>()
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet)
  const sizes = new Map<string, number>()
  const sizeOfFragment = (name: string): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    sizes.set(name, MOST_FIELDS + 1)
    const size = sizeOf(fragments.get(name))
    sizes.set(name, size)
    return size
  }
  const sizeOf = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, each) =>
        sum +
        (each.kind === Kind.FRAGMENT_SPREAD
          ? sizeOfFragment(each.name.value)
          : sizeOf(each.selectionSet) + 1),
      0,
    )
  return definitions.reduce(
    (sum, each) => sum + (each.kind === Kind.OPERATION_DEFINITION ? sizeOf(each.selectionSet) : 0),
    0,
  )
}
