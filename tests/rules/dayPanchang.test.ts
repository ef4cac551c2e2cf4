import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { dayPanchang, type DayPanchang, type LimbStay } from '@/rules/charts/dayPanchang'
import { KARANAS, TITHIS, YOGAS } from '@/rules/charts/panchangNames'
import { NAKSHATRAS } from '@/rules/charts/rashis'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const IST = 330 * MINUTE

const PUNE = { latitude: 18.5204, longitude: 73.8567, timezone: 'Asia/Kolkata' }
const TROMSO = { latitude: 69.6492, longitude: 18.9553, timezone: 'Europe/Oslo' }

const dayAt = (date: string, place = PUNE) =>
  dayPanchang({ date, ...place, settings: CHART_SETTINGS })

/** Minutes between an instant and a local time in India. */
const minutesFrom = (instant: string | null | undefined, local: string) =>
  Math.abs(Date.parse(instant ?? '') - (Date.parse(`${local}:00Z`) - IST)) / MINUTE

type Limb = [tithi: string, yoga: string, karana: string, nakshatra: string]
type Named = { sunrise: string; sunset: string; rahu: string; gulika: string; yamaganda: string }

/**
 * Day pages of drikpanchang.com for Pune, as recorded in rohansurve5/aura-engine (tests/golden/drik_panchang.json): the
 * limbs at sunrise, when they end, and the parts of the day. Local times.
 */
const DRIK: [date: string, names: Limb, ends: Limb, day: Named][] = [
  [
    '1989-09-23',
    ['Krishna Navami', 'Variyana', 'Taitila', 'Ardra'],
    ['1989-09-23T18:47', '1989-09-23T16:09', '1989-09-23T06:54', '1989-09-23T10:02'],
    { sunrise: '06:24', sunset: '18:30', rahu: '09:25', gulika: '06:24', yamaganda: '13:58' },
  ],
  [
    '2026-01-14',
    ['Krishna Ekadashi', 'Ganda', 'Balava', 'Anuradha'],
    ['2026-01-14T17:52', '2026-01-14T19:56', '2026-01-14T17:52', '2026-01-15T03:03'],
    { sunrise: '07:10', sunset: '18:18', rahu: '12:44', gulika: '11:20', yamaganda: '08:33' },
  ],
  [
    '2026-03-14',
    ['Krishna Dashami', 'Variyana', 'Vishti', 'Uttara Ashadha'],
    ['2026-03-14T08:10', '2026-03-14T10:43', '2026-03-14T08:10', '2026-03-15T04:49'],
    { sunrise: '06:44', sunset: '18:44', rahu: '09:44', gulika: '06:44', yamaganda: '14:14' },
  ],
  [
    '2026-07-17',
    ['Shukla Tritiya', 'Vyatipata', 'Gara', 'Magha'],
    ['2026-07-17T06:27', '2026-07-17T22:46', '2026-07-17T06:27', '2026-07-17T18:34'],
    { sunrise: '06:07', sunset: '19:14', rahu: '11:02', gulika: '07:45', yamaganda: '15:58' },
  ],
  [
    '2026-07-19',
    ['Shukla Shashthi', 'Parigha', 'Kaulava', 'Uttara Phalguni'],
    ['2026-07-20T03:29', '2026-07-19T19:23', '2026-07-19T15:30', '2026-07-19T18:12'],
    { sunrise: '06:08', sunset: '19:14', rahu: '17:36', gulika: '15:57', yamaganda: '12:41' },
  ],
  [
    '2026-10-20',
    ['Shukla Navami', 'Shula', 'Kaulava', 'Shravana'],
    ['2026-10-20T12:50', '2026-10-21T00:50', '2026-10-20T12:50', '2026-10-20T18:02'],
    { sunrise: '06:30', sunset: '18:09', rahu: '15:14', gulika: '12:19', yamaganda: '09:24' },
  ],
]

const first = (stays: LimbStay[]) => stays[0] as LimbStay
const nameIn = (names: readonly { en: string }[], stays: LimbStay[]) =>
  names[first(stays).number - 1]?.en

