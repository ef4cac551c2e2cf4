import type { FlattenedField } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aClient, staffOf } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'
import { testPayload } from '../support/payload'
import { pluralOf } from './pluralOf'
import { world } from './world'

const LONG = 300_000

let tokens: Record<'client' | 'owner', string>

beforeAll(async () => {
  await world()
  tokens = { client: (await aClient()).token, owner: (await staffOf('owner')).token }
}, LONG)

type Column = { slug: string; name: string; path: string }

const isSecret = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true

/** Every hidden column, of the collection itself and over one or two relationships. */
const hiddenColumns = async (): Promise<Column[]> => {
  const { collections } = (await testPayload()).config
  const fieldsOf = (slug: string) =>
    collections.find((each) => each.slug === slug)?.flattenedFields ?? []
  const under = (fields: FlattenedField[], hops: number): string[] =>
    fields.flatMap((field) => {
      const slug = 'relationTo' in field ? field.relationTo : undefined
      const inside = typeof slug === 'string' && hops > 0 ? under(fieldsOf(slug), hops - 1) : []
      return [
        ...(isSecret(field) ? [field.name] : []),
        ...inside.map((each) => `${field.name}.${each}`),
      ]
    })
  return collections
    .filter(({ graphQL, slug }) => graphQL !== false && !slug.startsWith('payload-'))
    .flatMap((each) =>
      under(each.flattenedFields, 2).map((path) => ({
        slug: each.slug,
        name: pluralOf(each),
        path,
      })),
    )
}

const graphql = (query: string, token: string): Promise<Answer> =>
  call({ method: 'POST', path: '/graphql', body: { query }, token })

const graphqlCode = ({ body }: Answer): string | undefined => body.errors?.[0]?.extensions?.code

it(
  'GraphQL orders by no hidden column, as REST does',
  async () => {
    const columns = await hiddenColumns()
    expect(columns.length).toBeGreaterThan(50)
    const told: string[] = []
    for (const [at, { slug, name, path }] of columns.entries()) {
      const disguised = [`-${path}`, path.replaceAll('.', '__'), `createdAt,${path}`][at % 3]!
      for (const sort of [path, disguised]) {
        const { client, owner } = tokens
        const asked = await Promise.all(
          [client, owner].map((token) =>
            graphql(`{ ${name}(sort: "${sort}") { totalDocs } }`, token),
          ),
        )
        for (const [who, answer] of asked.entries())
          if (!['BAD_INPUT', 'NOT_ALLOWED'].includes(graphqlCode(answer) ?? ''))
            told.push(`${name} ${sort} ${who}: ${graphqlCode(answer) ?? 'answered'}`)
        const rest = await call({ path: `/${slug}`, query: { sort }, token: owner })
        if (rest.status !== 400) told.push(`REST ${slug} ${sort}: ${rest.status}`)
      }
    }
    expect(told).toEqual([])
  },
  LONG,
)

it('nor inside a document, while a column that is shown orders both', async () => {
  const { owner } = tokens
  for (const sort of ['user.hash', '-user__salt', 'journal.user.resetPasswordToken']) {
    const query = `{ Journals { docs { postings(sort: "${sort}") { docs { id } } } } }`
    expect([sort, graphqlCode(await graphql(query, owner))]).toEqual([sort, 'BAD_INPUT'])
  }
  const ordered = '{ Orders(sort: "-user.name") { totalDocs } Users(sort: "name") { totalDocs } }'
  expect((await graphql(ordered, owner)).body.errors).toBeUndefined()
  const own = await graphql('{ Orders(sort: "-createdAt") { totalDocs } }', tokens.client)
  expect(own.body.data.Orders.totalDocs).toBeGreaterThan(0)
  expect(
    (await call({ path: '/orders', query: { sort: '-user.name' }, token: owner })).status,
  ).toBe(200)
  expect(codeOf(await call({ path: '/orders', query: { sort: 'user.hash' }, token: owner }))).toBe(
    'BAD_INPUT',
  )
})
