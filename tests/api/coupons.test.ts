import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { testPayload } from '../support/payload'
import { creditWallet, makeCoupon, makeService } from './world'

let service: string
let token: string
let owner: string

beforeAll(async () => {
  service = await makeService({ slug: 'reading' })
  ;({ token } = await aClient())
  owner = (await staffOf('owner')).token
})

const check = (body: Record<string, unknown>, as = token) =>
  post('/coupons/check', body, { token: as })
const quote = (body: Record<string, unknown>) => post('/orders/quote', body, { token })

describe('trying a coupon', () => {
  it('tells what it takes off, in the client’s language, and holds nothing', async () => {
    const id = await makeCoupon({ code: 'Diwali 20', percent: 20, name: 'Festival' })
    const { status, body } = await check({ code: 'd\u0406wali-2O', service: 'reading' })
    expect([status, body]).toEqual([
      200,
      {
        coupon: { code: 'Diwali 20', name: 'Festival', discount: 20_000 },
        breakdown: {
          price: 100_000,
          discount: 20_000,
          taxable: 80_000,
          cgst: 0,
          sgst: 0,
          igst: 0,
          wallet: 0,
          tds: 0,
          payable: 80_000,
        },
      },
    ])
    const coupon = await call({ path: `/coupons/${id}`, token: owner })
    expect(coupon.body).toMatchObject({ uses: 0, spent: 0 })
  })

  it('gives the plain reason against it', async () => {
    await makeCoupon({ code: 'CLOSED', isActive: false })
    expect(issuesIn(await check({ code: 'NOWHERE', service }))).toEqual(['COUPON_UNKNOWN coupon'])
    expect(issuesIn(await check({ code: 'CLOSED', service }))).toEqual(['COUPON_NOT_NOW coupon'])
    expect(issuesIn(await check({ code: 'CLOSED', service: 'nowhere' }))).toEqual([
      'NOT_FOUND service',
    ])
    expect(issuesIn(await check({ code: '', service }))).toEqual(['REQUIRED code'])
    expect(issuesIn(await check({ code: 'x'.repeat(61), service }))).toEqual(['TOO_LONG code'])
    expect(issuesIn(await check({ code: 'CLOSED', service, useWallet: -5 }))).toEqual([
      'BAD_INPUT useWallet',
    ])
    expect(issuesIn(await check({ code: 'CLOSED', service, user: 'x' }))).toEqual([
      'UNKNOWN_FIELD user',
    ])
  })

  it('counts guesses for all routes together', async () => {
    const { token: guesser, id } = await anotherClient()
    const until = new Date(Date.now() + 60_000).toISOString()
    await query(
      { payload: await testPayload() } as never,
      sql`insert into rate_limits (id, key, count, ends_at) values (gen_random_uuid(), ${`coupon|${id}`}, 20000, ${until}::timestamptz)`,
    )
    for (const answer of [
      await check({ code: 'NOWHERE', service }, guesser),
      await post('/orders/create', { service, coupon: 'NOWHERE' }, { token: guesser }),
    ])
      expect([answer.status, codeOf(answer), answer.headers.get('retry-after')]).toEqual([
        429,
        'TOO_MANY',
        '60',
      ])
    expect((await post('/orders/create', { service }, { token: guesser })).status).toBe(201)
  })
})

describe('an order with coupons', () => {
  it('names each with what it took off, in the reader’s language, also when they are given back', async () => {
    const id = await makeCoupon({ code: 'Named 10', name: 'Ten percent', isStackable: true })
    await call({
      method: 'PATCH',
      path: `/coupons/${id}`,
      body: { name: 'दस प्रतिशत' },
      query: { locale: 'hi' },
      token: owner,
    })
    await makeCoupon({ code: 'Plain 50', kind: 'fixed', amountOff: 5000, isStackable: true })
    const body = { service, coupons: ['named 10', 'plain50'] }
    const { body: placed } = await post('/orders/create', body, { token })
    const { order } = placed
    const named = (coupons: { code: string }[]) =>
      [...coupons].sort((one, other) => one.code.localeCompare(other.code))
    expect(named(order.coupons)).toMatchObject([
      { code: 'Named 10', name: 'Ten percent' },
      { code: 'Plain 50', name: null, discount: 5000 },
    ])
    const sum = order.coupons.reduce(
      (all: number, each: { discount: number }) => all + each.discount,
      0,
    )
    expect(sum).toBe(order.breakdown.discount)
    expect(Object.keys(order.coupons[0]).sort()).toEqual(['code', 'discount', 'name'])
    const quote = await call({ path: `/orders/${order.id}/cancel`, token })
    await post(`/orders/${order.id}/cancel`, { refund: quote.body.quote.refund }, { token })
    const read = await call({ path: `/orders/${order.id}`, token, query: { locale: 'hi' } })
    expect(read.body.order.status).toBe('cancelled')
    expect(named(read.body.order.coupons)[0]).toMatchObject({ name: 'दस प्रतिशत' })
    const plain = await post('/orders/create', { service }, { token })
    expect(plain.body.order.coupons).toEqual([])
  })
})

describe('the quote of an order', () => {
  it('is what the order will then be, with the terms of a cancellation', async () => {
    await creditWallet((await aClient()).id)
    await makeCoupon({ code: 'STACK1', isStackable: true })
    await makeCoupon({
      code: 'STACK2',
      isStackable: true,
      kind: 'fixed',
      percent: null,
      amountOff: 5000,
    })
    const payload = await testPayload()
    const band = { status: 'new', withinHours: 24, percent: 90 } as const
    await payload.updateGlobal({ slug: 'settings', data: { cancellation: [band] } as never })
    const body = {
      service,
      coupons: ['stack2', 'stack1'],
      useWallet: true,
      billing: { state: 'Kerala' },
    }
    const quoted = await quote(body)
    expect(quoted.body).toMatchObject({
      amount: 85_000,
      currency: 'INR',
      breakdown: { price: 100_000, discount: 15_000, wallet: 10_000, payable: 75_000 },
      coupons: [
        { code: 'STACK1', name: null, discount: 10_000 },
        { code: 'STACK2', name: null, discount: 5000 },
      ],
      cancellation: [band],
    })
    const { body: placed } = await post('/orders/create', body, { token })
    expect(placed.order.breakdown).toEqual(quoted.body.breakdown)
    expect(codeOf(await quote({ ...body, useWallet: 10_000 }))).toBe('WALLET_TOO_LOW')
  })

  it('takes one coupon or a list, up to three, and no amounts', async () => {
    const codes = ['A1', 'B2', 'C3', 'D4']
    expect(issuesIn(await quote({ service, coupon: 'A1', coupons: ['B2'] }))).toEqual([
      'BAD_INPUT coupons',
    ])
    expect(issuesIn(await quote({ service, coupons: codes }))).toEqual(['BAD_INPUT coupons'])
    expect(issuesIn(await quote({ service, coupons: [] }))).toEqual(['BAD_INPUT coupons'])
    expect(issuesIn(await quote({ service, discount: 5 }))).toEqual(['UNKNOWN_FIELD discount'])
    for (const useWallet of [0, -1, 1.5, false, '100', 1e12])
      expect(issuesIn(await quote({ service, useWallet }))).toEqual(['BAD_INPUT useWallet'])
    expect(issuesIn(await quote({ service, billing: { tan: 'nonsense' } }))).toEqual([
      'BAD_TAN billing.tan',
    ])
  })
})
