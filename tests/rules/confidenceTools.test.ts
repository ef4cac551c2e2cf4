import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '@/rules/charts/changesOf'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { interpolation } from '@/rules/charts/interpolation'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'

const MINUTE = 60_000

describe('the tools of the window', () => {
  it('read the Moon between points as the sky has it', () => {
    const from = Date.UTC(1962, 1, 4)
    const to = from + 1500 * MINUTE
    const angleAt = (at: number) => longitudeAt({ graha: 'moon', at, settings: CHART_SETTINGS })
    const read = interpolation({ from, to, points: 5, angleAt })
    for (let at = from; at <= to; at += 37 * MINUTE)
      expect(Math.abs(read(at) - angleAt(at)) * 3600).toBeLessThan(0.01)
  })

  it('read an angle across 360 degrees, in either direction', () => {
    for (const speed of [100, -100]) {
      const angleAt = (at: number) => (((350 + speed * at) % 360) + 360) % 360
      const read = interpolation({ from: 0, to: 1, points: 4, angleAt })
      for (const at of [0, 0.05, 0.1, 0.5, 0.99, 1]) {
        const apart = (read(at) - angleAt(at) + 540) % 360
        expect(apart).toBeCloseTo(180, 6)
      }
    }
  })

  it('find every step of a stair, also several within one step of the search', () => {
    const edges = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 12 })
    fc.assert(
      fc.property(edges, fc.integer({ min: 5, max: 100 }), (list, step) => {
        const sorted = [...list].sort((a, b) => a - b).map((edge) => edge * 10_000)
        const valueAt = (at: number) => sorted.filter((edge) => edge <= at).length
        const found = changesOf({ from: 0, to: 1_000_000, step: step * 10_000, valueAt })
        expect(found.map(({ from, to }) => [from, to])).toEqual(
          sorted.map((_, index) => [index, index + 1]),
        )
        found.forEach(({ at }, index) =>
          expect(Math.abs(at - (sorted[index] as number))).toBeLessThanOrEqual(500),
        )
      }),
    )
  })
})
