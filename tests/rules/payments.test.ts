import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORDER_FLOW, PAYMENT_STATUSES } from '@/rules/orders/orderFlow'
import type { OrderStatus, PaymentStatus } from '@/rules/orders/orderFlow'
import { ACCOUNTS, isBalanced, type Account } from '@/rules/payments/accounts'
import { capturePostings } from '@/rules/payments/capturePostings'
import { nextCheckAt } from '@/rules/payments/checkGap'
import { judgeCapture } from '@/rules/payments/judgeCapture'
import { paymentMethodText } from '@/rules/payments/paymentMethods'
import {
  GATEWAY_RANK,
  strongest,
  TRANSACTION_FLAGS,
  TRANSACTION_KINDS,
  TRANSACTION_STATUSES,
  transactionStatus,
  type GatewayStatus,
} from '@/rules/payments/transactionFlow'

const gatewayStatus = fc.constantFrom(...GATEWAY_RANK)
const rank = (each: (typeof GATEWAY_RANK)[number]) => GATEWAY_RANK.indexOf(each)

describe('the stronger of two reports', () => {
  it('does not depend on who came first, nor on how reports are grouped', () => {
    fc.assert(
      fc.property(gatewayStatus, gatewayStatus, gatewayStatus, (a, b, c) => {
        expect(strongest(a, b)).toBe(strongest(b, a))
        expect(strongest(strongest(a, b), c)).toBe(strongest(a, strongest(b, c)))
        expect(strongest(a, a)).toBe(a)
      }),
    )
  })

  it('never goes back, and is always one of the two', () => {
    fc.assert(
      fc.property(gatewayStatus, gatewayStatus, (a, b) => {
        const winner = strongest(a, b)
        expect([a, b]).toContain(winner)
        expect(rank(winner)).toBe(Math.max(rank(a), rank(b)))
      }),
    )
  })

  it('ends in one state for every order and number of reports', () => {
    fc.assert(
      fc.property(
        fc
          .array(gatewayStatus, { minLength: 1, maxLength: 8 })
          .chain((reports) =>
            fc.tuple(
              fc.constant(reports),
              fc.shuffledSubarray([...reports, ...reports], { minLength: reports.length * 2 }),
            ),
          ),
        ([reports, mixed]) => {
          expect(mixed.reduce(strongest)).toBe(reports.reduce(strongest))
        },
      ),
    )
  })

  it('reads in the words of the wish', () => {
    expect(GATEWAY_RANK.map((each) => [each, transactionStatus(each)])).toEqual([
      ['created', 'pending'],
      ['failed', 'failed'],
      ['authorized', 'pending'],
      ['captured', 'success'],
      ['refunded', 'success'],
    ])
  })
})

const PAYABLE = 149_900
const judge = (
  over: Partial<{
    amount: number
    currency: string
    gateway: GatewayStatus
    status: string
    paymentStatus: string
  }> = {},
) =>
  judgeCapture({
    payment: { amount: over.amount ?? PAYABLE, currency: over.currency ?? 'INR' },
    order: {
      payable: PAYABLE,
      status: (over.status ?? 'new') as OrderStatus,
      paymentStatus: (over.paymentStatus ?? 'pending') as PaymentStatus,
    },
  })

