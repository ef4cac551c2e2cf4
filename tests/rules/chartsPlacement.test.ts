import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dignity } from '@/rules/charts/chart'
import { isCombust } from '@/rules/charts/combustion'
import { dignityOf, type Ruler } from '@/rules/charts/dignity'
import type { Graha } from '@/rules/charts/grahas'
import { houseFrom, placementOf } from '@/rules/charts/placement'
import { NAKSHATRAS, RASHIS } from '@/rules/charts/rashis'

const degrees = fc.double({ min: 0, max: 359.9999999, noNaN: true })

describe('a placement', () => {
  it('counts twelve signs, 27 nakshatras, four padas, and the divisions within them', () => {
    fc.assert(
      fc.property(degrees, (longitude) => {
        const { rashi, nakshatra, pada, navamsa, dasamsa } = placementOf(longitude)
        expect([rashi, nakshatra, pada, navamsa, dasamsa].every(Number.isInteger)).toBe(true)
        expect((rashi - 1) * 30).toBeLessThanOrEqual(longitude)
        expect(rashi * 30).toBeGreaterThan(longitude)
        const padas = (nakshatra - 1) * 4 + pada - 1
        expect(Math.floor((longitude * 60) / 200)).toBe(padas)
        expect(navamsa).toBe((padas % 12) + 1)
        expect(dasamsa).toBeGreaterThanOrEqual(1)
        expect(dasamsa).toBeLessThanOrEqual(12)
      }),
    )
  })

  it('gives all signs, nakshatras and padas over the circle', () => {
    const all = Array.from({ length: 720 }, (_, i) => placementOf(i / 2))
    const counts = (['rashi', 'nakshatra', 'pada', 'navamsa', 'dasamsa'] as const).map(
      (key) => new Set(all.map((each) => each[key])).size,
    )
    expect(counts).toEqual([12, 27, 4, 12, 12])
  })

  it.each([
    // Movable signs begin the navamsa with themselves, fixed ones with the ninth, dual ones with the fifth.
    [0, 1, 1],
    [30, 10, 10],
    [60, 7, 3],
    [90, 4, 12],
    [120, 1, 5],
    [150, 10, 2],
    // The last parts.
    [29.9, 9, 10],
    [59.9, 6, 7],
    [359.9, 12, 5],
  ])('at %f° has navamsa %i and dasamsa %i', (longitude, navamsa, dasamsa) => {
    expect(placementOf(longitude)).toMatchObject({ navamsa, dasamsa })
  })

  it('counts houses from one to twelve, the sign itself first', () => {
    for (let first = 1; first <= 12; first += 1) {
      const houses = Array.from({ length: 12 }, (_, i) => houseFrom({ rashi: i + 1, first }))
      expect([...houses].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      expect(houses[first - 1]).toBe(1)
    }
  })
})

describe('signs and nakshatras', () => {
  it('are twelve and 27, named in both languages, with the lords of the dasha in their order', () => {
    expect(RASHIS).toHaveLength(12)
    expect(NAKSHATRAS).toHaveLength(27)
    const order = ['ketu', 'venus', 'sun', 'moon', 'mars', 'rahu', 'jupiter', 'saturn', 'mercury']
    expect(NAKSHATRAS.map(({ lord }) => lord)).toEqual([...order, ...order, ...order])
    for (const { en, hi } of [...RASHIS, ...NAKSHATRAS]) {
      expect(en).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+)?$/)
      expect(hi).toMatch(/^[\u0900-\u097f]+$/)
    }
    for (const { syllables } of NAKSHATRAS) {
      expect(syllables.en.split(' ')).toHaveLength(4)
      expect(syllables.hi.split(' ')).toHaveLength(4)
    }
  })
})

describe('dignity', () => {
  const sign = (rashi: number, within: number): number => (rashi - 1) * 30 + within

  it.each<[Ruler, number, Dignity]>([
    ['sun', sign(1, 10), 'exalted'],
    ['sun', sign(7, 10), 'debilitated'],
    ['sun', sign(5, 19), 'moolatrikona'],
    ['sun', sign(5, 21), 'own'],
    ['sun', sign(9, 5), 'friend'],
    ['sun', sign(3, 5), 'neutral'],
    ['sun', sign(2, 5), 'enemy'],
    ['moon', sign(2, 2), 'exalted'],
    ['moon', sign(2, 4), 'moolatrikona'],
    ['moon', sign(8, 29), 'debilitated'],
    ['moon', sign(4, 1), 'own'],
    ['mars', sign(10, 29), 'exalted'],
    ['mars', sign(1, 11), 'moolatrikona'],
    ['mars', sign(1, 13), 'own'],
    ['mars', sign(4, 1), 'debilitated'],
    ['mercury', sign(6, 14), 'exalted'],
    ['mercury', sign(6, 16), 'moolatrikona'],
    ['mercury', sign(6, 21), 'own'],
    ['mercury', sign(12, 15), 'debilitated'],
    ['mercury', sign(4, 15), 'enemy'],
    ['jupiter', sign(4, 5), 'exalted'],
    ['jupiter', sign(9, 9), 'moolatrikona'],
    ['jupiter', sign(12, 9), 'own'],
    ['jupiter', sign(11, 9), 'neutral'],
    ['venus', sign(12, 27), 'exalted'],
    ['venus', sign(7, 14), 'moolatrikona'],
    ['venus', sign(6, 1), 'debilitated'],
    ['saturn', sign(7, 20), 'exalted'],
    ['saturn', sign(11, 19), 'moolatrikona'],
    ['saturn', sign(1, 20), 'debilitated'],
    ['saturn', sign(12, 20), 'neutral'],
  ])('of %s at %f° is %s', (graha, longitude, dignity) => {
    expect(dignityOf({ graha, longitude })).toBe(dignity)
  })

  it('debilitates opposite to where it exalts, for every ruler', () => {
    const rulers: Ruler[] = ['sun', 'moon', 'mars', 'mercury', 'jupiter', 'venus', 'saturn']
    fc.assert(
      fc.property(fc.constantFrom(...rulers), degrees, (graha, longitude) => {
        const opposite = dignityOf({ graha, longitude: (longitude + 180) % 360 })
        if (dignityOf({ graha, longitude }) === 'exalted') expect(opposite).toBe('debilitated')
      }),
    )
  })
})

describe('combustion', () => {
  it.each<[Graha, number, boolean, boolean]>([
    ['moon', 11.9, false, true],
    ['moon', 12.1, false, false],
    ['mercury', 13, false, true],
    ['mercury', 13, true, false],
    ['venus', 9, false, true],
    ['venus', 9, true, false],
    ['mars', 16.9, false, true],
    ['jupiter', 11.1, false, false],
    ['saturn', 14.9, true, true],
    ['rahu', 1, true, false],
    ['sun', 0, false, false],
  ])('of %s %f° from the Sun (retrograde %s) is %s', (graha, off, isRetrograde, expected) => {
    for (const sun of [0, 5, 355]) {
      const longitude = (sun + off) % 360
      const mirrored = (sun - off + 360) % 360
      expect(isCombust({ graha, longitude, sun, isRetrograde })).toBe(expected)
      expect(isCombust({ graha, longitude: mirrored, sun, isRetrograde })).toBe(expected)
    }
  })
})
