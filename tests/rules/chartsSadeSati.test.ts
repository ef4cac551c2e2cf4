import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { sadeSatiOf } from '@/rules/charts/sadeSati'
import { transitsOf } from '@/rules/charts/transits'

const NOW = '2026-11-22T06:30:00Z'
const ayanamsa = 'lahiri'

const instant = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((at) => new Date(at).toISOString())
const rashi = fc.integer({ min: 1, max: 12 })

describe('sade-sati', () => {
  it('of a Moon in Meena is at its peak while Saturn is there, with the dates of that stay', () => {
    const { phaseStart, phaseEnd, ...rest } = sadeSatiOf({ moonRashi: 12, asOf: NOW, ayanamsa })
    expect(rest).toEqual({ active: true, phase: 'peak', dhaiya: null, nextStart: null })
    expect(phaseStart).toMatch(/^2025-03-29T16:1/)
    expect(phaseEnd).toMatch(/^2027-06-02T23:5/)
  })

  it.each([
    [1, 'rising', null],
    [11, 'setting', null],
    [9, null, 'fourth'],
    [5, null, 'eighth'],
    [2, null, null],
  ])('of a Moon in sign %i is %s, dhaiya %s', (moonRashi, phase, dhaiya) => {
    expect(sadeSatiOf({ moonRashi, asOf: NOW, ayanamsa })).toMatchObject({ phase, dhaiya })
  })

  it('runs for three of twelve Moons, dhaiya for two, and else says when it comes next', () => {
    fc.assert(
      fc.property(instant, (asOf) => {
        const all = Array.from({ length: 12 }, (_, i) =>
          sadeSatiOf({ moonRashi: i + 1, asOf, ayanamsa }),
        )
        expect(all.filter(({ active }) => active).length).toBe(3)
        expect(all.filter(({ dhaiya }) => dhaiya).length).toBe(2)
        for (const { active, dhaiya, phaseStart, phaseEnd, nextStart } of all) {
          expect(nextStart === null).toBe(active)
          expect(phaseStart !== null).toBe(active || dhaiya !== null)
          if (phaseStart && phaseEnd) {
            expect(Date.parse(phaseStart)).toBeLessThanOrEqual(Date.parse(asOf))
            expect(Date.parse(phaseEnd)).toBeGreaterThan(Date.parse(asOf))
          }
          if (!nextStart) continue
          expect(Date.parse(nextStart)).toBeGreaterThan(Date.parse(asOf))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('begins at the next start that it names', () => {
    fc.assert(
      fc.property(instant, rashi, (asOf, moonRashi) => {
        const { nextStart } = sadeSatiOf({ moonRashi, asOf, ayanamsa })
        fc.pre(nextStart !== null && nextStart < '2100')
        const then = sadeSatiOf({ moonRashi, asOf: nextStart as string, ayanamsa })
        expect(then).toMatchObject({ active: true, phase: 'rising' })
      }),
      { numRuns: 60 },
    )
  })
})

describe('transits', () => {
  it('count houses from the Moon and the lagna, the nodes opposite each other', () => {
    const settings = CHART_SETTINGS
    const at = Date.parse(NOW)
    const now = transitsOf({ at, moonRashi: 2, lagnaRashi: 12, settings })
    expect(now).toEqual({
      saturn: { rashi: 12, houseFromMoon: 11, houseFromLagna: 1 },
      jupiter: { rashi: 5, houseFromMoon: 4, houseFromLagna: 6 },
      rahu: { rashi: 11, houseFromMoon: 10, houseFromLagna: 12 },
      ketu: { rashi: 5, houseFromMoon: 4, houseFromLagna: 6 },
    })
    const moonOnly = transitsOf({ at, moonRashi: 2, lagnaRashi: null, settings })
    expect(moonOnly.saturn.houseFromLagna).toBeNull()
  })
})