describe('what a capture means', () => {
  it.each([
    ['pays a waiting order', {}, null, true],
    ['pays after a failed attempt', { paymentStatus: 'failed' }, null, true],
    ['revives an expired order', { paymentStatus: 'expired' }, null, true],
    ['is a second one for a paid order', { paymentStatus: 'paid' }, 'second_capture', true],
    ['is a second one after a refund', { paymentStatus: 'refunded' }, 'second_capture', true],
    ['is too little', { amount: PAYABLE - 1 }, 'amount_mismatch', true],
    ['is too much', { amount: PAYABLE + 1 }, 'amount_mismatch', true],
    ['is nothing', { amount: 0 }, 'amount_mismatch', false],
    ['is foreign money', { currency: 'USD' }, 'amount_mismatch', false],
    ['comes for a cancelled order', { status: 'cancelled' }, 'order_closed', true],
    [
      'comes for a cancelled and expired order',
      { status: 'cancelled', paymentStatus: 'expired' },
      'order_closed',
      true,
    ],
  ])('%s', (_, over, flag, isPosted) => {
    expect(judge(over as Parameters<typeof judge>[0])).toEqual({ flag, isPosted })
  })

  it('pays an order only with exactly what it costs, in rupees, while it is open', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300_000 }),
        fc.constantFrom('INR', 'USD', 'inr', ''),
        fc.constantFrom(...Object.keys(ORDER_FLOW)),
        fc.constantFrom(...Object.keys(PAYMENT_STATUSES)),
        (amount, currency, status, paymentStatus) => {
          const { flag, isPosted } = judge({ amount, currency, status, paymentStatus })
          const isOpen = ['pending', 'failed', 'expired'].includes(paymentStatus)
          const isRight = amount === PAYABLE && currency === 'INR' && status !== 'cancelled'
          expect(flag === null).toBe(isRight && isOpen)
          expect(isPosted).toBe(currency === 'INR' && amount > 0)
        },
      ),
    )
  })
})

describe('the ledger', () => {
  it('balances every capture and keeps what is not ours in suspense', () => {
    const paise = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(paise, fc.boolean(), (amount, isOurs) => {
        const postings = capturePostings({ amount, isOurs })
        expect(isBalanced(postings)).toBe(true)
        expect(postings.map(({ account }) => account)).toEqual([
          'gateway',
          isOurs ? 'advances' : 'suspense',
        ])
        expect(postings[0]?.amount).toBe(amount)
      }),
    )
  })

  it('knows what does not balance', () => {
    const line = (amount: number, account: Account = 'gateway') => ({ account, amount })
    for (const postings of [
      [],
      [line(100)],
      [line(0), line(0)],
      [line(100), line(-99)],
      [line(0.5), line(-0.5)],
      [line(Number.NaN), line(1)],
      [line(Number.POSITIVE_INFINITY), line(Number.NEGATIVE_INFINITY)],
      [line(100), line(-100), line(0)],
    ])
      expect(isBalanced(postings), JSON.stringify(postings)).toBe(false)
    expect(isBalanced([line(100), line(-60), line(-40, 'suspense')])).toBe(true)
  })

  it('names accounts, states, kinds and flags in both languages', () => {
    const tables = [ACCOUNTS, TRANSACTION_STATUSES, TRANSACTION_KINDS, TRANSACTION_FLAGS]
    for (const { en, hi } of tables.flatMap((table) => Object.values(table))) {
      expect(en).not.toBe('')
      expect(hi).toMatch(/[\u0900-\u097f]/)
    }
  })
})

describe('asking the gateway again', () => {
  it('waits ever longer and then stops', () => {
    const from = new Date('2026-11-22T10:00:00Z')
    const gaps: number[] = []
    for (let checks = 0; ; checks += 1) {
      const next = nextCheckAt({ checks, from })
      if (!next) break
      gaps.push(next.getTime() - from.getTime())
    }
    expect(gaps.length).toBeGreaterThan(5)
    expect(gaps).toEqual([...gaps].sort((one, other) => one - other))
    expect(gaps.every((gap) => gap > 0)).toBe(true)
    expect(nextCheckAt({ checks: 1_000, from })).toBeNull()
  })
})

describe('how a payment was made', () => {
  it('is said in words; a method that is new to us keeps its name', () => {
    const said = (method: string, language: 'en' | 'hi') => paymentMethodText({ method, language })
    expect(['upi', 'netbanking', 'card'].map((method) => said(method, 'en'))).toEqual([
      'UPI',
      'Net banking',
      'Card',
    ])
    expect(said('netbanking', 'hi')).toBe('नेट बैंकिंग')
    expect(said('smoke_signals', 'hi')).toBe('smoke_signals')
    expect(said('constructor', 'en')).toBe('constructor')
  })
})
