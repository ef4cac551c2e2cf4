import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { CALLERS, type CallerName } from '../support/actors'
import type { Call } from '../support/api'
import type { QueryPath } from './queryPaths'

export const OPERATORS = [
  ...['equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'contains', 'like', 'not_like'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
  ...['within', 'intersects', 'near', 'constructor', ''],
]

const ID = '0192f0c1-0000-7000-8000-000000000000'

/** A request with a query, and who sends it. */
export type QueryAttack = Pick<Call, 'method' | 'path' | 'body'> & { caller: CallerName }

/** A value of the field's own kind. */
export const goodValue = (field: FlattenedField | undefined): string => {
  if (field?.type === 'number') return '5'
  if (field?.type === 'checkbox') return 'true'
  if (field?.type === 'date') return '2026-01-31T00:00:00.000Z'
  if (field?.type === 'relationship' || field?.type === 'upload') return ID
  const [option] = field?.type === 'select' || field?.type === 'radio' ? field.options : []
  return typeof option === 'object' ? option.value : (option ?? 'a')
}

const ODD: unknown[] = [
  ...[
    'a',
    '',
    'null',
    '-1',
    '1e400',
    'a,b',
    ID,
    `${ID},x`,
    '\u0000',
    '💥',
    "';--",
    '"\\\'(',
    '%_\\',
    'yesterday',
  ],
  ...[
    null,
    true,
    0,
    1.5,
    [],
    ['a', 1, null],
    [[]],
    {},
    { a: 'b' },
    { relationTo: 'users', value: ID },
  ],
  ...[{ type: 'Point', coordinates: [1, 2] }, { id: { equals: ID } }, 'x '.repeat(400), 9e15],
]

/** One condition, written in one of the ways that the parser takes. */
const whereOf = (path: string, operator: string, value: unknown): fc.Arbitrary<string> => {
  const leaf = { [path]: { [operator]: value } }
  const json = (where: unknown) => `where=${encodeURIComponent(JSON.stringify(where))}`
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const bracket = `[${path}][${operator}]=${encodeURIComponent(text)}`
  return fc.constantFrom(
    json(leaf),
    json({ or: [{ and: [leaf, leaf] }] }),
    json({ AND: [leaf] }),
    `where${bracket}`,
    `where[or][0][and][1]${bracket}`,
    `where${bracket.replaceAll('.', '__')}`,
    `where[${path}][${operator}][a]=${encodeURIComponent(text)}`,
    `where[${path}][${operator}][]=${encodeURIComponent(text)}`,
  )
}

const branch = (path: string): string =>
  path
    .split('.')
    .map((word) => `[${word}]`)
    .join('')

/** What else names a path. */
const otherOf = ({ slug, path }: QueryPath): fc.Arbitrary<string> =>
  fc.constantFrom(
    `sort=${path}`,
    `sort=-${path},createdAt`,
    `sort[]=${path}&sort[]=-id`,
    `sort=${path.replaceAll('.', '__')}`,
    `select${branch(path)}=true`,
    `select${branch(path)}=false`,
    `select${branch(path)}=x`,
    `populate[${slug}]${branch(path)}=true`,
    `populate[${path}]=x`,
  )

/** The same in each join that some collection has. */
const joinOf = (
  joins: readonly { slug: string; join: string }[],
  { path }: QueryPath,
  where: string,
): fc.Arbitrary<string> =>
  fc
    .constantFrom(...joins)
    .chain(({ slug, join }) =>
      fc.constantFrom(
        `/${slug}?depth=0&joins[${join}][${where.replace('where[', 'where][')}`,
        `/${slug}?depth=0&joins[${join}][sort]=${path}`,
        `/${slug}?depth=0&joins[${join}][${path}]=1`,
        `/${slug}?depth=0&joins[${path}][limit]=1`,
        `/${slug}?depth=0&joins[${join}][limit]=-1&joins[${join}][page]=x`,
      ),
    )

/** All fields × operators × values × ways to ask × callers, one at a time. */
export const queryAttacks = (
  paths: QueryPath[],
  joins: { slug: string; join: string }[],
): fc.Arbitrary<QueryAttack> =>
  fc
    .tuple(
      fc.constantFrom(...paths),
      fc.constantFrom(...OPERATORS),
      fc.constantFrom(...ODD, ...Array<string>(10).fill('own')),
      fc.constantFrom(...CALLERS),
    )
    .chain(([at, operator, odd, caller]) =>
      whereOf(at.path, operator, odd === 'own' ? goodValue(at.field) : odd)
        .chain((where) =>
          fc.oneof(
            { weight: 6, arbitrary: fc.constant({ path: `/${at.slug}?depth=0&limit=2&${where}` }) },
            { weight: 1, arbitrary: fc.constant({ path: `/${at.slug}/count?${where}` }) },
            { weight: 1, arbitrary: fc.constant({ path: `/${at.slug}/versions?${where}` }) },
            {
              weight: 3,
              arbitrary: otherOf(at).map((query) => ({ path: `/${at.slug}?depth=1&${query}` })),
            },
            {
              weight: 1,
              arbitrary: otherOf(at).map((query) => ({ path: `/${at.slug}/${ID}?${query}` })),
            },
            { weight: 2, arbitrary: joinOf(joins, at, where).map((path) => ({ path })) },
            {
              weight: 1,
              // Of an id that nobody has, too, so that nothing is changed whoever asks.
              arbitrary: fc.constantFrom('PATCH' as const, 'DELETE' as const).map((method) => ({
                method,
                path: `/${at.slug}?${where}&where[id][equals]=${ID}`,
                ...(method === 'PATCH' && { body: {} }),
              })),
            },
          ),
        )
        .map((attack) => ({ ...attack, caller })),
    )
