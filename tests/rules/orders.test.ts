import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAt } from '@/rules/orders/dueAt'
import { ORDER_EVENTS } from '@/rules/orders/orderEvents'
import {
  nextSteps,
  ORDER_FLOW,
  PAYMENT_STATUSES,
  sourcesOf,
  type OrderStatus,
  type PaymentStatus,
} from '@/rules/orders/orderFlow'
import { indianDay } from '@/rules/time/indianDay'

const STATUSES = Object.keys(ORDER_FLOW) as OrderStatus[]
const MONEY = Object.keys(PAYMENT_STATUSES) as PaymentStatus[]
const ENDS: OrderStatus[] = ['completed', 'cancelled']
const DAY_MS = 24 * 3_600_000

const status = fc.constantFrom(...STATUSES)
const paymentStatus = fc.constantFrom(...MONEY)
const instant = fc.date({
  min: new Date('2000-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
})

const reachableFrom = (start: OrderStatus): Set<OrderStatus> => {
  const seen = new Set([start])
  for (const each of seen) for (const next of ORDER_FLOW[each].to) seen.add(next)
  return seen
}

describe('the flow of an order', () => {
  it('reaches every state from new, and comes from every state to an end', () => {
    expect([...reachableFrom('new')].sort()).toEqual([...STATUSES].sort())
    for (const each of STATUSES) {
      const isOver = [...reachableFrom(each)].some((reached) => ENDS.includes(reached))
      expect(isOver, each).toBe(true)
    }
  })

  it('ends where it ends: no move leads out, none leads back to new', () => {
    for (const end of ENDS) expect(ORDER_FLOW[end].to).toEqual([])
    expect(STATUSES.filter((each) => ORDER_FLOW[each].to.length === 0).sort()).toEqual(
      [...ENDS].sort(),
    )
    expect(sourcesOf('new')).toEqual([])
  })

  it('never comes back to a state it has left', () => {
    for (const each of STATUSES)
      for (const next of ORDER_FLOW[each].to) expect(reachableFrom(next).has(each)).toBe(false)
  })

  it('says the same from both ends of a move', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        const isMove = (ORDER_FLOW[from].to as readonly string[]).includes(to)
        expect(sourcesOf(to).includes(from)).toBe(isMove)
      }),
    )
  })

  it('has a name in both languages for every state and every event', () => {
    const labels = [
      ...Object.values(ORDER_FLOW).map(({ label }) => label),
      ...Object.values(PAYMENT_STATUSES),
      ...Object.values(ORDER_EVENTS).map(({ text }) => text),
    ]
    for (const { en, hi } of labels) {
      expect(en).toMatch(/^[A-Z]/)
      expect(hi).toMatch(/[\u0900-\u097f]/)
    }
  })

  it('has an event for every state that an order moves to', () => {
    for (const to of STATUSES.filter((each) => sourcesOf(each).length > 0))
      expect(ORDER_EVENTS).toHaveProperty(to)
  })
})

describe('the next steps of staff', () => {
  it('are moves of the flow; unpaid work can only be cancelled', () => {
    fc.assert(
      fc.property(status, paymentStatus, (from, money) => {
        const steps = nextSteps({ status: from, paymentStatus: money })
        const moves: readonly string[] = ORDER_FLOW[from].to
        for (const step of steps) expect(moves).toContain(step)
        const isWork = money === 'paid' || money === 'partially_refunded'
        expect(steps).toEqual(isWork ? moves : moves.filter((move) => move === 'cancelled'))
      }),
    )
  })
})

describe('the promise of an order', () => {
  it('is the end of the Indian working day, so many Indian days after the payment', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 365 }), (paidAt, deliveryDays) => {
        const due = dueAt({ paidAt, deliveryDays })
        const { start } = indianDay(paidAt)
        const promised = start.getTime() + deliveryDays * DAY_MS + 18.5 * 3_600_000
        const isTooEarly = promised <= paidAt.getTime()
        expect(due.getTime()).toBe(isTooEarly ? promised + DAY_MS : promised)
        expect(due.getTime()).toBeGreaterThan(paidAt.getTime())
      }),
    )
  })

  it.each([
    ['in the morning', '2026-11-22T04:00:00Z', 3, '2026-11-25T13:00:00.000Z'],
    ['in the evening', '2026-11-22T17:00:00Z', 3, '2026-11-25T13:00:00.000Z'],
    ['after midnight in India', '2026-11-22T19:00:00Z', 3, '2026-11-26T13:00:00.000Z'],
    ['for the same day, at noon', '2026-11-22T06:30:00Z', 0, '2026-11-22T13:00:00.000Z'],
    ['for the same day, too late', '2026-11-22T13:00:00Z', 0, '2026-11-23T13:00:00.000Z'],
    ['over the end of February', '2028-02-28T06:00:00Z', 2, '2028-03-01T13:00:00.000Z'],
  ])('is kept when somebody pays %s', (_, paidAt, deliveryDays, due) => {
    expect(dueAt({ paidAt: new Date(paidAt), deliveryDays }).toISOString()).toBe(due)
  })
})
