import { beforeAll, describe, expect, it } from 'vitest'
import { staffOf } from '../support/actors'
import { call } from '../support/api'
import { issuesIn } from '../support/intake'
import { world, type World } from './world'

let seen: World

beforeAll(async () => {
  seen = await world()
})

describe('Payload’s own lists of services', () => {
  it('still serve the admin', async () => {
    const { token } = await staffOf('editor')
    const where = { 'where[slug][equals]': 'not-yet', depth: 0 }
    expect((await call({ path: '/services', query: where, token })).body.docs).toMatchObject([
      { id: seen.draft, _status: 'draft' },
    ])
    const one = await call({
      path: `/services/${seen.service}`,
      query: { depth: 0, draft: true },
      token,
    })
    expect(one.body).toMatchObject({ _order: expect.any(String), form: seen.form })
    expect((await call({ path: '/services/count', token })).body.totalDocs).toBe(3)
    expect((await call({ path: '/services/versions', token })).body.docs.length).toBeGreaterThan(0)
    const long = await call({
      method: 'POST',
      path: '/services',
      body: new URLSearchParams({ limit: '0', depth: '0' }),
      token,
      headers: { 'X-Payload-HTTP-Method-Override': 'GET' },
    })
    expect([long.status, long.body.limit]).toEqual([200, 1])
  })

  it('check what editors write', async () => {
    const { token } = await staffOf('editor')
    const create = (body: Record<string, unknown>) =>
      call({ method: 'POST', path: '/services', body, token })
    const good = {
      title: 'New',
      slug: 'new',
      summary: 'S',
      category: 'energy',
      price: 100,
      deliveryDays: 1,
      _status: 'published',
    }
    expect(issuesIn(await create({ ...good, price: 1.5 }))).toEqual(['BAD_INPUT price'])
    expect(issuesIn(await create({ ...good, category: 'none' }))).toEqual(['BAD_INPUT category'])
    expect(issuesIn(await create({ ...good, slug: 'reading' }))).toEqual(['NOT_UNIQUE slug'])
    expect((await create(good)).status).toBe(201)
    expect((await call({ path: '/services/energy' })).body.docs).toMatchObject([{ slug: 'new' }])
  })

  it('refuse values of another kind than their field, in lists, groups and languages too', async () => {
    const { token } = await staffOf('editor')
    const send = (body: Record<string, unknown>, query = {}) =>
      call({ method: 'PATCH', path: `/services/${seen.service}`, body, query, token })
    const refused: [Record<string, unknown>, string][] = [
      [{ title: 7 }, 'title'],
      [{ title: { en: 7 } }, 'title'],
      [{ deliverables: 'x' }, 'deliverables'],
      [{ deliverables: [{ text: 'good' }, { text: [] }] }, 'deliverables.1.text'],
      [{ seo: null }, 'seo'],
      [{ seo: { title: true } }, 'seo.title'],
      [{ description: 'text' }, 'description'],
      [{ isOrderable: 'perhaps' }, 'isOrderable'],
      [{ price: {} }, 'price'],
      [{ form: 7 }, 'form'],
      [{ _status: [] }, '_status'],
    ]
    for (const [body, field] of refused)
      expect(issuesIn(await send(body)).slice(0, 1)).toEqual([`BAD_INPUT ${field}`])
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 7 }))
    const multipart = await call({
      method: 'PATCH',
      path: `/media/${seen.media}`,
      body: form,
      token,
    })
    expect(issuesIn(multipart)).toEqual(['BAD_INPUT alt'])
    const whole = await call({
      path: `/services/${seen.service}`,
      query: { depth: 0, draft: true },
      token,
    })
    expect((await send({ ...whole.body, deliverables: 0, durationMinutes: '' })).status).toBe(200)
    expect((await send({ title: { en: 'Reading', hi: 'पाठ' } }, { locale: 'all' })).status).toBe(
      200,
    )
  })

  it('are not changed or deleted as a whole by a `where` without a condition', async () => {
    const { token } = await staffOf('owner')
    for (const query of [{ where: '[]' }, { where: '{}' }, { where: 'null' }, { 'where[]': '' }])
      for (const method of ['DELETE', 'PATCH'] as const)
        expect(issuesIn(await call({ method, path: '/services', query, body: {}, token }))).toEqual(
          ['BAD_INPUT where'],
        )
  })
})
