import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couponValue } from '@/rules/payments/coupons/couponValue'
import {
  judgeCoupon,
  type CouponCase,
  type CouponTerms,
} from '@/rules/payments/coupons/judgeCoupon'
import { judgeCoupons } from '@/rules/payments/coupons/judgeCoupons'
import { limitsBelowUse } from '@/rules/payments/coupons/limitsBelowUse'

const TERMS: CouponTerms = {
  isActive: true,
  kind: 'percent',
  percent: 10,
  amountOff: null,
  maxDiscount: null,
  minAmount: null,
  startsAt: null,
  endsAt: null,
  categories: [],
  services: [],
  isFirstOrderOnly: false,
  isStackable: false,
  maxUses: null,
  maxUsesPerClient: 1,
  budget: null,
  uses: 0,
  spent: 0,
}

const CASE: CouponCase = {
  price: 149_900,
  service: { id: 's1', category: 'vastu' },
  at: new Date('2026-11-22T12:00:00Z'),
  isFirstOrder: true,
  usesByClient: 0,
  heldByClient: 0,
}

const judge = (coupon: Partial<CouponTerms>, order: Partial<CouponCase> = {}) => {
  const whole = { ...CASE, ...order }
  return judgeCoupon({ ...whole, coupon: { ...TERMS, ...coupon }, left: whole.price })
}

describe('one coupon', () => {
  it.each([
    ['a percentage, rounded down to whole paise', { percent: 33.33 }, { price: 100_001 }, 33_330],
    ['a percentage up to its most', { percent: 50, maxDiscount: 20_000 }, {}, 20_000],
    ['a fixed amount', { kind: 'fixed', amountOff: 25_000 }, {}, 25_000],
    [
      'a fixed amount, never more than the price',
      { kind: 'fixed', amountOff: 999_999 },
      {},
      149_900,
    ],
    ['a free service', { kind: 'free' }, {}, 149_900],
    ['the rest too, where less than a rupee would be left', { percent: 99.95 }, {}, 149_900],
    ['the last of the budget', { budget: 20_000, spent: 5010 }, {}, 14_990],
    ['the last use', { maxUses: 5, uses: 4 }, {}, 14_990],
    ['from its minimum on', { minAmount: 149_900 }, {}, 14_990],
    ['from its first instant on', { startsAt: CASE.at }, {}, 14_990],
  ] as [string, Partial<CouponTerms>, Partial<CouponCase>, number][])(
    'gives %s',
    (_, coupon, order, discount) => {
      expect(judge(coupon, order)).toEqual({ discount })
    },
  )

  it.each([
    ['COUPON_NOT_NOW', { isActive: false }, {}],
    ['COUPON_NOT_NOW', { startsAt: new Date('2026-11-22T12:00:00.001Z') }, {}],
    ['COUPON_NOT_NOW', { endsAt: CASE.at }, {}],
    ['COUPON_NOT_HERE', { services: ['s2'] }, {}],
    ['COUPON_NOT_HERE', { categories: ['energy'] }, {}],
    ['COUPON_NOT_HERE', { categories: ['vastu'], services: ['s2'] }, {}],
    ['COUPON_NOT_HERE', { kind: 'free' }, { price: 0 }],
    ['COUPON_MINIMUM', { minAmount: 149_901 }, {}],
    ['COUPON_FIRST_ORDER', { isFirstOrderOnly: true }, { isFirstOrder: false }],
    ['COUPON_NOT_YOURS', {}, { usesByClient: 1 }],
    ['COUPON_HELD', { maxUsesPerClient: null }, { usesByClient: 9, heldByClient: 3 }],
    ['COUPON_USED_UP', { maxUses: 5, uses: 5 }, {}],
    ['COUPON_USED_UP', { budget: 20_000, spent: 5011 }, {}],
    ['COUPON_USED_UP', { budget: 149_899, percent: 99.95 }, {}],
  ] as [string, Partial<CouponTerms>, Partial<CouponCase>][])(
    'is refused with %s: %j',
    (reason, coupon, order) => {
      expect(judge(coupon, order)).toEqual({ reason })
    },
  )

  it('never takes more than the price, its own most or its budget, and leaves nothing unpayable', () => {
    const amount = fc.integer({ min: 100, max: 10_000_000 })
    fc.assert(
      fc.property(
        fc.constantFrom('percent', 'fixed', 'free'),
        fc.integer({ min: 1, max: 10_000 }),
        amount,
        amount,
        amount,
        (kind, hundredths, amountOff, budget, price) => {
          const terms = { kind, percent: hundredths / 100, amountOff, budget } as const
          const verdict = judge(terms, { price })
          if ('reason' in verdict) return
          expect(Number.isSafeInteger(verdict.discount)).toBe(true)
          expect(verdict.discount).toBeLessThanOrEqual(Math.min(price, budget))
          const left = price - verdict.discount
          expect(left === 0 || left >= 100).toBe(true)
        },
      ),
    )
  })
})

