import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'
import type { Confidence, FactName } from '@/rules/charts/chart'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { confidenceOf } from '@/rules/charts/confidence'
import { confidenceTexts } from '@/rules/charts/confidenceTexts'
import { limbsOf } from '@/rules/charts/limbs'
import { placementOf } from '@/rules/charts/placement'
import { lagnaAt } from '@/rules/charts/sky/lagnaAt'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'
import type { Birth, BirthPlace } from '@/rules/people/birth'

const MINUTE = 60_000
const SETTINGS = CHART_SETTINGS

const DELHI: BirthPlace = {
  name: 'Delhi',
  latitude: 28.6139,
  longitude: 77.209,
  timezone: 'Asia/Kolkata',
  timeBasis: 'zone',
}

const confidence = (rest: Partial<Birth> = {}, place = DELHI): Confidence => {
  const birth: Birth = {
    date: '1990-05-12',
    time: '06:30',
    timeCertainty: 'exact',
    place,
    ...rest,
  }
  const instant = birthInstant(birth)
  if ('code' in instant) throw new Error(instant.code)
  const { from, to, offsetMs } = instant
  const { latitude, longitude } = place
  const certainty = birth.timeCertainty
  return confidenceOf({ certainty, from, to, offsetMs, latitude, longitude, settings: SETTINGS })
}

const factOf = (found: Confidence, name: FactName) => {
  const fact = found.facts.find(({ fact: each }) => each === name)
  if (!fact) throw new Error(name)
  return fact
}

const textOf = (found: Confidence, name: FactName, place = DELHI) =>
  confidenceTexts({ confidence: found, place }).find(({ fact }) => fact === name)

/** Facts computed straight from the sky, without any interpolation. */
const directly: Partial<Record<FactName, (at: number) => number>> = {
  lagna: (at) => placementOf(lagnaAt({ at, ...DELHI, settings: SETTINGS })).rashi,
  navamsaLagna: (at) => placementOf(lagnaAt({ at, ...DELHI, settings: SETTINGS })).navamsa,
  moonRashi: (at) => placementOf(body('moon', at)).rashi,
  moonNakshatra: (at) => placementOf(body('moon', at)).nakshatra,
  moonPada: (at) => placementOf(body('moon', at)).pada,
  tithi: (at) => limbsOf({ sun: body('sun', at), moon: body('moon', at) }).tithi,
  yoga: (at) => limbsOf({ sun: body('sun', at), moon: body('moon', at) }).yoga,
  karana: (at) => limbsOf({ sun: body('sun', at), moon: body('moon', at) }).karana,
}

const body = (graha: 'sun' | 'moon', at: number) => longitudeAt({ graha, at, settings: SETTINGS })

