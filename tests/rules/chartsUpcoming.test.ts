import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { castChart } from '@/rules/charts/castChart'
import type { Chart } from '@/rules/charts/chart'
import { dashaNow } from '@/rules/charts/dasha'
import { upcoming } from '@/rules/charts/upcoming'
import type { Birth } from '@/rules/people/birth'

const NOW = '2026-11-22T06:30:00Z'
const DAY = 86_400_000

const birthAt = (change: Partial<Birth> = {}): Birth => ({
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
  ...change,
})

/** @throws when the birth is refused */
const cast = (birth: Birth, asOf = NOW): Chart => {
  const chart = castChart({ birth, asOf })
  if ('code' in chart) throw new Error(chart.code)
  return chart
}

const instant = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((at) => new Date(at).toISOString())

describe('what comes', () => {
  const chart = cast(birthAt())

  it('holds the ingresses that are known of 2026 to 2028', () => {
    const events = upcoming({ chart, from: NOW, months: 18 })
    const ingresses = events
      .filter(({ code }) => code === 'INGRESS')
      .map(({ graha, rashi: sign, at }) => `${at.slice(0, 10)} ${graha} ${sign}`)
    expect(ingresses).toEqual([
      '2026-12-05 rahu 10',
      '2026-12-05 ketu 4',
      '2027-01-24 jupiter 4',
      '2027-06-02 saturn 1',
      '2027-06-25 jupiter 5',
      '2027-10-20 saturn 12',
      '2027-11-26 jupiter 6',
      '2028-02-23 saturn 1',
      '2028-02-28 jupiter 5',
    ])
  })

  it('holds every change of the running dasha, and none that is none', () => {
    const months = 120
    const events = upcoming({ chart, from: NOW, months })
    const dashas = events.filter(({ code }) => code.endsWith('DASHA'))
    expect(dashas.length).toBeGreaterThan(40)
    const { periods } = chart.dasha
    const lords = (at: number): (string | undefined)[] => {
      const now = dashaNow({ periods, asOf: new Date(at).toISOString() })
      return [now.mahadasha?.lord, now.antardasha?.lord, now.pratyantardasha?.lord]
    }
    const levels = { MAHADASHA: 0, ANTARDASHA: 1, PRATYANTARDASHA: 2 }
    for (const { at, code, graha } of dashas) {
      const level = levels[code as keyof typeof levels]
      const [before, after] = [lords(Date.parse(at) - 1000), lords(Date.parse(at))]
      expect(before.slice(0, level)).toEqual(after.slice(0, level))
      expect(before[level]).not.toBe(after[level])
      expect(after[level]).toBe(graha)
    }
    const marks = [NOW, ...dashas.map(({ at }) => at)].map((at) => Date.parse(at))
    for (const [i, mark] of marks.slice(0, -1).entries())
      expect(lords(mark)).toEqual(lords((marks[i + 1] ?? 0) - 1000))
  })

  it('begins and ends sade-sati with Saturn, back and forth', () => {
    // A Moon in Vrishabha: Saturn comes to Mesha three times before it stays.
    const person = cast(birthAt({ date: '1990-05-24' }))
    expect(person.moon.rashi).toBe(2)
    const events = upcoming({ chart: person, from: NOW, months: 120 })
    const own = events.filter(({ code }) => /SADE_SATI|DHAIYA/.test(code))
    expect(own.map(({ at, code }) => `${at.slice(0, 7)} ${code}`)).toEqual([
      '2027-06 SADE_SATI_BEGINS',
      '2027-10 SADE_SATI_PAUSES',
      '2028-02 SADE_SATI_RESUMES',
      '2029-08 SADE_SATI_PEAK',
      '2029-10 SADE_SATI_RISING',
      '2030-04 SADE_SATI_PEAK',
      '2032-05 SADE_SATI_SETTING',
      '2034-07 SADE_SATI_ENDS',
      '2036-08 DHAIYA_BEGINS',
    ])
  })

  it('is in order, inside the months, and follows on from one call to the next', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 12 }), (from, months) => {
        const end = new Date(from)
        end.setUTCMonth(end.getUTCMonth() + months)
        const first = upcoming({ chart, from, months })
        for (const [i, { at }] of first.entries()) {
          expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(first[i - 1]?.at ?? from))
          expect(Date.parse(at)).toBeLessThan(end.getTime())
        }
        const sentences = first.flatMap(({ text }) => [text.en, text.hi])
        expect(
          sentences.every((each) => /[.।]$/.test(each) && !/undefined|null|NaN/.test(each)),
        ).toBe(true)
      }),
      { numRuns: 40 },
    )
    const whole = upcoming({ chart, from: '2026-01-01T00:00:00Z', months: 12 })
    const halves = ['2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z'].flatMap((from) =>
      upcoming({ chart, from, months: 6 }),
    )
    expect(halves).toEqual(whole)
  })

  it('says nothing of houses and signs that an unknown birth time leaves open', () => {
    const unknown = cast(birthAt({ time: null, timeCertainty: 'unknown' }))
    const events = upcoming({ chart: unknown, from: NOW, months: 24 })
    expect(events.length).toBeGreaterThan(20)
    expect(events.every(({ houseFromLagna }) => houseFromLagna === null)).toBe(true)
    expect(events.some(({ text }) => /lagna|लग्न/.test(text.en + text.hi))).toBe(false)
    expect(events.filter(({ code }) => code.endsWith('DASHA')).some(({ isSure }) => isSure)).toBe(
      false,
    )
  })

  it('does not count from a Moon that may be in two signs', () => {
    // The Moon goes from Kumbha to Meena on this day.
    const unsure = [0, 1, 2, 3]
      .map((i) => new Date(Date.UTC(1990, 4, 17) + i * DAY).toISOString().slice(0, 10))
      .map((date) => cast(birthAt({ date, time: null, timeCertainty: 'unknown' })))
      .find(({ confidence }) =>
        confidence.facts.some(({ fact, isStable }) => fact === 'moonRashi' && !isStable),
      )
    expect(unsure).toBeDefined()
    const events = upcoming({ chart: unsure as Chart, from: NOW, months: 24 })
    expect(events.every(({ houseFromMoon }) => houseFromMoon === null)).toBe(true)
    const own = events.filter(({ code }) => /SADE_SATI|DHAIYA/.test(code))
    expect(own.every(({ isSure }) => !isSure)).toBe(true)
  })
})
