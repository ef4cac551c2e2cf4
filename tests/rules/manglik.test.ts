import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { manglikOf } from '@/rules/charts/manglik'
import { manglikTexts } from '@/rules/charts/manglikTexts'
import { lagnaAt } from '@/rules/charts/sky/lagnaAt'
import { skyAt } from '@/rules/charts/sky/skyAt'

const NORTH = { manglikSecondHouse: false }
const SOUTH = { manglikSecondHouse: true }

/** The middle of a sign, 1 to 12. */
const inSign = (rashi: number) => rashi * 30 - 15

/** A finding from signs; Venus and Jupiter stand where they do nothing unless told. */
const manglik = (
  { mars, moon, lagna, venus, jupiter }: Partial<Record<string, number | null>>,
  settings = NORTH,
) =>
  manglikOf({
    mars: inSign(mars as number),
    moon: inSign(moon as number),
    venus: inSign(venus ?? (mars as number) + 9),
    jupiter: inSign(jupiter ?? (mars as number) + 9),
    lagna: lagna === null || lagna === undefined ? null : inSign(lagna),
    settings,
  })

/** AstroSage's own flags (mailjaindeepak/axtroshastra, tests/accuracy/milan_compatibility_accuracy_testset.json). */
const ASTROSAGE: [
  date: string,
  time: string,
  latitude: number,
  longitude: number,
  flag: boolean,
][] = [
  ['1996-03-14', '09:15', 28.6139, 77.209, false],
  ['1997-11-02', '04:40', 28.6139, 77.209, true],
  ['1998-07-19', '21:05', 18.5204, 73.8567, false],
  ['2000-02-29', '07:20', 19.076, 72.8777, true],
  ['1999-06-30', '23:55', 22.5726, 88.3639, true],
  ['2000-01-01', '00:10', 19.076, 72.8777, false],
  ['1994-05-21', '12:00', 26.9124, 75.7873, true],
  ['1995-09-08', '12:00', 23.0225, 72.5714, true],
  ['1993-12-25', '05:45', 13.0827, 80.2707, false],
  ['1992-04-17', '12:00', 12.9716, 77.5946, true],
]

