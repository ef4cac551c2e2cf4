import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, CALLERS, staffOf, tokenOf, type Actor } from '../support/actors'
import { call } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { testPayload } from '../support/payload'
import { creditWallet, makeService, payOrder, placeOrder } from './world'

let client: Actor
let editor: Actor

beforeAll(async () => {
  ;[client, editor] = [await aClient(), await staffOf('editor')]
})

describe('the price of a service', () => {
  const GOOD = { summary: 'S', category: 'energy', deliveryDays: 1, _status: 'published' }
  const create = (slug: string, body: object) =>
    post('/services', { ...GOOD, title: slug, slug, ...body }, { token: editor.token })

  it.each([-1, -50_000, 1, 99, 100_000_001, 1.5])('is refused at %s paise', async (price) => {
    expect(issuesIn(await create(`bad${String(price).replace('.', '-')}`, { price }))).toEqual([
      'BAD_INPUT price',
    ])
  })

  it.each([0, 100, 100_000_000])('is kept at %s paise', async (price) => {
    expect((await create(`good-${price}`, { price })).status).toBe(201)
  })

  it('must be given before the service is published, not before', async () => {
    expect((await create('no-price', {})).status).toBe(400)
    const { status, body } = await call({
      ...{ method: 'POST' as const, path: '/services', query: { draft: true } },
      body: { ...GOOD, title: 'Later', slug: 'later', _status: 'draft' },
      token: editor.token,
    })
    expect(status).toBe(201)
    const path = `/services/${body.doc.id}`
    const publish = (more: object) =>
      call({
        ...{ method: 'PATCH' as const, path, token: editor.token },
        body: { _status: 'published', ...more },
      })
    expect((await publish({})).status).toBe(400)
    expect((await publish({ price: 99 })).status).toBe(400)
    expect((await publish({ price: 100 })).status).toBe(200)
  })
})

describe('codes in bulk', () => {
  it.each(CALLERS)('are for those who may edit coupons: %s', async (caller) => {
    const body = { kind: 'fixed', amountOff: 20_000, count: 1 }
    const { status } = await post('/coupons/generate', body, { token: await tokenOf(caller) })
    const isAllowed = caller === 'owner' || caller === 'manager'
    expect(status).toBe(isAllowed ? 200 : caller === 'anonymous' ? 401 : 403)
  })
})

describe('what only staff may read', () => {
  const REASON = 'Quarrelsome, keep an eye on them'
  const flat = (body: unknown): string => JSON.stringify(body)

  it('stays hidden from a client on the native routes', async () => {
    const order = await placeOrder(await makeService({ slug: 'reading' }), client.token)
    await payOrder(order)
    const manager = await staffOf('manager')
    const body = { orderId: order, amount: 5_000, to: 'wallet', reason: REASON }
    expect((await post('/payments/refund', body, { token: manager.token })).status).toBe(202)
    await creditWallet(client.id)
    await query(
      { payload: await testPayload() },
      sql`update orders set attention = ${REASON} where id = ${order}`,
    )
    for (const slug of ['transactions', 'wallet-lots', 'wallets', 'orders', 'tax-documents']) {
      const { status, body: seen } = await call({
        path: `/${slug}`,
        query: { depth: 2, limit: 50, 'where[createdAt][exists]': 'true' },
        token: client.token,
      })
      expect([slug, status]).toEqual([slug, 200])
      expect(seen.docs.length, slug).toBeGreaterThan(0)
      expect(flat(seen), slug).not.toContain(REASON)
      for (const word of ['settledBy', '"checks"', 'nextCheckAt', '"fee"', '"by"', '"flag"'])
        expect(flat(seen), slug).not.toContain(word)
    }
    const kept = await call({ path: '/transactions', token: manager.token })
    expect(flat(kept.body)).toContain(REASON)
  })
})
