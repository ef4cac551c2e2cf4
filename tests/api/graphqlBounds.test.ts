import type { Pool } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { FAILURES } from '@/rules/system/failures'
import { refuseLate, startBudget } from '@/server/api/graphql/timeBudget'
import { aClient, staffOf } from '../support/actors'
import { call, type Answer } from '../support/api'
import { testPayload } from '../support/payload'
import { FITS, times, TOO_MUCH } from './graphqlDocuments'
import { world, type World } from './world'

let seen: World
let token: string
let owner: string

beforeAll(async () => {
  seen = await world()
  ;({ token } = await aClient())
  ;({ token: owner } = await staffOf('owner'))
})

const ask = (query: unknown, more: Record<string, unknown> = {}, as = owner): Promise<Answer> =>
  call({ method: 'POST', path: '/graphql', body: { query, ...more }, token: as })

/** The most database connections that were in use at once while the work ran. */
const mostConnections = async (work: () => Promise<unknown>): Promise<number> => {
  const { pool } = (await testPayload()).db as unknown as { pool: Pool }
  let held = 0
  let most = 0
  const take = (): void => void (most = Math.max(most, (held += 1)))
  const give = (): void => void (held -= 1)
  pool.on('acquire', take).on('release', give)
  await work()
  pool.off('acquire', take).off('release', give)
  return most
}

const RELATED = 'docs { user { email } service { title } profile { user { email } } }'

describe('one GraphQL request', () => {
  it.each([
    ['many lists', `{ ${times(12, (at) => `a${at}: Orders(limit: 3) { ${RELATED} }`)} }`],
    ['lists inside documents', '{ Journals(limit: 8) { docs { postings { docs { id } } } } }'],
    ['many counts', `{ ${times(12, (at) => `a${at}: countOrders { totalDocs }`)} }`],
    [
      'rights',
      '{ Access { orders { read { permission } } } Orders { totalDocs } meAdmin { exp } }',
    ],
    [
      'roots in fragments',
      `{ ...a ... { ...b } } fragment a on Query { Orders { ${RELATED} } b: Orders { totalDocs } }
       fragment b on Query { Users { totalDocs } countUsers { totalDocs } }`,
    ],
  ])('holds one database connection at a time: %s', async (_name, query) => {
    let answer: Answer | undefined
    const most = await mostConnections(async () => (answer = await ask(query)))
    expect(answer?.body.errors).toBeUndefined()
    expect(most).toBe(1)
  })

  it('changes documents over one connection, too', async () => {
    const rename = (at: number): string =>
      `a${at}: updateService(id: "${seen.closed}", data: { summary: "Summary ${at}" }) { form { slug } }`
    let answer: Answer | undefined
    const most = await mostConnections(
      async () => (answer = await ask(`mutation { ${times(3, rename)} }`)),
    )
    expect(answer?.body.errors).toBeUndefined()
    expect(most).toBeLessThanOrEqual(2)
  })

  it('keeps the language of each list to that list', async () => {
    const payload = await testPayload()
    await payload.update({
      collection: 'services',
      id: seen.service,
      locale: 'hi',
      data: { title: 'पठन', summary: 'पठन के बारे में' },
    })
    const { body } = await ask(`{
      hi: Orders(locale: hi) { docs { service { title } } }
      en: Orders(locale: en) { docs { service { title } } } }`)
    const titles = (name: string): string[] =>
      body.data[name].docs.map((each: { service: { title: string } }) => each.service.title)
    expect(titles('hi')).toEqual(titles('hi').map(() => 'पठन'))
    expect(titles('en')).toEqual(titles('en').map(() => 'Reading'))
  })

  it('never lists without an end', async () => {
    const { body } = await ask('{ Wallets { docs { lots { docs { id } hasNextPage } } } }')
    expect(body.errors).toBeUndefined()
    const unbounded = await ask(
      '{ Journals(limit: 1) { docs { postings(limit: -1) { docs { id } } } } }',
    )
    expect(unbounded.body.data.Journals.docs[0].postings.docs).toHaveLength(1)
  })
})

describe('the time of one request', () => {
  it('lets no further field begin when it is used up', () => {
    const context = {}
    refuseLate(context)
    startBudget(context)
    refuseLate(context)
    shiftClock(30_001)
    expect(() => refuseLate(context)).toThrow(FAILURES.TOO_COSTLY[1])
    shiftClock(0)
  })
})

describe('what one GraphQL request may ask', () => {
  it.each(TOO_MUCH)('refuses too many: %s', async (_name, query, more) => {
    const most = await mostConnections(async () => {
      for (const as of [owner, token]) {
        const { status, body } = await ask(query, more, as)
        const codes = body.errors.map(
          (each: { code?: string; extensions?: { code: string } }) =>
            each.code ?? each.extensions?.code,
        )
        expect([status < 500, Object.values(body.data ?? {}).some(Boolean)]).toEqual([true, false])
        expect(['TOO_COSTLY', 'TOO_LONG', 'BAD_INPUT']).toContain(codes[0])
        expect(Object.keys(FAILURES)).toEqual(expect.arrayContaining(codes))
      }
    })
    expect(most).toBeLessThanOrEqual(1)
  })

  it.each(FITS)('answers what a page asks: %s', async (_name, query, more) => {
    const { body } = await ask(query, more)
    expect(body.errors).toBeUndefined()
    expect(body.data).toBeTruthy()
  })

  it('lets one caller wait behind himself, and refuses when too many of his wait', async () => {
    const query = `{ ${times(10, (at) => `a${at}: Orders { ${RELATED} }`)} }`
    let answered = 0
    const asked = Array.from({ length: 40 }, async () => {
      const answer = await ask(query)
      if (answer.status === 200) answered += 1
      return answer
    })
    const other = await ask('{ Services { totalDocs } }', {}, token)
    const answeredBefore = answered
    const own = await Promise.all(asked)
    expect(other.body.data.Services.totalDocs).toBeGreaterThan(0)
    expect(answeredBefore).toBeLessThan(answered)
    const statuses = own.map(({ status }) => status)
    expect(statuses.filter((each) => each === 200).length).toBeGreaterThanOrEqual(9)
    expect(statuses).toContain(429)
    expect(own.every(({ status }) => status === 200 || status === 429)).toBe(true)
    expect((await ask(query)).status).toBe(200)
  })
})