describe('manglik', () => {
  it.each(ASTROSAGE)('of %s %s is what AstroSage says', (date, time, latitude, longitude, flag) => {
    const place = {
      name: 'x',
      latitude,
      longitude,
      timezone: 'Asia/Kolkata',
      timeBasis: 'zone',
    } as const
    const instant = birthInstant({ date, time, timeCertainty: 'exact', place })
    if ('code' in instant) throw new Error(instant.code)
    const at = Date.parse(instant.utc)
    const { positions } = skyAt({ at, settings: CHART_SETTINGS })
    const found = manglikOf({
      mars: positions.mars.longitude,
      moon: positions.moon.longitude,
      venus: positions.venus.longitude,
      jupiter: positions.jupiter.longitude,
      lagna: lagnaAt({ at, latitude, longitude, settings: CHART_SETTINGS }),
      settings: CHART_SETTINGS,
    })
    expect(found.present).toBe(flag)
  })

  it('counts houses by whole signs from lagna and Moon', () => {
    for (let house = 1; house <= 12; house += 1) {
      const counts = [1, 4, 7, 8, 12].includes(house)
      const mars = 3
      const base = mars - house + 13
      expect(manglik({ mars, lagna: base, moon: mars + 2 }).present).toBe(counts)
      expect(manglik({ mars, lagna: mars + 2, moon: base }).present).toBe(counts)
      expect(manglik({ mars, lagna: null, moon: base }).present).toBe(counts)
      const second = manglik({ mars, lagna: base, moon: mars + 2 }, SOUTH)
      expect(second.present).toBe(counts || house === 2)
      expect(second.presentWithSecondHouse).toBe(counts || house === 2)
    }
  })

  it('is graded by where it is seen from', () => {
    const mars = 3
    const far = mars + 2
    expect(manglik({ mars, lagna: mars, moon: mars - 3 }).grade).toBe('high')
    expect(manglik({ mars, lagna: mars, moon: far }).grade).toBe('medium')
    expect(manglik({ mars, lagna: far, moon: mars - 3 }).grade).toBe('low')
    expect(manglik({ mars, lagna: null, moon: mars - 3 }).grade).toBe('low')
    expect(manglik({ mars, lagna: far, moon: far }).grade).toBe('none')
  })

  it.each([
    ['OWN_SIGN', { mars: 8, lagna: 8, moon: 10 }],
    ['EXALTED', { mars: 10, lagna: 10, moon: 12 }],
    ['SIMHA_OR_KUMBHA', { mars: 5, lagna: 10, moon: 7 }],
    ['HARMLESS_SIGN', { mars: 9, lagna: 2, moon: 11 }],
    ['WITH_JUPITER', { mars: 3, lagna: 3, moon: 5, jupiter: 3 }],
    ['JUPITER_ASPECT', { mars: 3, lagna: 3, moon: 5, jupiter: 9 }],
    ['WITH_MOON', { mars: 3, lagna: 6, moon: 3 }],
    ['LAGNA_OF_MARS', { mars: 7, lagna: 4, moon: 9 }],
    ['BENEFIC_IN_LAGNA', { mars: 3, lagna: 12, moon: 5, venus: 12 }],
  ])('is weakened by %s', (code, signs) => {
    const found = manglik(signs)
    expect(found.present).toBe(true)
    expect(found.cancellations).toContain(code)
  })

  it('loses a step of its grade with each, and never its presence', () => {
    expect(manglik({ mars: 3, lagna: 3, moon: 12, jupiter: 9 })).toMatchObject({
      grade: 'medium',
      cancellations: ['JUPITER_ASPECT'],
    })
    expect(manglik({ mars: 8, lagna: 8, moon: 8, jupiter: 8 })).toMatchObject({
      present: true,
      grade: 'low',
    })
  })

  it('sees Jupiter from its fifth, seventh and ninth only', () => {
    for (let house = 2; house <= 12; house += 1) {
      const { cancellations } = manglik({ mars: 3, lagna: 3, moon: 5, jupiter: 3 - house + 13 })
      expect(cancellations.includes('JUPITER_ASPECT')).toBe([5, 7, 9].includes(house))
    }
  })

  it('tells Venus and the second house as facts that make nobody manglik', () => {
    const found = manglik({ mars: 2, lagna: 1, moon: 12, venus: 2 })
    expect(found).toMatchObject({ present: false, grade: 'none', cancellations: [] })
    expect(found.reasons).toEqual(['FROM_VENUS', 'SECOND_FROM_LAGNA'])
  })

  it('has a sentence in both languages for every code of any chart', () => {
    const sign = fc.integer({ min: 1, max: 12 })
    const lagna = fc.option(sign)
    fc.assert(
      fc.property(sign, sign, sign, sign, lagna, (mars, moon, venus, jupiter, base) => {
        const found = manglik({ mars, moon, venus, jupiter, lagna: base })
        const texts = manglikTexts(found)
        expect(texts.reasons).toHaveLength(found.reasons.length)
        expect(texts.cancellations).toHaveLength(found.cancellations.length)
        expect(texts.notes).toHaveLength(found.present ? 1 : 0)
        expect(found.grade === 'none').toBe(!found.present)
        for (const { en, hi } of [...texts.reasons, ...texts.cancellations, ...texts.notes]) {
          expect(en).toMatch(/^[A-Z].*\.$/)
          expect(en).not.toMatch(/null|undefined/)
          expect(hi).toMatch(/[\u0900-\u097f].*।$/)
        }
      }),
    )
  })

  it('leaves out codes of another version', () => {
    const found = manglik({ mars: 3, lagna: 3, moon: 5 })
    const old = { ...found, reasons: ['toString', 'OLD'], cancellations: ['OLD'] }
    expect(manglikTexts(old)).toMatchObject({ reasons: [], cancellations: [] })
  })
})
