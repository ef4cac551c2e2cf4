import { describe, expect, it } from 'vitest'
import { call, codeOf } from '../support/api'

const search = (query: Record<string, string | number>, headers: Record<string, string> = {}) =>
  call({ path: '/places', query, headers })

type Place = { name: string; state: string; isAmbiguous: boolean }

describe('the search for places', () => {
  it('answers anybody with places, best first', async () => {
    const { status, body } = await search({ q: 'benares' })
    expect(status).toBe(200)
    expect((body as Place[])[0]).toEqual({
      name: 'Varanasi',
      district: 'Varanasi',
      state: 'Uttar Pradesh',
      country: 'India',
      latitude: expect.closeTo(25.32, 1),
      longitude: expect.closeTo(83.01, 1),
      timezone: 'Asia/Kolkata',
      population: expect.any(Number),
      isAmbiguous: expect.any(Boolean),
    })
  })

  it('answers in the language asked for', async () => {
    const { body } = await search({ q: 'उज्जैन', locale: 'hi' })
    expect((body as Place[])[0]).toMatchObject({ name: 'उज्जैन', state: 'मध्य प्रदेश', country: 'भारत' })
  })

  it('offers every town of a name and says that there are several', async () => {
    const { body } = await search({ q: 'Ballia' })
    const ballias = (body as Place[]).filter(({ name }) => name === 'Ballia')
    expect(ballias.map(({ state }) => state).sort()).toEqual(['Bihar', 'Uttar Pradesh'])
    expect(ballias.every(({ isAmbiguous }) => isAmbiguous)).toBe(true)
  })

  it('may be kept, and is not sent again to who has it', async () => {
    const first = await search({ q: 'pune' })
    expect(first.headers.get('cache-control')).toBe('public, max-age=86400')
    const etag = first.headers.get('etag')!
    const again = await search({ q: 'pune' }, { 'if-none-match': etag })
    expect(again.status).toBe(304)
    const other = await search({ q: 'ujjain' }, { 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  it('bounds how many it answers', async () => {
    expect((await search({ q: 'ra', limit: 3 })).body).toHaveLength(3)
    expect((await search({ q: 'ra', limit: 500 })).body).toHaveLength(20)
    expect((await search({ q: 'ra', limit: 0 })).body).toHaveLength(1)
  })

  it.each([
    [{}, 'REQUIRED'],
    [{ q: 'a' }, 'TOO_SHORT'],
    [{ q: '  a ' }, 'TOO_SHORT'],
    [{ q: 'a'.repeat(101) }, 'TOO_LONG'],
    [{ q: 'pune', limit: 'all' }, 'BAD_INPUT'],
    [{ q: 'pune', country: 'IN' }, 'UNKNOWN_FIELD'],
  ])('refuses %j', async (query, code) => {
    const answer = await search(query as Record<string, string>)
    expect(answer.status).toBe(400)
    expect(codeOf(answer)).toBe(code)
  })

  it.each([
    '<script>alert(1)</script>',
    "'; drop table users; --",
    '%%%',
    '🙂🙂',
    '\u202eabc',
    '((((',
    ',,,,',
  ])('bears %s', async (q) => {
    const { status, body } = await search({ q })
    expect(status).toBe(200)
    expect(body).toBeInstanceOf(Array)
  })
})
