import { describe, expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'
import { CHART_WARNINGS, chartWarningText } from '@/rules/charts/chartWarnings'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { lagnaWarnings } from '@/rules/charts/lagnaWarnings'
import type { BirthPlace } from '@/rules/people/birth'

const TOWNS: Record<string, Partial<BirthPlace>> = {
  Delhi: { latitude: 28.61, longitude: 77.21 },
  Mumbai: { latitude: 19.076, longitude: 72.8777 },
  Thane: { latitude: 19.197, longitude: 72.972 },
  Pune: { latitude: 18.52, longitude: 73.857 },
  Kolkata: { latitude: 22.5726, longitude: 88.3639 },
  Howrah: { latitude: 22.59, longitude: 88.31 },
  London: { latitude: 51.5, longitude: -0.13, timezone: 'Europe/London' },
  Tromso: { latitude: 69.65, longitude: 18.96, timezone: 'Europe/Oslo' },
  Kashgar: { latitude: 39.47, longitude: 75.99, timezone: 'Asia/Shanghai' },
  Kiritimati: { latitude: 1.87, longitude: -157.4, timezone: 'Pacific/Kiritimati' },
  Chicago: { latitude: 41.88, longitude: -87.63, timezone: 'America/Chicago' },
}

const warned = (town: string, date: string, rest: Partial<BirthPlace> = {}) => {
  const place = { name: town, timezone: 'Asia/Kolkata', timeBasis: 'zone', ...TOWNS[town], ...rest }
  const instant = birthInstant({
    date,
    time: '12:00',
    timeCertainty: 'exact',
    place: place as BirthPlace,
  })
  if ('code' in instant) throw new Error(instant.code)
  return instant.warnings.map(({ code }) => code)
}

describe('warnings about the clock of a birth', () => {
  it.each([
    ['Delhi', '1905-12-31', ['INDIA_BEFORE_1906']],
    ['Delhi', '1906-01-02', []],
    ['Delhi', '1940-12-31', []],
    ['Delhi', '1941-01-01', ['INDIA_WAR_TIME']],
    ['Delhi', '1945-12-31', ['INDIA_WAR_TIME']],
    ['Delhi', '1946-01-01', []],
    ['Mumbai', '1954-12-31', ['MUMBAI_BEFORE_1955']],
    ['Mumbai', '1955-01-01', []],
    ['Thane', '1930-06-01', ['MUMBAI_BEFORE_1955']],
    ['Pune', '1930-06-01', []],
    ['Mumbai', '1943-06-01', ['MUMBAI_BEFORE_1955', 'INDIA_WAR_TIME']],
    ['Kolkata', '1947-12-31', ['KOLKATA_BEFORE_1948']],
    ['Howrah', '1920-01-01', ['KOLKATA_BEFORE_1948']],
    ['Kolkata', '1948-01-01', []],
    ['London', '1943-06-01', []],
    ['Kashgar', '2000-06-01', []],
    ['Kiritimati', '2000-06-01', []],
    ['Chicago', '1944-05-08', []],
    ['Tromso', '1988-03-20', ['HIGH_LATITUDE']],
  ])('%s %s: %j', (town, date, codes) => expect(warned(town, date)).toEqual(codes))

  it('are not given when the clock is told', () => {
    expect(warned('Mumbai', '1943-06-01', { timeBasis: 'offset', utcOffset: '+04:51' })).toEqual([])
    expect(warned('Delhi', '1905-06-01', { timeBasis: 'lmt' })).toEqual([])
  })

  it('see a longitude of the wrong side', () => {
    expect(warned('Delhi', '1990-06-01', { longitude: -77.21 })).toEqual(['CLOCK_FAR_FROM_SUN'])
    expect(warned('Chicago', '1990-06-01', { longitude: 87.63 })).toEqual(['CLOCK_FAR_FROM_SUN'])
  })

  it('have their sentences in both languages, and survive a code that is not known', () => {
    for (const code of Object.keys(CHART_WARNINGS)) {
      expect(chartWarningText({ code, language: 'en' })).toMatch(/^[A-Z].*[.?]$/)
      expect(chartWarningText({ code, language: 'hi' })).toMatch(/[\u0900-\u097f].*।$/)
    }
    expect(chartWarningText({ code: 'OLD_ONE', language: 'hi' })).toBe('OLD_ONE')
    expect(chartWarningText({ code: 'toString', language: 'en' })).toBe('toString')
  })
})

describe('a warning about the lagna', () => {
  const near = (time: string, certainty: 'exact' | 'about' = 'exact') =>
    lagnaWarnings({
      certainty,
      at: Date.parse(`1990-05-12T${time}:00Z`),
      latitude: 28.6139,
      longitude: 77.209,
      settings: CHART_SETTINGS,
    })

  it('comes within two minutes of its change, for exact times only', () => {
    const warning = [{ code: 'LAGNA_NEAR_CHANGE', field: 'time' }]
    expect(near('00:13')).toEqual([])
    expect(near('00:14')).toEqual(warning)
    expect(near('00:17')).toEqual(warning)
    expect(near('00:18')).toEqual([])
    expect(near('00:17', 'about')).toEqual([])
  })
})
