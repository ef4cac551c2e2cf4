import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalLimitFor, type LimitChange } from '@/rules/payments/wallet/approvalLimitFor'

const AT = new Date('2026-11-28T12:00:00Z')
const hoursAgo = (hours: number): Date => new Date(AT.getTime() - hours * 3_600_000)
const change = (by: string | null, before: number, hours = 1): LimitChange => ({
  ...{ by, before },
  at: hoursAgo(hours),
})

const limit = (changes: LimitChange[], given: { current: number; isAlone?: boolean }) =>
  approvalLimitFor({ by: 'asha', changes, isAlone: false, at: AT, ...given })

describe('the limit for somebody who asks', () => {
  it('is that of the settings while they changed nothing', () => {
    expect(limit([], { current: 500 })).toBe(500)
    expect(limit([change('bala', 100)], { current: 500 })).toBe(500)
    expect(limit([change(null, 100)], { current: 500 })).toBe(500)
  })

  it('is what it was before they raised it themselves, however often and long ago', () => {
    expect(limit([change('asha', 100)], { current: 500 })).toBe(100)
    expect(limit([change('asha', 400), change('asha', 100, 900)], { current: 500 })).toBe(100)
  })

  it('is the lower one that they set themselves', () => {
    expect(limit([change('asha', 900)], { current: 500 })).toBe(500)
  })

  it('is that of somebody else who changed it since', () => {
    expect(limit([change('bala', 450), change('asha', 100, 2)], { current: 500 })).toBe(500)
  })

  it('is the raised one after a day, for whom nobody else is there to approve', () => {
    const isAlone = true
    expect(limit([change('asha', 100, 23)], { current: 500, isAlone })).toBe(100)
    expect(limit([change('asha', 100, 25)], { current: 500, isAlone })).toBe(500)
    const twice = [change('asha', 300, 1), change('asha', 100, 25)]
    expect(limit(twice, { current: 500, isAlone })).toBe(300)
  })

  it('is never above the settings, and never above what was before their own turn', () => {
    const changes = fc.array(
      fc.record({
        by: fc.constantFrom('asha', 'bala', null),
        before: fc.nat(1_000_000),
        at: fc.nat(100).map(hoursAgo),
      }),
    )
    fc.assert(
      fc.property(changes, fc.nat(1_000_000), (all, current) => {
        const found = limit(all, { current })
        expect(found).toBeLessThanOrEqual(current)
        const others = all.findIndex(({ by }) => by !== 'asha')
        const own = others < 0 ? all : all.slice(0, others)
        if (own.length > 0) expect(found).toBeLessThanOrEqual(own.at(-1)!.before)
        else expect(found).toBe(current)
      }),
    )
  })
})
