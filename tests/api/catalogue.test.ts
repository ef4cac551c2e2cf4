import { beforeAll, describe, expect, it } from 'vitest'
import { onSignal, startSignals, stopSignals } from '@/kit/signals'
import { query, sql } from '@/kit/sql'
import { aClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { atFileEnd } from '../support/cleanup'
import { testPayload } from '../support/payload'
import { until } from '../support/until'
import { makeService, world, type World } from './world'

let seen: World

type Card = { id: string; slug: string; title: string; price: number; category: string }

const list = async (path = '/services', query: Record<string, string | number> = {}) => {
  const { body } = await call({ path, query })
  return body as { docs: Card[]; totalDocs: number; limit: number; page: number }
}

const slugs = async (...args: Parameters<typeof list>) =>
  (await list(...args)).docs.map(({ slug }) => slug)

/** Every signal that was on its way has arrived. */
const allHeard = async (): Promise<void> => {
  const payload = await testPayload()
  const heard = new Promise<void>((resolve) => {
    const stop = onSignal('catalogue', (key) => {
      if (key !== 'last') return
      stop()
      resolve()
    })
  })
  await query({ payload } as never, sql`select pg_notify('sahil', 'catalogue:last')`)
  await heard
}

beforeAll(async () => {
  seen = await world()
  await makeService({
    slug: 'griha-vastu',
    category: 'vastu',
    price: 250_000,
    title: 'Griha vastu',
  })
  await makeService({
    slug: 'shop-vastu',
    category: 'vastu',
    price: 50_000,
    title: 'Shop 100%_vastu',
  })
  const payload = await testPayload()
  await payload.update({
    collection: 'services',
    id: seen.service,
    locale: 'hi',
    data: { title: 'पाठ', summary: 'पाठ के बारे में' },
  })
  await startSignals()
  atFileEnd(stopSignals)
})

describe('the catalogue', () => {
  it('lists what is published, in the order of the editors', async () => {
    expect(await slugs()).toEqual(['reading', 'by-request', 'griha-vastu', 'shop-vastu'])
    const { docs } = await list()
    expect(docs[0]).toEqual({
      id: seen.service,
      slug: 'reading',
      title: 'Reading',
      category: 'astrology',
      summary: 'About reading',
      price: 100_000,
      currency: 'INR',
      deliveryDays: 7,
      durationMinutes: null,
      isOrderable: true,
      image: null,
      form: seen.form,
    })
    expect(await slugs('/services/vastu')).toEqual(['griha-vastu', 'shop-vastu'])
    expect(await slugs('/services', { category: 'vastu', sort: 'price' })).toEqual([
      'shop-vastu',
      'griha-vastu',
    ])
    expect(await slugs('/services/energy')).toEqual([])
  })

  it('finds by text, and takes signs of patterns for what they are', async () => {
    expect(await slugs('/services', { q: 'GRIHA' })).toEqual(['griha-vastu'])
    expect(await slugs('/services', { q: '100%_v' })).toEqual(['shop-vastu'])
    expect(await slugs('/services', { q: '%%%' })).toEqual([])
  })

  it('pages, clamps the limit and refuses what is no number', async () => {
    const page = await call({ path: '/services', query: { limit: 3, page: 2 } })
    expect(page.body).toMatchObject({
      totalDocs: 4,
      limit: 3,
      page: 2,
      totalPages: 2,
      hasNextPage: false,
      hasPrevPage: true,
      nextPage: null,
      prevPage: 1,
      pagingCounter: 4,
    })
    for (const [limit, clamped] of [
      [0, 1],
      [-5, 1],
      [1000, 100],
    ] as const)
      expect((await list('/services', { limit })).limit).toBe(clamped)
    for (const query of [
      { limit: 'x' },
      { page: 0 },
      { page: -1 },
      { page: '1.5' },
      { sort: 'hash' },
      { category: 'none' },
      { nothing: 1 },
    ] as Record<string, string>[])
      expect((await call({ path: '/services', query })).status).toBe(400)
    expect((await list('/services', { page: 9999 })).docs).toEqual([])
  })

  it('shows one by id and address with its form; drafts to nobody', async () => {
    for (const path of [`/services/${seen.service}`, '/services/reading']) {
      const { body } = await call({ path })
      expect(body).toMatchObject({
        id: seen.service,
        form: { id: seen.form, slug: 'intake' },
        deliverables: [],
        seo: { title: 'Reading' },
      })
    }
    for (const token of [undefined, (await aClient()).token])
      for (const path of [
        '/services/not-yet',
        `/services/${seen.draft}`,
        `/services/${seen.draft}?depth=0`,
      ])
        expect(codeOf(await call({ path, token }))).toBe('NOT_FOUND')
    expect((await call({ path: '/services?where[_status][equals]=draft' })).body.docs).toEqual([])
  })

  it('speaks Hindi where it is translated', async () => {
    expect((await call({ path: '/services/reading?locale=hi' })).body.title).toBe('पाठ')
    const headers = { 'accept-language': 'hi-IN,hi;q=0.9' }
    expect((await call({ path: '/services/reading', headers })).body.title).toBe('पाठ')
    expect((await call({ path: '/services/griha-vastu', headers })).body.title).toBe('Griha vastu')
    expect((await call({ path: '/services/reading' })).body.title).toBe('Reading')
  })

  it('is kept until it changes, and a change is seen by the next request', async () => {
    const first = await call({ path: '/services/griha-vastu' })
    const etag = first.headers.get('etag') ?? ''
    const again = await call({ path: '/services/griha-vastu', headers: { 'if-none-match': etag } })
    expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, etag])
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const { token } = await staffOf('editor')
    for (const price of [260_000, 270_000, 280_000]) {
      const change = await call({
        method: 'PATCH',
        path: `/services/${first.body.id}`,
        body: { price },
        token,
      })
      expect(change.status).toBe(200)
      const next = await call({ path: '/services/griha-vastu', headers: { 'if-none-match': etag } })
      expect([next.status, next.body.price]).toEqual([200, price])
    }
  })

  it('hears of changes in other processes', async () => {
    const payload = await testPayload()
    const req = { payload } as never
    const price = async () => (await call({ path: '/services/shop-vastu' })).body.price
    await allHeard()
    expect(await price()).toBe(50_000)
    await query(req, sql`update services set price = 60000 where slug = 'shop-vastu'`)
    expect(await price()).toBe(50_000)
    await query(req, sql`select pg_notify('sahil', 'catalogue:')`)
    await until('the signal arrived', async () => (await price()) === 60_000)
  })

  it('is one answer for many who ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call({ path: '/services', query: { limit: 50 } })),
    )
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
  })
})