describe('how sure a chart is', () => {
  it('is altogether for an exact time', () => {
    const found = confidence()
    expect(found.facts).toHaveLength(11)
    for (const fact of found.facts) expect(fact).toMatchObject({ isStable: true, changes: [] })
    expect(found.from).toBe(found.to)
    expect(found.moonRange.from).toBe(found.moonRange.to)
  })

  it('tells when the lagna changes, to the minute, and what cannot change', () => {
    const found = confidence({ time: '05:46', timeCertainty: 'about', aboutMinutes: 15 })
    const { changes } = factOf(found, 'lagna')
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ from: 1, to: 2 })
    expect(textOf(found, 'lagna')).toEqual({
      fact: 'lagna',
      isStable: false,
      en: 'Lagna changes at 05:45 from Mesha to Vrishabha.',
      hi: 'लग्न: 05:45 पर मेष से वृषभ।',
    })
    expect(textOf(found, 'moonNakshatra')).toMatchObject({
      isStable: true,
      en: 'Nakshatra cannot change.',
    })
  })

  it.each([
    ['about', { timeCertainty: 'about', aboutMinutes: 240 }],
    ['part', { timeCertainty: 'part', partOfDay: 'dawn', time: null }],
    ['unknown', { timeCertainty: 'unknown', time: null }],
  ] as const)(
    'finds every change of a window "%s" where the sky itself has it',
    (certainty, rest) => {
      const found = confidence(rest)
      for (const [name, valueAt] of Object.entries(directly)) {
        if (certainty === 'unknown' && /lagna/i.test(name)) continue
        const { changes, isStable } = factOf(found, name as FactName)
        expect(isStable).toBe(changes.length === 0)
        for (const { at, from, to } of changes) {
          const ms = Date.parse(at)
          expect([name, valueAt(ms - 3000), valueAt(ms + 3000)]).toEqual([name, from, to])
        }
        const ends = [valueAt(Date.parse(found.from)), valueAt(Date.parse(found.to))]
        if (isStable) expect([name, ends[0]]).toEqual([name, ends[1]])
        else expect([name, ...ends]).toEqual([name, changes[0]?.from, changes.at(-1)?.to])
      }
    },
  )

  it('never has a lagna while the time is unknown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * 365 }), (days) => {
        const date = new Date(Date.UTC(1900, 0, 1) + days * 1440 * MINUTE)
          .toISOString()
          .slice(0, 10)
        const found = confidence({ date, timeCertainty: 'unknown', time: null })
        for (const name of ['lagna', 'navamsaLagna'] as const)
          expect(factOf(found, name)).toEqual({ fact: name, isStable: false, changes: [] })
        expect(textOf(found, 'lagna')?.en).toBe('Lagna cannot be told without the birth time.')
        const spread = (found.moonRange.to - found.moonRange.from + 360) % 360
        expect(spread).toBeGreaterThan(11.7)
        expect(spread).toBeLessThan(15.5)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps manglik of an unknown time only when the Moon alone makes it all day', () => {
    const days = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10),
    )
    const stable = days.filter((date) => {
      const found = confidence({ date, timeCertainty: 'unknown', time: null })
      return factOf(found, 'manglik').isStable
    })
    const byMoon = days.filter((date) => {
      const { from, to } = confidence({ date, timeCertainty: 'unknown', time: null })
      const houses = [from, to].map((at) => {
        const sign = (graha: 'mars' | 'moon') =>
          placementOf(longitudeAt({ graha, at: Date.parse(at), settings: SETTINGS })).rashi
        return ((sign('mars') - sign('moon') + 12) % 12) + 1
      })
      return houses.every((house) => [1, 4, 7, 8, 12].includes(house))
    })
    expect(stable).toEqual(byMoon)
    expect(stable.length).toBeGreaterThan(5)
  })

  it('finds sunrise as the change of the vara', () => {
    const found = confidence({ timeCertainty: 'part', partOfDay: 'dawn', time: null })
    expect(factOf(found, 'vara').changes).toEqual([
      { at: expect.stringMatching(/^1990-05-12T00:0/), from: 5, to: 6 },
    ])
    expect(textOf(found, 'vara')?.en).toBe('Vara changes at 05:32 from Friday to Saturday.')
    expect(textOf(found, 'navamsaLagna')?.en).toMatch(/^Navamsa lagna changes \d+ times/)
  })

  it('gives times by the clock of the place, whatever its basis', () => {
    const offset: BirthPlace = { ...DELHI, timeBasis: 'offset', utcOffset: '+04:51' }
    const found = confidence({ time: '05:07', timeCertainty: 'about', aboutMinutes: 15 }, offset)
    expect(textOf(found, 'lagna', offset)?.en).toBe(
      'Lagna changes at 05:06 from Mesha to Vrishabha.',
    )
  })

  it('has a sentence in both languages for every fact of any window', () => {
    const windows = fc.constantFrom<Partial<Birth>>(
      { timeCertainty: 'unknown', time: null },
      { timeCertainty: 'about', aboutMinutes: 60 },
      { timeCertainty: 'part', partOfDay: 'night', time: null },
    )
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 28 }), (rest, day) => {
        const found = confidence({ date: `1975-02-${String(day).padStart(2, '0')}`, ...rest })
        for (const { en, hi } of confidenceTexts({ confidence: found, place: DELHI })) {
          expect(en).toMatch(/^[A-Z].*\.$/)
          expect(`${en}${hi}`).not.toMatch(/undefined|null|NaN/)
          expect(hi).toMatch(/^[\u0900-\u097f].*।$/)
        }
      }),
      { numRuns: 30 },
    )
  })
})