describe('several coupons', () => {
  const offered = (id: string, over: Partial<CouponTerms>) => ({
    ...TERMS,
    isStackable: true,
    ...over,
    id,
    usesByClient: 0,
    heldByClient: 0,
  })
  const { usesByClient: _uses, heldByClient: _held, ...order } = CASE

  it('add up the same in whatever order they are typed', () => {
    const coupons = [
      offered('c', { kind: 'fixed', amountOff: 10_000 }),
      offered('b', { percent: 10 }),
      offered('a', { percent: 20 }),
    ]
    const discounts = [
      { id: 'a', discount: 29_980 },
      { id: 'b', discount: 14_990 },
      { id: 'c', discount: 10_000 },
    ]
    expect(judgeCoupons({ ...order, coupons })).toEqual({ discounts })
    expect(judgeCoupons({ ...order, coupons: coupons.toReversed() })).toEqual({ discounts })
    expect(judgeCoupons({ ...order, coupons: [] })).toEqual({ discounts: [] })
  })

  it('are refused where one stands alone, comes twice or has nothing left to give', () => {
    const single = offered('a', { isStackable: false })
    const reason = 'COUPON_NOT_STACKABLE'
    expect(judgeCoupons({ ...order, coupons: [single] })).toMatchObject({ discounts: [{}] })
    for (const coupons of [
      [single, offered('b', {})],
      [offered('a', {}), offered('a', {})],
      [offered('a', { kind: 'free' }), offered('b', { percent: 100 })],
    ])
      expect(judgeCoupons({ ...order, coupons })).toMatchObject({ reason })
    const late = offered('b', { endsAt: order.at })
    expect(judgeCoupons({ ...order, coupons: [offered('a', {}), late] })).toEqual({
      reason: 'COUPON_NOT_NOW',
      coupon: 'b',
    })
  })
})

describe('limits of a coupon that was used', () => {
  it('may be what was used or more, or none', () => {
    const used = { uses: 3, spent: 5000 }
    expect(limitsBelowUse({ limits: { maxUses: 3, budget: 5000 }, used })).toEqual([])
    expect(limitsBelowUse({ limits: { maxUses: null }, used })).toEqual([])
    expect(limitsBelowUse({ limits: { maxUses: 2, budget: 4999 }, used })).toEqual([
      'maxUses',
      'budget',
    ])
  })
})

describe('what a coupon gives, in words', () => {
  const { kind, percent, amountOff, maxDiscount } = TERMS
  it.each([
    [{}, '10 %', '10 %'],
    [{ maxDiscount: 50_000 }, '10 % up to ₹500', '10 % अधिकतम ₹500'],
    [{ percent: 12.5, maxDiscount: 50_050 }, '12.5 % up to ₹500.50', '12.5 % अधिकतम ₹500.50'],
    [{ kind: 'fixed', amountOff: 25_000 }, '₹250 off', '₹250 की छूट'],
    [{ kind: 'free' }, 'free', 'निःशुल्क'],
  ] as const)('%j', (more, english, hindi) => {
    const terms = { kind, percent, amountOff, maxDiscount, ...more }
    expect(couponValue({ terms, language: 'en' })).toBe(english)
    expect(couponValue({ terms, language: 'hi' })).toBe(hindi)
  })
})
