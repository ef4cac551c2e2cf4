import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, staffOf, type Actor } from '../support/actors'
import { call, type Answer, type Call } from '../support/api'

const WAYS = ['users', 'admins'] as const
const me: Record<(typeof WAYS)[number], string> = { users: 'meUser', admins: 'meAdmin' }

let actors: Record<(typeof WAYS)[number], Actor>

beforeAll(async () => {
  actors = { users: await aClient(), admins: await staffOf('owner') }
})

/** As a browser asks from a page of ours: the cookie, and nothing that a script has added. */
const byCookie = (asked: Call, token: string, more: Record<string, string> = {}): Promise<Answer> =>
  call({
    ...asked,
    headers: { cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin', ...more },
  })

/** Every text of a document that looks like a signed token. */
const tokensIn = ({ body }: Answer): string[] =>
  JSON.stringify(body).match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []

describe.each(WAYS)('a session of %s', (slug) => {
  const asked: [string, Call][] = [
    ['me', { path: `/${slug}/me` }],
    ['me with a depth', { path: `/${slug}/me?depth=2&select[email]=true` }],
    ['refresh', { method: 'POST', path: `/${slug}/refresh` }],
    ['refresh as the admin asks', { method: 'POST', path: `/${slug}/refresh-token?refresh` }],
    [
      'GraphQL',
      {
        method: 'POST',
        path: '/graphql',
        body: { query: `{ ${me[slug]} { token exp user { id } } }` },
      },
    ],
  ]

  it.each(asked)('tells who it is and never its token, by cookie: %s', async (_name, each) => {
    const { id, token } = actors[slug]
    const odd: Record<string, string>[] = [{}, { authorization: 'Basic eDp5' }]
    for (const more of odd) {
      const answer = await byCookie(each, token, more)
      expect(answer.status).toBe(200)
      expect(JSON.stringify(answer.body)).toContain(id)
      expect(JSON.stringify(answer.body)).toMatch(/"exp":\d+/)
      expect(tokensIn(answer)).toEqual([])
    }
  })

  it.each(asked)('gives the token to who sent one: %s', async (_name, each) => {
    for (const word of ['JWT', 'Bearer']) {
      const { token } = actors[slug]
      const answer = await call({ ...each, headers: { authorization: `${word} ${token}` } })
      expect(tokensIn(answer).length).toBeGreaterThan(0)
    }
  })

  it('is renewed in the cookie', async () => {
    const answer = await byCookie({ method: 'POST', path: `/${slug}/refresh` }, actors[slug].token)
    const fresh = /payload-token=([^;]+)/.exec(answer.headers.getSetCookie().join())?.[1] ?? ''
    expect((await byCookie({ path: `/${slug}/me` }, fresh)).body.user.id).toBe(actors[slug].id)
  })
})
