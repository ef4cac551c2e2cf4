import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_SETTINGS, type ChartSettings } from '@/rules/charts/chartSettings'
import { signStays, type Slow } from '@/rules/charts/ingresses'
import { rashiOf } from '@/rules/charts/placement'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'
import { searchIngresses } from '@/rules/charts/sky/searchIngresses'
import { searchStations, TURNING } from '@/rules/charts/sky/searchStations'
import { skyAt } from '@/rules/charts/sky/skyAt'
import { stationsOf } from '@/rules/charts/stations'
import { packInstants, unpackInstants } from '@/rules/charts/tables/packed'

const settings = CHART_SETTINGS
const DAY = 86_400_000
const YEAR = 365.25 * DAY
const SLOW: Slow[] = ['saturn', 'jupiter', 'rahu', 'ketu']
const iso = (at: number): string => new Date(at).toISOString()
const day = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 11, 31) })

describe('the table of ingresses', () => {
  it('covers 1900 to 2100 without a gap, each stay in a neighbour of the sign before', () => {
    for (const graha of SLOW) {
      const stays = signStays({ graha, from: '1900-01-01T00:00:00Z', to: '2101-01-01T00:00:00Z' })
      expect(Date.parse(stays[0]!.start)).toBeLessThanOrEqual(Date.UTC(1900, 0, 1))
      expect(Date.parse(stays.at(-1)!.end)).toBeGreaterThanOrEqual(Date.UTC(2101, 0, 1))
      expect(new Set(stays.map(({ rashi }) => rashi)).size).toBe(12)
      for (const [i, stay] of stays.slice(1).entries()) {
        expect(stay.start).toBe(stays[i]!.end)
        expect([1, 11]).toContain((stay.rashi - stays[i]!.rashi + 12) % 12)
      }
    }
  })

  it('has the sign that the sky has, a minute after every beginning and before every end', () => {
    for (const graha of SLOW) {
      const stays = signStays({ graha, from: '1900-01-01T00:00:00Z', to: '2101-01-01T00:00:00Z' })
      for (const { rashi, start, end } of stays) {
        const [first, last] = [Date.parse(start) + 60_000, Date.parse(end) - 60_000].map((at) =>
          rashiOf(longitudeAt({ graha, at, settings })),
        )
        expect([first, last]).toEqual([rashi, rashi])
      }
    }
  })

  it('has the sign that the sky has on any day: no short visit is missing', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...SLOW), (at, graha) => {
        const [stay, ...others] = signStays({ graha, from: iso(at), to: iso(at) })
        expect(others.length).toBeLessThanOrEqual(1)
        expect(stay?.rashi).toBe(rashiOf(longitudeAt({ graha, at, settings })))
      }),
      { numRuns: 300 },
    )
  })

  it('is what the search finds again', () => {
    const [from, to] = [Date.UTC(2025, 0, 1), Date.UTC(2031, 0, 1)]
    for (const graha of ['saturn', 'jupiter'] as const) {
      const turns = searchStations({ graha, from, to }).map(({ at }) => at)
      const found = searchIngresses({ graha, from, to, turns, ayanamsa: 'lahiri' })
      const table = signStays({ graha, from: iso(from), to: iso(to) }).slice(1)
      expect(found.map(({ rashi }) => rashi)).toEqual(table.map(({ rashi }) => rashi))
      for (const [i, { at }] of found.entries())
        expect(Math.abs(at - Date.parse(table[i]!.start))).toBeLessThan(5000)
    }
  })

  it('is searched with another ayanamsa', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...SLOW),
        fc.constantFrom<ChartSettings['ayanamsa']>('krishnamurti', 'raman', 'yukteshwar'),
        (at, graha, ayanamsa) => {
          const [stay] = signStays({ graha, from: iso(at), to: iso(at), ayanamsa })
          const longitude = longitudeAt({ graha, at, settings: { ...settings, ayanamsa } })
          expect(stay?.rashi).toBe(rashiOf(longitude))
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('the table of stations', () => {
  it('is what the search finds again', () => {
    for (const graha of TURNING) {
      const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2027, 0, 1)]
      const found = searchStations({ graha, from, to })
      const table = stationsOf({ graha, from, to })
      expect(found.length).toBeGreaterThan(0)
      expect(table.map(({ turns }) => turns)).toEqual(found.map(({ turns }) => turns))
      for (const [i, { at }] of found.entries())
        expect(Math.abs(at - table[i]!.at)).toBeLessThan(60_000)
    }
  })

  it('has a graha retrograde after one station and direct after the next, over all years', () => {
    for (const graha of TURNING) {
      const stations = stationsOf({ graha, from: Date.UTC(1900, 0, 1), to: Date.UTC(2100, 0, 1) })
      const isRetrograde = (at: number): boolean =>
        skyAt({ at, settings }).positions[graha].speed < 0
      for (const [i, { at, turns }] of stations.entries()) {
        if (i) expect(turns).not.toBe(stations[i - 1]!.turns)
        if (i % 10) continue
        expect(isRetrograde(at - DAY / 2)).toBe(turns === 'direct')
        expect(isRetrograde(at + DAY / 2)).toBe(turns === 'retrograde')
      }
    }
  })

  it('turns each graha once in its synodic period', () => {
    const periods = {
      mars: 779.94,
      mercury: 115.88,
      jupiter: 398.88,
      venus: 583.92,
      saturn: 378.09,
    }
    for (const graha of TURNING) {
      const stations = stationsOf({ graha, from: Date.UTC(1900, 0, 1), to: Date.UTC(2100, 0, 1) })
      const rounds = (200 * YEAR) / (periods[graha] * DAY)
      expect(Math.abs(stations.length / 2 - rounds)).toBeLessThan(1.5)
    }
  })
})

it('packed instants come out to the second', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), (instants) => {
      const sorted = [...instants].sort((one, other) => one - other)
      const seconds = sorted.map((at) => Math.round(at / 1000) * 1000 + 0)
      expect(unpackInstants(packInstants(sorted))).toEqual(seconds)
    }),
  )
})
