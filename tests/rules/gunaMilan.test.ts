import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { gunaMilan, type GunaMilan } from '@/rules/charts/gunaMilan'
import { gunaTexts } from '@/rules/charts/gunaTexts'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'

const PADA = 360 / 108

/** The Moon in the middle of a pada of a nakshatra, both from 1. */
const moonIn = (nakshatra: number, pada = 1) => ({
  moon: ((nakshatra - 1) * 4 + pada - 0.5) * PADA,
})

const match = (bride: [number, number?], groom: [number, number?]) =>
  gunaMilan({ bride: moonIn(...bride), groom: moonIn(...groom) })

const pointsOf = (found: GunaMilan) => found.kutas.map(({ points }) => points)
const kutaOf = (found: GunaMilan, name: string) => found.kutas.find(({ kuta }) => kuta === name)

type Person = [date: string, time: string, latitude: number, longitude: number]

const moonOf = ([date, time, latitude, longitude]: Person) => {
  const place = {
    name: 'x',
    latitude,
    longitude,
    timezone: 'Asia/Kolkata',
    timeBasis: 'zone',
  } as const
  const instant = birthInstant({ date, time, timeCertainty: 'exact', place })
  if ('code' in instant) throw new Error(instant.code)
  return {
    moon: longitudeAt({ graha: 'moon', at: Date.parse(instant.utc), settings: CHART_SETTINGS }),
  }
}

/**
 * Matches by AstroSage, kuta by kuta (recorded in mailjaindeepak/axtroshastra,
 * tests/accuracy/milan_compatibility_accuracy_testset.json): groom, bride, the eight points.
 */
const ASTROSAGE: [groom: Person, bride: Person, points: number[], total: number][] = [
  [
    ['1996-03-14', '09:15', 28.6139, 77.209],
    ['1997-11-02', '04:40', 28.6139, 77.209],
    [0, 1, 1.5, 2, 5, 5, 0, 0],
    14.5,
  ],
  [
    ['1998-07-19', '21:05', 18.5204, 73.8567],
    ['2000-02-29', '07:20', 19.076, 72.8777],
    [0, 1, 1.5, 2, 0.5, 0, 0, 8],
    13,
  ],
  [
    ['1999-06-30', '23:55', 22.5726, 88.3639],
    ['2000-01-01', '00:10', 19.076, 72.8777],
    [1, 1, 1.5, 2, 5, 5, 7, 0],
    22.5,
  ],
  [
    ['1994-05-21', '12:00', 26.9124, 75.7873],
    ['1995-09-08', '12:00', 23.0225, 72.5714],
    [1, 2, 1.5, 0, 4, 0, 0, 0],
    8.5,
  ],
  [
    ['1993-12-25', '05:45', 13.0827, 80.2707],
    ['1992-04-17', '12:00', 12.9716, 77.5946],
    [1, 1, 1.5, 1, 3, 0, 7, 0],
    14.5,
  ],
]

const moons = fc
  .double({ min: 0, max: 360, maxExcluded: true, noNaN: true })
  .map((moon) => ({ moon }))

