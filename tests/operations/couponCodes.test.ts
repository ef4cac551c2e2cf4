import { beforeAll, describe, expect, it } from 'vitest'
import { quoteOrder } from '@/operations/orders/quoteOrder'
import { generateCoupons } from '@/operations/payments/coupons/generateCoupons'
import { aCoupon, bookOf, checkOut } from './couponBook'
import { aClient, aService, newReq, rows, sql, type Client } from './shop'

let service: string
let buyer: Client

beforeAll(async () => {
  ;[buyer, service] = await Promise.all([aClient(), aService()])
})

const ordersWith = async (coupon: string): Promise<number> =>
  (await rows(sql`select 1 from coupon_uses where coupon_id = ${coupon}`)).length

describe('a code', () => {
  const quote = async (codes: string[], client = buyer) => {
    const input = { service, coupons: codes }
    return quoteOrder({ req: await newReq(), user: client.id, input, language: 'en' })
  }

  it('is found however it is spelt, and names its coupon', async () => {
    await aCoupon({ code: 'Diwali-2026', name: 'Festival of lights' })
    for (const typed of ['diwali2026', ' DIWALI 2O26 ', 'D\u0406WALI-2026', '\uff44iwal1-2026'])
      expect((await quote([typed])).coupons).toEqual([
        { code: 'Diwali-2026', name: 'Festival of lights', discount: 14_990 },
      ])
    await expect(aCoupon({ code: 'DIWALI 2026' })).rejects.toThrow()
  })

  it('holds nothing while it is only quoted', async () => {
    const { id, code } = await aCoupon({ maxUses: 1 })
    expect(await quote([code])).toMatchObject({ amount: 134_910, currency: 'INR' })
    expect(await bookOf(id)).toEqual({ uses: 0, spent: 0, statuses: [] })
  })

  it('is refused with a plain reason, and no order is left', async () => {
    const other = await aService({ category: 'vastu' })
    const codes: [string, Record<string, unknown>][] = [
      ['COUPON_NOT_NOW', { isActive: false }],
      ['COUPON_NOT_NOW', { endsAt: '2020-01-01T00:00:00.000Z' }],
      ['COUPON_NOT_HERE', { services: [other] }],
      ['COUPON_NOT_HERE', { categories: ['vastu'] }],
      ['COUPON_MINIMUM', { minAmount: 149_901 }],
    ]
    for (const [reason, over] of codes) {
      const { id, code } = await aCoupon(over)
      const refused = { code: reason, issues: [{ code: reason, field: 'coupon' }] }
      await expect(checkOut(buyer, { service, coupons: [code] })).rejects.toMatchObject(refused)
      expect(await ordersWith(id)).toBe(0)
    }
    const [fits, single] = [await aCoupon({ services: [service] }), await aCoupon()]
    expect((await quote([fits.code])).breakdown.discount).toBe(14_990)
    for (const pair of [
      [fits.code, single.code],
      [fits.code, fits.code.toLowerCase()],
    ])
      await expect(quote(pair)).rejects.toMatchObject({ code: 'COUPON_NOT_STACKABLE' })
  })

  it('that does not exist is said to, for all codes of an order', async () => {
    const { code } = await aCoupon()
    for (const codes of [['NO-SUCH-CODE'], [code, '???'], ['']])
      await expect(quote(codes)).rejects.toMatchObject({ code: 'COUPON_UNKNOWN' })
  })
})

describe('a batch of codes', () => {
  const batch = async (count: number, percent: number) =>
    generateCoupons({
      ...{ req: await newReq(), owner: 'of last month', count },
      template: { kind: 'percent', percent },
    })

  it('is found by its key, which no other batch may have, however long ago it was', async () => {
    const first = await batch(3, 10)
    expect(await batch(3, 10)).toBe(first)
    const reused = { code: 'IDEMPOTENCY_KEY_REUSED' }
    await expect(batch(4, 10)).rejects.toMatchObject(reused)
    await expect(batch(3, 20)).rejects.toMatchObject(reused)
  })
})
