import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { castChart } from '@/rules/charts/castChart'
import type { Chart } from '@/rules/charts/chart'
import { CHART_SETTINGS, type ChartSettings } from '@/rules/charts/chartSettings'
import { ENGINE_VERSION } from '@/rules/charts/engineVersion'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { houseFrom } from '@/rules/charts/placement'
import { degreesBetween } from '@/rules/charts/sky/angles'
import type { Birth } from '@/rules/people/birth'
import castCase from './chartCases/castCase'
import { CASES } from './chartCases/readCases'

const asOf = '2026-11-22T06:30:00Z'
const UJJAIN: Birth = {
  date: '1990-05-17',
  time: '06:41',
  timeCertainty: 'exact',
  place: {
    name: 'Ujjain',
    latitude: 23.1765,
    longitude: 75.7885,
    timezone: 'Asia/Kolkata',
    timeBasis: 'zone',
  },
}
const NAMES = Object.keys(GRAHAS) as Graha[]

/** @throws when the birth is refused */
const cast = (birth: Birth, settings?: ChartSettings): Chart => {
  const chart = castChart({ birth, asOf, settings })
  if ('code' in chart) throw new Error(chart.code)
  return chart
}

/**
 * The charts of these births, as bytes, for this version. When one changes on purpose, raise ENGINE_VERSION and set the
 * new values here: stored charts of the old version are then found stale.
 */
const PINNED = {
  version: '1.0.1',
  digests: {
    c002: 'e51ceb97cd3a4821',
    c020: 'eee9cdf6e71cd409',
    c038: '20b756a534bf6777',
    c057: '6c78f614b8433e15',
    c079: 'fa807cef19fbafdb',
    c096: 'b55a5b7896ee368b',
    unknown: '3d05390c914f86a4',
  },
}

describe('the engine', () => {
  it('gives the bytes of its version', () => {
    const births = CASES.cases.filter((_, i) => i % 6 === 0)
    const digests = Object.fromEntries(
      births.map(({ id, input }) => [id, digestOf(castCase(input, { asOf, id }))]),
    )
    const unknown = digestOf(cast({ ...UJJAIN, time: null, timeCertainty: 'unknown' }))
    expect({ version: ENGINE_VERSION, digests: { ...digests, unknown } }).toEqual(PINNED)
  })

  it('gives the same bytes for the same birth, and says by what it was made', () => {
    const chart = cast(UJJAIN)
    expect(JSON.stringify(cast(structuredClone(UJJAIN)))).toBe(JSON.stringify(chart))
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
    expect(chart.engine).toEqual({ name: 'sahil', version: ENGINE_VERSION })
    expect(chart.settings).toEqual(CHART_SETTINGS)
    expect(chart.utc).toBe('1990-05-17T01:11:00.000Z')
  })
})

