import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DashaPeriod } from '@/rules/charts/chart'
import { DASHA_YEARS, dashaNow, dashaOf, subPeriodsOf } from '@/rules/charts/dasha'

const DAY = 86_400_000
const YEARS = { yearDays: 365.25 } as const
const AS_OF = Date.parse('2026-11-22T06:30:00Z')

const moons = fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true })
const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
const settings = fc.constantFrom(
  { yearDays: 365.25 } as const,
  { yearDays: 365.2425 } as const,
  { yearDays: 365.2564 } as const,
  { yearDays: 360 } as const,
)

const lengthOf = ({ start, end }: DashaPeriod) => Date.parse(end) - Date.parse(start)

const expectTouching = (periods: DashaPeriod[]) =>
  periods.slice(1).forEach(({ start }, index) => expect(start).toBe(periods[index]?.end))

describe('the Vimshottari dasha', () => {
  it('has nine lords with 120 years', () => {
    expect(DASHA_YEARS.reduce((sum, [, years]) => sum + years, 0)).toBe(120)
    expect(new Set(DASHA_YEARS.map(([lord]) => lord)).size).toBe(9)
  })

  it('of any Moon has nine touching periods of 120 years around the birth', () => {
    fc.assert(
      fc.property(moons, instants, settings, (moon, at, year) => {
        const { periods, balance } = dashaOf({ moon, at, asOf: at, settings: year })
        expectTouching(periods)
        expect(new Set(periods.map(({ lord }) => lord)).size).toBe(9)
        const total =
          Date.parse(periods[8]?.end as string) - Date.parse(periods[0]?.start as string)
        expect(Math.abs(total / DAY - 120 * year.yearDays)).toBeLessThan(0.001)
        periods.forEach((period) => {
          const years = DASHA_YEARS.find(([lord]) => lord === period.lord)?.[1] as number
          expect(Math.abs(lengthOf(period) / DAY - years * year.yearDays)).toBeLessThan(0.001)
        })
        const left = (Date.parse(periods[0]?.end as string) - at) / DAY / year.yearDays
        expect(balance.lord).toBe(periods[0]?.lord)
        expect(Math.abs(left - balance.years)).toBeLessThan(0.001)
        expect(Date.parse(periods[0]?.start as string)).toBeLessThanOrEqual(at + 1000)
      }),
    )
  })

  it('is divided without gaps, level by level, in the share of its lords', () => {
    fc.assert(
      fc.property(moons, instants, fc.nat(8), fc.nat(8), (moon, at, first, second) => {
        const { periods } = dashaOf({ moon, at, asOf: at, settings: YEARS })
        let period = periods[first] as DashaPeriod
        for (const next of [second, first]) {
          const inside = subPeriodsOf(period)
          expect(inside).toHaveLength(9)
          expectTouching(inside)
          expect(inside[0]).toMatchObject({ lord: period.lord, start: period.start })
          expect(inside[8]?.end).toBe(period.end)
          inside.forEach((one) => {
            const years = DASHA_YEARS.find(([lord]) => lord === one.lord)?.[1] as number
            const share = (lengthOf(period) * years) / 120
            expect(Math.abs(lengthOf(one) - share)).toBeLessThanOrEqual(1000)
          })
          period = inside[next] as DashaPeriod
        }
      }),
    )
  })

  it('tells for any instant the periods around it, each inside the one above', () => {
    fc.assert(
      fc.property(
        moons,
        instants,
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        (moon, at, share) => {
          const { periods } = dashaOf({ moon, at, asOf: at, settings: YEARS })
          const start = Date.parse(periods[0]?.start as string)
          const now = start + share * 120 * 365.25 * DAY
          const running = dashaNow({ periods, asOf: new Date(now).toISOString() })
          for (const period of Object.values(running)) {
            expect(Date.parse(period?.start as string)).toBeLessThanOrEqual(now)
            expect(Date.parse(period?.end as string)).toBeGreaterThan(now)
          }
        },
      ),
    )
  })

  it('is over after 120 years and has not begun before its start', () => {
    const { periods } = dashaOf({ moon: 100, at: AS_OF, asOf: AS_OF, settings: YEARS })
    const none = { mahadasha: null, antardasha: null, pratyantardasha: null }
    expect(dashaNow({ periods, asOf: '2200-01-01T00:00:00Z' })).toEqual(none)
    expect(dashaNow({ periods, asOf: '1900-01-01T00:00:00Z' })).toEqual(none)
    const late = dashaOf({ moon: 100, at: AS_OF, asOf: Date.UTC(2200, 0), settings: YEARS })
    expect(late).toMatchObject({ mahadasha: null, antardashaStart: null, antardashaEnd: null })
  })

  it('begins each nakshatra with the next lord, whole at its first degree', () => {
    for (let star = 0; star < 27; star += 1) {
      const moon = (star * 360) / 27 + 1e-9
      const { balance } = dashaOf({ moon, at: AS_OF, asOf: AS_OF, settings: YEARS })
      const [lord, years] = DASHA_YEARS[star % 9] as (typeof DASHA_YEARS)[number]
      expect(balance.lord).toBe(lord)
      expect(balance.years).toBeCloseTo(years, 5)
    }
  })

  it('agrees with Swiss Ephemeris for a birth of 1949', () => {
    const at = Date.parse('1949-08-18T20:49:00Z')
    const dasha = dashaOf({ moon: 54.231413, at, asOf: AS_OF, settings: YEARS })
    expect(dasha.balance.lord).toBe('mars')
    expect(dasha.balance.years).toBeCloseTo(6.528508, 4)
    expect(dasha.periods.map(({ lord, end }) => [lord, end.slice(0, 16)])).toEqual([
      ['mars', '1956-02-28T09:43'],
      ['rahu', '1974-02-27T21:43'],
      ['jupiter', '1990-02-27T21:43'],
      ['saturn', '2009-02-27T15:43'],
      ['mercury', '2026-02-27T21:43'],
      ['ketu', '2033-02-27T15:43'],
      ['venus', '2053-02-27T15:43'],
      ['sun', '2059-02-28T03:43'],
      ['moon', '2069-02-27T15:43'],
    ])
    expect([dasha.mahadasha, dasha.antardasha, dasha.pratyantardasha]).toEqual([
      'ketu',
      'venus',
      'moon',
    ])
    expect(dasha.antardashaStart?.slice(0, 16)).toBe('2026-07-27T01:10')
    expect(dasha.antardashaEnd?.slice(0, 16)).toBe('2027-09-26T04:10')
  })
})
