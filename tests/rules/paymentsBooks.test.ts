import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePayment, compareRefund } from '@/rules/payments/books/compareBooks'
import { DIFFERENCE_KINDS } from '@/rules/payments/books/differenceKinds'
import { DIFFERENCE_REPAIRS } from '@/rules/payments/books/differenceRepairs'
import { findingOf, MONEY_CHECKS } from '@/rules/payments/books/moneyChecks'
import { settlementSums } from '@/rules/payments/books/settlementSums'
import { GATEWAY_RANK, REFUND_RANK } from '@/rules/payments/transactionFlow'
import { indianDate } from '@/rules/time/indianDay'

const paise = fc.integer({ min: 1, max: 10_000_000 })
const there = fc.record({
  status: fc.constantFrom(...GATEWAY_RANK),
  amount: paise,
  currency: fc.constantFrom('INR', 'USD'),
})
const here = fc.record({
  status: fc.constantFrom('pending', 'success', 'failed' as const),
  amount: paise,
  currency: fc.constantFrom('INR', 'USD'),
})

describe('comparing payments', () => {
  it('sees every sum of money that only one side has', () => {
    fc.assert(
      fc.property(fc.option(there), fc.option(here), (one, other) => {
        const found = one && ['captured', 'refunded'].includes(one.status) ? one : null
        const own = other?.status === 'success' ? other : null
        const difference = comparePayment({ there: one, here: other as never })
        const isSame =
          found && own && found.amount === own.amount && found.currency === own.currency
        if ((!found && !own) || isSame) expect(difference).toBeNull()
        else
          expect(difference).toMatchObject({
            expected: own?.amount ?? null,
            found: found?.amount ?? null,
          })
      }),
    )
  })

  it.each([
    [null, { status: 'success', amount: 5, currency: 'INR' }, 'payment_missing_there'],
    [{ status: 'captured', amount: 5, currency: 'INR' }, null, 'payment_missing_here'],
    [
      { status: 'captured', amount: 5, currency: 'INR' },
      { status: 'failed', amount: 5, currency: 'INR' },
      'payment_status',
    ],
    [
      { status: 'refunded', amount: 5, currency: 'INR' },
      { status: 'success', amount: 6, currency: 'INR' },
      'payment_amount',
    ],
  ] as const)('names the difference of %o and %o', (one, other, kind) => {
    expect(comparePayment({ there: one, here: other })?.kind).toBe(kind)
  })
})

describe('comparing refunds', () => {
  it('lets nothing differ where no money moved', () => {
    const failed = { status: 'failed' as const, amount: 5 }
    expect(compareRefund({ there: failed, here: failed })).toBeNull()
    expect(compareRefund({ there: failed, here: null })).toBeNull()
    expect(compareRefund({ there: null, here: failed })).toBeNull()
    expect(compareRefund({ there: null, here: null })).toBeNull()
  })

  it('sees each state that is another', () => {
    for (const one of ['pending', 'failed', 'processed'] as const)
      for (const other of REFUND_RANK) {
        const difference = compareRefund({
          there: { status: one, amount: 5 },
          here: { status: other, amount: 5 },
        })
        expect(difference?.kind ?? null).toBe(one === other ? null : 'refund_status')
      }
  })
})

describe('adding up a settlement', () => {
  const payment = fc.record({ amount: paise, feePercent: fc.integer({ min: 0, max: 3 }) })

  it('is whole when the lines make the amount, to the paisa', () => {
    fc.assert(
      fc.property(fc.array(payment), fc.array(paise), fc.integer(), (payments, refunds, other) => {
        const lines = [
          ...payments.map(({ amount, feePercent }) => {
            const fee = Math.floor((amount * feePercent) / 100)
            const tax = Math.floor((fee * 18) / 118)
            return { type: 'payment', amount, fee, tax, net: amount - fee }
          }),
          ...refunds.map((amount) => ({ type: 'refund', amount, fee: 0, tax: 0, net: -amount })),
          { type: 'adjustment', amount: Math.abs(other), fee: 0, tax: 0, net: other },
        ]
        const net = lines.reduce((sum, line) => sum + line.net, 0)
        const sums = settlementSums({ lines, amount: net })
        expect(sums).toMatchObject({ isWhole: true, net, other })
        expect(sums.captured - sums.refunded - sums.fees - sums.tax + sums.other).toBe(net)
        expect(settlementSums({ lines, amount: net + 1 }).isWhole).toBe(false)
      }),
    )
  })

  it('is not whole when a line hides something', () => {
    const lines = [{ type: 'payment', amount: 100, fee: 2, tax: 0, net: 97 }]
    expect(settlementSums({ lines, amount: 97 }).isWhole).toBe(false)
  })
})

describe('the words', () => {
  it('say what to do about every kind of difference, in both languages', () => {
    expect(Object.keys(DIFFERENCE_REPAIRS).sort()).toEqual(Object.keys(DIFFERENCE_KINDS).sort())
  })

  it('name each finding once', () => {
    const kinds = Object.values(MONEY_CHECKS).flatMap(({ finds }) => Object.keys(finds))
    expect(new Set(kinds).size).toBe(kinds.length)
    for (const kind of kinds) expect(findingOf(kind)).not.toBeNull()
    expect(findingOf('nonsense')).toBeNull()
  })

  it('count days as India does', () => {
    expect(indianDate(new Date('2026-03-31T18:29:59Z'))).toBe('2026-03-31')
    expect(indianDate(new Date('2026-03-31T18:30:00Z'))).toBe('2026-04-01')
  })
})
