import { beforeAll, describe, expect, it } from 'vitest'
import { FAILURES } from '@/rules/system/failures'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'
import { tableSums } from './tableSums'
import { world, type World } from './world'

let seen: World
let token: string

beforeAll(async () => {
  seen = await world()
  ;({ token } = await aClient())
})

const ask = (query: unknown, as?: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  call({ method: 'POST', path: '/graphql', body: { query, ...more }, token: as })

describe('GraphQL', () => {
  it('serves the published catalogue to anybody, in both languages', async () => {
    const { body, headers } = await ask(
      '{ Services(locale: hi) { totalDocs docs { slug title form { slug } } } }',
    )
    expect(body.data.Services.docs).toContainEqual({
      slug: 'reading',
      title: 'Reading',
      form: { slug: 'intake' },
    })
    expect(JSON.stringify(body)).not.toContain('not-yet')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const draft = await ask(`{ Service(id: "${seen.draft}", draft: true) { slug } }`)
    expect(JSON.stringify(draft.body)).not.toContain('not-yet')
  })

  it('shows a client the own rows and nothing of others through any relation', async () => {
    const query = '{ Orders { docs { code user { email } } } Users { docs { email } } }'
    expect((await ask(query, token)).body.data).toMatchObject({
      Orders: { docs: [{ user: { email: (await aClient()).email } }, {}] },
      Users: { docs: [{ email: (await aClient()).email }] },
    })
    const other = await anotherClient()
    expect((await ask(query, other.token)).body.data).toEqual({
      Orders: { docs: [] },
      Users: { docs: [{ email: other.email }] },
    })
  })

  it('knows the name of a hash, and nothing of it', async () => {
    const { body } = await ask('{ Users { docs { hash salt resetPasswordToken } } }', token)
    expect(body.data.Users.docs).toEqual([{ hash: null, salt: null, resetPasswordToken: null }])
  })

  it('bounds lists, also those inside a document', async () => {
    const { token: owner } = await staffOf('owner')
    const { data } = (
      await ask(
        '{ Orders(limit: 0) { limit docs { id } } Journals { docs { postings(limit: 0) { docs { id } } } } }',
        owner,
      )
    ).body
    expect(data.Orders).toMatchObject({ limit: 1, docs: [{}] })
    expect(data.Journals.docs[0].postings.docs).toHaveLength(1)
    expect(
      (await ask('{ Orders(limit: 99999, pagination: false) { limit } }', owner)).body.data.Orders
        .limit,
    ).toBe(100)
  })

  it('refuses what is too much, broken or unknown, and changes nothing', async () => {
    const before = await tableSums()
    const doubled = Array.from(
      { length: 40 },
      (_, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`,
    )
    const exploding = `{ ...f0 } ${doubled.join(' ')} fragment f40 on Query { __typename }`
    const aliases = Array.from({ length: 601 }, (_, at) => `a${at}: __typename`).join(' ')
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `orders: order { ${nested(depth - 1)} }`
    const refused: unknown[] = [
      '',
      '{',
      '{ nothing }',
      '{ Users { docs { sealed } } }',
      'query { ...a } fragment a on Query { ...a }',
      `{ ${aliases} }`,
      exploding,
      '{a'.repeat(6000),
      `# ${'x'.repeat(30_000)}`,
      `{ Transactions { docs { ${nested(40)} } } }`,
      'mutation { deleteUser(id: "x") { id } }',
      'subscription { x }',
      '{ ...unknown }',
      '{ ... on Nothing { x } }',
      '{ Users @skip(if: 7) { docs { id } } }',
      'query ($a: Nothing!) { Users(limit: $a) { docs { id } } }',
      'fragment a on Query { ...a } { ...a }',
      null,
      7,
      [],
      {},
      '\ud800',
      '{ Order(id: "abc") { id } }',
      '{ Orders(where: {code: {like: 7}}) { totalDocs } }',
      '{ Orders(page: -5) { nothing } }',
    ]
    for (const query of refused) {
      const { status, body } = await ask(query, token)
      expect([query, status < 500, body.errors?.length > 0]).toEqual([query, true, true])
      const codes = body.errors.map(
        (each: { code?: string; extensions?: { code: string } }) =>
          each.code ?? each.extensions?.code,
      )
      expect([query, codes.every((code: string) => Object.hasOwn(FAILURES, code))]).toEqual([
        query,
        true,
      ])
      expect(JSON.stringify(body)).not.toMatch(/select |node_modules|at async/)
    }
    for (const [body, type] of [
      ['{', 'application/json'],
      ['{ Services { totalDocs } }', 'application/graphql'],
      ['a=b', 'application/x-www-form-urlencoded'],
      ['[]', 'application/json'],
    ] as const) {
      const { status } = await call({
        method: 'POST',
        path: '/graphql',
        body,
        headers: { 'content-type': type },
      })
      expect([400, 415]).toContain(status)
    }
    expect(codeOf(await call({ path: '/graphql?query={Services{totalDocs}}' }))).toBe(
      'METHOD_NOT_ALLOWED',
    )
    expect(await tableSums()).toEqual(before)
  })

  it('gives errors a code of ours in the caller’s language', async () => {
    const { body } = await call({
      method: 'POST',
      path: '/graphql?locale=hi',
      body: { query: '{ Journals { docs { id } } }' },
      token,
    })
    const [{ message, extensions }] = body.errors
    expect([extensions.code, message]).toEqual(['NOT_ALLOWED', FAILURES.NOT_ALLOWED[2]])
  })
})