describe('any chart', () => {
  const birth = fc.record({
    minutes: fc.integer({
      min: Date.UTC(1906, 0, 2) / 60_000,
      max: Date.UTC(2100, 11, 30) / 60_000,
    }),
    latitude: fc.double({ min: -66, max: 66, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    settings: fc.record<ChartSettings>({
      ayanamsa: fc.constantFrom('lahiri', 'krishnamurti', 'raman', 'yukteshwar'),
      node: fc.constantFrom('mean', 'true'),
      yearDays: fc.constantFrom(365.25, 365.2425, 365.2564, 360),
      manglikSecondHouse: fc.boolean(),
    }),
  })

  it('has houses 1 to 12 counted from the lagna, nodes opposite, numbers of the longitudes', () => {
    fc.assert(
      fc.property(birth, ({ minutes, latitude, longitude, settings }) => {
        const [date, time] = new Date(minutes * 60_000).toISOString().split('T') as [string, string]
        const chart = cast(
          {
            date,
            time: time.slice(0, 8),
            timeCertainty: 'exact',
            place: {
              name: '',
              latitude,
              longitude,
              timezone: 'UTC',
              timeBasis: 'offset',
              utcOffset: '+00:00',
            },
          },
          settings,
        )
        expect(chart.utc).toBe(new Date(minutes * 60_000).toISOString())
        const first = chart.ascendant?.rashi ?? 0
        for (const name of NAMES) {
          const { longitude: at, rashi, house, retrograde, speed } = chart.planets[name]
          expect(rashi).toBe(Math.floor(at / 30) + 1)
          expect(house).toBe(houseFrom({ rashi, first }))
          expect(retrograde).toBe(speed < 0)
        }
        const { rahu, ketu, sun, mercury, venus } = chart.planets
        expect(rahu.house).toBe((((ketu.house ?? 0) + 5) % 12) + 1)
        expect(
          Math.abs(degreesBetween({ from: sun.longitude, to: mercury.longitude })),
        ).toBeLessThan(29)
        expect(Math.abs(degreesBetween({ from: sun.longitude, to: venus.longitude }))).toBeLessThan(
          48.5,
        )
        expect([sun.retrograde, chart.planets.moon.retrograde, sun.combust, rahu.combust]).toEqual([
          false,
          false,
          false,
          false,
        ])
        expect([rahu.dignity, ketu.dignity]).toEqual([null, null])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a birth time that is not known', () => {
  const chart = cast({ ...UJJAIN, time: null, timeCertainty: 'unknown' })

  it('never gives a lagna or a house, only what the Moon can say', () => {
    expect(chart.ascendant).toBeNull()
    expect(NAMES.map((name) => chart.planets[name].house)).toEqual(NAMES.map(() => null))
    expect(chart.manglik.marsHouse.fromLagna).toBeNull()
    expect(Object.values(chart.transitsNow).map((each) => each.houseFromLagna)).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(JSON.stringify(chart)).not.toMatch(/"fact":"lagna","isStable":true/)
  })

  it('is that of local noon, with the range of the Moon over the day', () => {
    expect(chart.utc).toBe('1990-05-17T06:30:00.000Z')
    const { from, to } = chart.confidence.moonRange
    const moved = degreesBetween({ from, to })
    expect(moved).toBeGreaterThan(11.5)
    expect(moved).toBeLessThan(15.5)
    expect(degreesBetween({ from, to: chart.planets.moon.longitude })).toBeGreaterThan(0)
    expect(degreesBetween({ from: chart.planets.moon.longitude, to })).toBeGreaterThan(0)
  })

  it('has the planets that any time of that day has, within their daily motion', () => {
    const sure = cast(UJJAIN)
    for (const name of NAMES.filter((each) => each !== 'moon'))
      expect(
        Math.abs(
          degreesBetween({ from: chart.planets[name].longitude, to: sure.planets[name].longitude }),
        ),
      ).toBeLessThan(1.2)
  })
})

describe('a birth that cannot be', () => {
  it.each<[string, Partial<Birth>, string, string]>([
    ['before 1900', { date: '1899-12-31' }, 'BIRTH_OUT_OF_RANGE', 'date'],
    ['after 2100', { date: '2101-01-01' }, 'BIRTH_OUT_OF_RANGE', 'date'],
  ])('%s is refused', (_name, change, code, field) => {
    expect(castChart({ birth: { ...UJJAIN, ...change }, asOf })).toEqual({ code, field })
  })

  it('is told of an hour that was skipped', () => {
    const place = { ...UJJAIN.place, timezone: 'Europe/London', latitude: 51.5, longitude: -0.1 }
    const birth = { ...UJJAIN, date: '1990-03-25', time: '01:30', place }
    expect(castChart({ birth, asOf })).toEqual({ code: 'BIRTH_TIME_SKIPPED', field: 'time' })
  })

  it.each(['1899-12-31T23:59:59Z', '2101-01-01T00:00:00Z', 'yesterday', ''])(
    'as of %s is refused',
    (wrong) => {
      expect(castChart({ birth: UJJAIN, asOf: wrong })).toEqual({
        code: 'BIRTH_OUT_OF_RANGE',
        field: 'asOf',
      })
    },
  )

  it('is warned of above the latitude where the lagna is in doubt', () => {
    const north = { ...UJJAIN, place: { ...UJJAIN.place, latitude: 69.6 } }
    expect(cast(north).warnings.map(({ code }) => code)).toContain('HIGH_LATITUDE')
    expect(cast(UJJAIN).warnings).toEqual([])
  })

  it('is warned of within two minutes of another lagna', () => {
    const { id, input } = CASES.cases.find(({ id: each }) => each === 'c099')!
    expect(castCase(input, { asOf, id }).warnings).toContainEqual({
      code: 'LAGNA_NEAR_CHANGE',
      field: 'time',
    })
  })
})

function digestOf(chart: Chart): string {
  return createHash('sha256').update(JSON.stringify(chart)).digest('hex').slice(0, 16)
}