describe('the match of two Moons', () => {
  it.each(ASTROSAGE)('of %j and %j is what AstroSage gives', (groom, bride, points, total) => {
    const found = gunaMilan({ bride: moonOf(bride), groom: moonOf(groom) })
    expect(pointsOf(found)).toEqual(points)
    expect(found.points).toBe(total)
  })

  it('has eight kutas of 1 to 8 points, 36 in all, each within its own', () => {
    fc.assert(
      fc.property(moons, moons, (bride, groom) => {
        const found = gunaMilan({ bride, groom })
        expect(found.kutas.map(({ most }) => most)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
        for (const { points, most } of found.kutas) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(most)
          expect(points * 2).toBe(Math.round(points * 2))
        }
        expect(found.points).toBe(pointsOf(found).reduce((sum, points) => sum + points, 0))
        expect(found.nadiDosha.present).toBe(kutaOf(found, 'nadi')?.points === 0)
        expect(found.bhakootDosha.present).toBe(kutaOf(found, 'bhakoot')?.points === 0)
      }),
    )
  })

  it('is the same with the two exchanged, but for varna and gana', () => {
    fc.assert(
      fc.property(moons, moons, (one, other) => {
        const there = gunaMilan({ bride: one, groom: other })
        const back = gunaMilan({ bride: other, groom: one })
        for (const name of ['vashya', 'tara', 'yoni', 'maitri', 'bhakoot', 'nadi']) {
          const [a, b] = [kutaOf(there, name), kutaOf(back, name)]
          expect([name, a?.points]).toEqual([name, b?.points])
          expect([a?.bride, a?.groom]).toEqual([b?.groom, b?.bride])
        }
        const varnas = [there, back].map((found) => kutaOf(found, 'varna')?.points ?? 0)
        expect(Math.max(...varnas)).toBe(1)
        expect(there.nadiDosha).toEqual(back.nadiDosha)
        expect(there.bhakootDosha).toEqual(back.bhakootDosha)
      }),
    )
  })

  it('of a Moon with itself has all but nadi', () => {
    fc.assert(
      fc.property(moons, (moon) => {
        const found = gunaMilan({ bride: moon, groom: moon })
        expect(found.points).toBe(28)
        expect(found.nadiDosha).toEqual({ present: true, exceptions: [] })
      }),
    )
  })

  it('gives each yoni its one enemy without points', () => {
    const enemies = [
      [1, 13],
      [2, 23],
      [3, 20],
      [4, 21],
      [6, 17],
      [7, 10],
      [12, 14],
    ] as const
    for (const [one, other] of enemies)
      expect(kutaOf(match([one], [other]), 'yoni')?.points).toBe(0)
    let without = 0
    for (let one = 1; one <= 27; one += 1)
      for (let other = 1; other <= 27; other += 1)
        if (kutaOf(match([one], [other]), 'yoni')?.points === 0) without += 1
    // Two nakshatras for each of the fourteen animals, but one for the mongoose.
    expect(without).toBe(6 * 2 * 4 + 2 * 2)
  })

  it('takes Dhanu and Makara by their halves', () => {
    const inSign = (rashi: number, degrees: number) => ({ moon: (rashi - 1) * 30 + degrees })
    const kind = (rashi: number, degrees: number) =>
      kutaOf(gunaMilan({ bride: inSign(rashi, degrees), groom: inSign(1, 1) }), 'vashya')?.bride.en
    expect([kind(9, 14.9), kind(9, 15)]).toEqual(['Human', 'Quadruped'])
    expect([kind(10, 14.9), kind(10, 15)]).toEqual(['Quadruped', 'Water creature'])
  })

  it('has its words in both languages', () => {
    fc.assert(
      fc.property(moons, moons, (bride, groom) => {
        const found = gunaMilan({ bride, groom })
        const texts = gunaTexts(found)
        const sentences = [texts.grade, ...texts.nadiDosha, ...texts.bhakootDosha]
        const names = found.kutas.flatMap(({ name, rule, ...of }) => [
          name,
          rule,
          of.bride,
          of.groom,
        ])
        for (const { en, hi } of [...sentences, ...names]) {
          expect(en).toMatch(/^[A-Z]/)
          expect(hi).toMatch(/[\u0900-\u097f]/)
        }
        expect(texts.nadiDosha.length).toBe(
          found.nadiDosha.present ? 1 + found.nadiDosha.exceptions.length : 0,
        )
      }),
    )
  })

  it('is graded by its points', () => {
    const grades = new Map<number, string>()
    for (let one = 1; one <= 27; one += 1)
      for (let other = 1; other <= 27; other += 1) {
        const { points, grade } = match([one, 1], [other, 4])
        grades.set(points, grade)
      }
    for (const [points, grade] of grades) {
      const expected =
        points < 18 ? 'low' : points < 25 ? 'fair' : points <= 32 ? 'good' : 'excellent'
      expect([points, grade]).toEqual([points, expected])
    }
    expect(new Set(grades.values()).size).toBe(4)
  })
})