describe('the panchang of a day', () => {
  it.each(DRIK)('of %s in Pune is that of Drik Panchang', (date, names, ends, parts) => {
    const day = dayAt(date)
    const found = [
      nameIn(TITHIS, day.tithis),
      nameIn(YOGAS, day.yogas),
      nameIn(KARANAS, day.karanas),
      nameIn(NAKSHATRAS, day.nakshatras),
    ]
    expect(found).toEqual(names)
    const stays = [day.tithis, day.yogas, day.karanas, day.nakshatras]
    stays.forEach((stay, index) =>
      expect(minutesFrom(first(stay).end, ends[index] as string)).toBeLessThan(2.5),
    )
    const starts: [string | null | undefined, string][] = [
      [day.sunrise, parts.sunrise],
      [day.sunset, parts.sunset],
      [day.rahuKaal?.start, parts.rahu],
      [day.gulika?.start, parts.gulika],
      [day.yamaganda?.start, parts.yamaganda],
    ]
    for (const [instant, local] of starts)
      expect(minutesFrom(instant, `${date}T${local}`)).toBeLessThan(1.5)
  })

  it('lists every limb that begins before the next sunrise, in order', () => {
    const { tithis } = dayAt('2026-07-17')
    expect(tithis.map(({ number }) => number)).toEqual([3, 4, 5])
  })

  it('has no Abhijit on Wednesdays, and else one around noon by the Sun', () => {
    expect(dayAt('2026-01-14')).toMatchObject({ vara: 3, abhijit: null })
    const { abhijit, sunrise, sunset } = dayAt('2026-01-15')
    const noon = (Date.parse(sunrise as string) + Date.parse(sunset as string)) / 2
    const middle = (Date.parse(abhijit?.start as string) + Date.parse(abhijit?.end as string)) / 2
    expect(Math.abs(noon - middle)).toBeLessThan(MINUTE)
  })

  it('has its limbs but no parts where the Sun does not rise or set', () => {
    for (const date of ['2026-06-21', '2026-12-21']) {
      const day = dayAt(date, TROMSO)
      expect(day).toMatchObject({ sunrise: null, sunset: null, rahuKaal: null, gulika: null })
      expect(day).toMatchObject({ yamaganda: null, abhijit: null })
      expect(day.tithis.length).toBeGreaterThan(0)
    }
  })

  it('has a sunrise without a sunset before the midnight sun, and no parts of a day', () => {
    const { sunrise, sunset, rahuKaal } = dayAt('2051-05-18', TROMSO)
    expect({ sunrise, sunset, rahuKaal }).toEqual({
      ...{ sunrise: '2051-05-17T22:55:46.000Z', sunset: null, rahuKaal: null },
    })
  })

  it('has touching limbs that count on, anywhere and any day', () => {
    const days = fc.integer({ min: 0, max: 199 * 365 }).map((days) => {
      const at = Date.UTC(1900, 0, 2) + days * DAY
      return new Date(at).toISOString().slice(0, 10)
    })
    const places = fc.constantFrom(PUNE, TROMSO, {
      latitude: -41.29,
      longitude: 174.78,
      timezone: 'Pacific/Auckland',
    })
    const rounds: [(day: DayPanchang) => LimbStay[], number][] = [
      [(day) => day.tithis, 30],
      [(day) => day.nakshatras, 27],
      [(day) => day.yogas, 27],
      [(day) => day.karanas, 60],
    ]
    fc.assert(
      fc.property(days, places, (date, place) => {
        const day = dayAt(date, place)
        const start = Date.parse(day.sunrise ?? `${date}T00:00Z`)
        for (const [read, count] of rounds) {
          const stays = read(day)
          stays.slice(1).forEach((stay, index) => {
            const before = stays[index] as LimbStay
            expect(stay.number).toBe((before.number % count) + 1)
            expect(Date.parse(stay.end)).toBeGreaterThan(Date.parse(before.end))
          })
          expect(Date.parse((stays.at(-1) as LimbStay).end)).toBeGreaterThan(start)
        }
        // The last sunrise before the midnight sun has no sunset.
        if (day.sunrise && day.sunset) expect(Date.parse(day.sunset)).toBeGreaterThanOrEqual(start)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a day that is no day of 24 hours', () => {
  const NEW_YORK = { latitude: 40.71, longitude: -74.01, timezone: 'America/New_York' }
  const moonrisesOf = (year: number) =>
    Array.from({ length: 365 }, (_, day) => {
      const date = new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)
      return { date, moonrise: dayAt(date, NEW_YORK).moonrise }
    })

  it('has the moonrise between its own midnights, or none', () => {
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: NEW_YORK.timezone })
    const rises = moonrisesOf(2026)
    for (const { date, moonrise } of rises)
      if (moonrise) expect(local.format(new Date(moonrise))).toBe(date)
    expect(rises.find(({ date }) => date === '2026-03-08')!.moonrise).toBeNull()
    expect(new Set(rises.map(({ moonrise }) => moonrise)).size).toBeGreaterThan(350)
  })
})
