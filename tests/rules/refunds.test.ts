import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBalanced } from '@/rules/payments/accounts'
import { cancellationQuote, policyOf } from '@/rules/payments/refunds/cancellationQuote'
import { isReturnedAtOnce } from '@/rules/payments/judgeCapture'
import { refundPlan, type RefundSource } from '@/rules/payments/refunds/refundPlan'
import { refundPostings } from '@/rules/payments/refunds/refundPostings'
import { refundShare } from '@/rules/payments/refunds/refundShare'
import { taxOf } from '@/rules/payments/tax/taxOf'
import {
  REFUND_RANK,
  refundTransactionStatus,
  strongestRefund,
  TRANSACTION_FLAGS,
  type TransactionFlag,
} from '@/rules/payments/transactionFlow'

const paise = fc.integer({ min: 0, max: 50_000_000 })

const source = fc.oneof(
  fc.record({ from: fc.constant('gateway' as const), payment: fc.uuid(), left: paise }),
  fc.record({
    from: fc.constant('wallet' as const),
    lot: fc.uuid(),
    kind: fc.constantFrom('paid' as const, 'promo' as const),
    expiresAt: fc.constant(null),
    left: paise,
  }),
)

const leftIn = (sources: RefundSource[]): number => sources.reduce((sum, { left }) => sum + left, 0)

const turn = (each: RefundSource): number =>
  each.from === 'gateway' ? 0 : each.kind === 'paid' ? 1 : 2

describe('the plan of a refund', () => {
  const plans = fc.record({
    sources: fc.array(source, { maxLength: 6 }),
    amount: fc.integer({ min: 1, max: 100_000_000 }),
    to: fc.constantFrom('source' as const, 'wallet' as const),
  })

  it('gives exactly the amount, never more than a source holds, or nothing at all', () => {
    fc.assert(
      fc.property(plans, ({ sources, amount, to }) => {
        const pieces = refundPlan({ sources, amount, to })
        expect(pieces === null).toBe(leftIn(sources) < amount)
        if (!pieces) return
        expect(pieces.reduce((sum, piece) => sum + piece.amount, 0)).toBe(amount)
        expect(new Set(pieces.map((piece) => piece.source)).size).toBe(pieces.length)
        for (const piece of pieces) {
          expect(piece.amount).toBeGreaterThan(0)
          expect(piece.amount).toBeLessThanOrEqual(piece.source.left)
        }
      }),
    )
  })

  it('empties the payments before the wallet, and paid-in money before promotional credit', () => {
    fc.assert(
      fc.property(plans, ({ sources, amount, to }) => {
        const pieces = refundPlan({ sources, amount, to }) ?? []
        const turns = pieces.map((piece) => turn(piece.source))
        expect(turns).toEqual([...turns].sort())
        for (const piece of pieces.slice(0, -1)) expect(piece.amount).toBe(piece.source.left)
      }),
    )
  })

  it('never sends wallet money to the gateway, nor anything it would refuse', () => {
    fc.assert(
      fc.property(plans, ({ sources, amount, to }) => {
        for (const piece of refundPlan({ sources, amount, to }) ?? []) {
          if (piece.source.from === 'wallet' || to === 'wallet') expect(piece.to).toBe('wallet')
          else expect(piece.to).toBe(piece.amount < 100 ? 'wallet' : 'source')
        }
      }),
    )
  })
})

