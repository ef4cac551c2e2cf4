import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COUPON_LETTERS, couponCode } from '@/rules/payments/coupons/couponCode'
import { couponKey } from '@/rules/payments/coupons/couponKey'
import { couponProblems, fittedCoupon } from '@/rules/payments/coupons/couponProblems'

describe('the key of a code', () => {
  it.each([
    ['case and blanks', ' diwali 20 ', 'DIWALI20'],
    ['dashes of every kind', 'DIWALI-2\u20140', 'DIWALI20'],
    ['zero-width characters', 'DI\u200bWALI\u206020', 'DIWALI20'],
    ['full width', '\uff24\uff29\uff37\uff21\uff2c\uff29\uff12\uff10', 'DIWALI20'],
    ['Cyrillic', 'D\u0406W\u0410L\u04002\u041e', 'DIWAL\u00c820'],
    ['Cyrillic in small letters', '\u0441\u043e\u0440\u0435', 'COPE'],
    ['Greek', '\u0391\u0392\u039f\u0396', 'ABOZ'],
    ['O and 0, I, L and 1', 'DlWAIIZO', 'D1WAL1Z0'],
    [
      'mathematical letters',
      '\u{1d403}\u{1d408}\u{1d416}\u{1d400}\u{1d40b}\u{1d408}20',
      'DIWALI20',
    ],
    ['accents', 'd\u00efw\u00e1li20', 'DIWALI20'],
    ['Devanagari digits', 'DIWALI\u0968\u0966', 'DIWALI20'],
  ])('is the same in spite of %s', (_, typed, meant) => {
    expect(couponKey(typed)).toBe(couponKey(meant))
  })

  it('keeps different codes apart, also in Devanagari', () => {
    const codes = ['दिवाली', 'दवाली', 'DIWALI20', 'DIWALI2', 'DIWALI22', 'SAVE5', 'SAVES']
    expect(new Set(codes.map(couponKey)).size).toBe(codes.length)
    expect(couponKey(' -- ')).toBe('')
  })

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(couponKey(couponKey(text))).toBe(couponKey(text))
      }),
    )
  })

  it('of a generated code is its letters: no two of them fall together', () => {
    const picks = fc.array(fc.nat(COUPON_LETTERS.length - 1), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(picks, picks, (one, other) => {
        const keys = [one, other].map((each) => couponKey(couponCode({ prefix: 'x', picks: each })))
        expect(keys[0] === keys[1]).toBe(one.join() === other.join())
      }),
    )
    expect(couponCode({ prefix: 'diwali', picks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] })).toBe(
      'DIWALI-3467-89CD-FGHJ',
    )
  })
})

describe('a coupon that staff type', () => {
  it.each([
    ['code', { code: '- -' }],
    ['code', { code: 'ab' }],
    ['percent', { kind: 'percent', percent: null }],
    ['percent', { kind: 'percent', percent: 0 }],
    ['percent', { kind: 'percent', percent: 100.01 }],
    ['percent', { kind: 'percent', percent: 12.345 }],
    ['amountOff', { kind: 'fixed' }],
    ['amountOff', { kind: 'fixed', amountOff: 99 }],
    ['endsAt', { startsAt: '2026-11-22T00:00:00Z', endsAt: '2026-11-22T00:00:00Z' }],
    ['maxUses', { maxUses: 0 }],
    ['maxUsesPerClient', { maxUsesPerClient: 1.5 }],
    ['budget', { budget: 0 }],
  ] as const)('needs a better %s: %j', (path, draft) => {
    expect(couponProblems(draft).map((each) => each.path)).toEqual([path])
  })

  it('is fine without limits, and keeps only what its kind uses', () => {
    expect(couponProblems({ code: 'DIWALI', kind: 'percent', percent: 12.5 })).toEqual([])
    const all = { percent: 10, amountOff: 5000, maxDiscount: 7000 }
    expect(fittedCoupon({ kind: 'free', ...all })).toEqual({
      kind: 'free',
      percent: null,
      amountOff: null,
      maxDiscount: null,
    })
    expect(fittedCoupon({ kind: 'fixed', ...all })).toMatchObject({
      percent: null,
      amountOff: 5000,
    })
    expect(fittedCoupon({ kind: 'percent', ...all })).toMatchObject({
      percent: 10,
      amountOff: null,
      maxDiscount: 7000,
    })
  })
})
