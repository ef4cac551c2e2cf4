import { describe, expect, it } from 'vitest'
import {
  correctionsNote,
  isCancelledUnheard,
  orderCorrections,
  type WrongColumn,
} from '@/rules/orders/orderCorrections'

const PAYMENT: WrongColumn = { field: 'payment_status', says: 'pending', should: 'paid' }
const PAID_AT: WrongColumn = { field: 'paid_at', says: null, should: '2026-11-28T05:00:00.000Z' }
const PROMISE: WrongColumn = { field: 'expected_delivery_at', says: null, should: null }

describe('what to write into a wrong order', () => {
  it('begins its promise at the payment that is restored beside it', () => {
    expect(
      orderCorrections({ wrong: [PAYMENT, PAID_AT, PROMISE], paidAt: null, deliveryDays: 2 }),
    ).toEqual([
      { field: 'payment_status', value: 'paid' },
      { field: 'paid_at', value: '2026-11-28T05:00:00.000Z' },
      { field: 'expected_delivery_at', value: '2026-11-30T13:00:00.000Z' },
    ])
  })

  it('begins it at the payment that the row has', () => {
    const paidAt = new Date('2026-11-20T05:00:00.000Z')
    expect(orderCorrections({ wrong: [PROMISE], paidAt, deliveryDays: 1 })).toEqual([
      { field: 'expected_delivery_at', value: '2026-11-21T13:00:00.000Z' },
    ])
  })

  it('invents no promise where nothing tells the payment', () => {
    expect(orderCorrections({ wrong: [PROMISE], paidAt: null, deliveryDays: 1 })).toEqual([])
  })

  it('is told in one line', () => {
    expect(correctionsNote([PAYMENT, PROMISE])).toBe(
      'payment_status: pending → paid; expected_delivery_at: – → set',
    )
  })
})

describe('an order that was cancelled as if it were unpaid', () => {
  const asked = { wrong: [PAYMENT], status: 'cancelled', back: 0, kept: 0 }
  const paidBefore: WrongColumn = { field: 'payment_status', says: 'paid', should: 'refunded' }
  it.each([
    [{}, true],
    [{ status: 'new' }, false],
    [{ back: 100 }, false],
    [{ kept: 100 }, false],
    [{ wrong: [paidBefore] }, false],
    [{ wrong: [] }, false],
  ])('%j: %s', (over, expected) => {
    expect(isCancelledUnheard({ ...asked, ...over })).toBe(expected)
  })
})