describe('a refund’s share of the tax', () => {
  const order = fc.record({
    gross: fc.integer({ min: 1, max: 100_000_000 }),
    ratePercent: fc.constantFrom(0, 5, 12, 18, 28),
    isSameState: fc.boolean(),
  })

  it('is whole paise that add up, and several refunds give back all, to the paisa', () => {
    fc.assert(
      fc.property(order, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (given, cuts) => {
        const { taxable: _, ...tax } = taxOf(given)
        let left = given.gross
        const held = { ...tax }
        for (const cut of [...cuts, 1]) {
          const amount = cut === 1 ? left : Math.floor(left * cut)
          if (amount === 0) continue
          const parts = refundShare({ amount, left, tax: held })
          expect(parts.taxable + parts.cgst + parts.sgst + parts.igst).toBe(amount)
          expect(Object.values(parts).every((each) => Number.isSafeInteger(each))).toBe(true)
          expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0)
          held.cgst -= parts.cgst
          held.sgst -= parts.sgst
          held.igst -= parts.igst
          left -= amount
        }
        expect(held).toEqual({ cgst: 0, sgst: 0, igst: 0 })
      }),
    )
  })

  it('is taken from the advance before the supply, from the revenue after it', () => {
    fc.assert(
      fc.property(order, fc.boolean(), (given, isSupplied) => {
        const debits = refundPostings({ parts: taxOf(given), isSupplied })
        const credit = { account: 'refunds_due' as const, amount: -given.gross }
        expect(isBalanced([...debits, credit])).toBe(true)
        const accounts = debits.map(({ account }) => account)
        expect(accounts.includes(isSupplied ? 'advances' : 'revenue')).toBe(false)
      }),
    )
  })
})

describe('what a cancellation gives back', () => {
  const paidAt = new Date('2026-11-22T10:00:00Z')
  const at = (hours: number) => new Date(paidAt.getTime() + hours * 3_600_000)
  const given = { paidAt, paid: 100_000, left: 100_000, rows: [] }

  it.each([
    ['new', 500, 100_000, 100],
    ['processing', 23.99, 50_000, 50],
    ['processing', 24, 0, 0],
  ] as const)('usually, %s after %d hours', (status, hours, refund, percent) => {
    expect(cancellationQuote({ ...given, status, at: at(hours) })).toMatchObject({
      refund,
      percent,
    })
  })

  it.each(['delivered', 'completed', 'cancelled'] as const)('nothing can be, %s', (status) => {
    expect(cancellationQuote({ ...given, status, at: at(1) })).toBeNull()
  })

  it('is free before the payment', () => {
    const quote = cancellationQuote({ ...given, paid: 0, left: 0, status: 'new', at: at(1) })
    expect(quote).toEqual({ refund: 0, percent: 100, until: null })
  })

  it('follows the first row that fits, and says until when', () => {
    const rows = [
      { status: 'new' as const, withinHours: 2, percent: 100 },
      { status: 'new' as const, withinHours: null, percent: 30 },
    ]
    const quote = (hours: number) =>
      cancellationQuote({ ...given, rows, status: 'new', at: at(hours) })
    expect(quote(1)).toEqual({ refund: 100_000, percent: 100, until: at(2) })
    expect(quote(2)).toEqual({ refund: 30_000, percent: 30, until: null })
    expect(cancellationQuote({ ...given, rows, status: 'processing', at: at(0) })?.refund).toBe(0)
    expect(policyOf(rows)).toBe(rows)
  })

  it('never is more than what is left, nor less than nothing', () => {
    fc.assert(
      fc.property(paise, paise, fc.integer({ min: 0, max: 100 }), (paid, back, percent) => {
        const left = Math.max(0, paid - back)
        const quote = cancellationQuote({
          ...{ status: 'new', paidAt, at: at(1), rows: [] },
          ...{ paid, left, percent },
        })!
        expect(quote.refund).toBeGreaterThanOrEqual(0)
        expect(quote.refund).toBeLessThanOrEqual(left)
        expect(quote.refund + (paid - left)).toBeLessThanOrEqual(
          Math.max(paid - left, Math.round((paid * percent) / 100)),
        )
      }),
    )
  })
})

describe('the states of a refund', () => {
  it('never go back, in whatever order they are told', () => {
    const state = fc.constantFrom(...REFUND_RANK)
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        expect(strongestRefund(a, b)).toBe(strongestRefund(b, a))
        expect(strongestRefund(strongestRefund(a, b), c)).toBe(
          strongestRefund(a, strongestRefund(b, c)),
        )
      }),
    )
    expect(REFUND_RANK.map(refundTransactionStatus)).toEqual([
      'pending',
      'pending',
      'failed',
      'success',
    ])
  })

  it('only what an order cannot use goes back by itself', () => {
    const flags = Object.keys(TRANSACTION_FLAGS) as TransactionFlag[]
    expect(flags.filter(isReturnedAtOnce)).toEqual(['second_capture', 'order_closed'])
  })
})
