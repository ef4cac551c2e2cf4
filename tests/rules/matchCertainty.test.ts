import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gunaMilan } from '@/rules/charts/gunaMilan'
import { isSureForMatch } from '@/rules/charts/matchCertainty'

const DAY_OF_MOON = 15.4
/** A Moon anywhere, half of them near a bound of sign, half sign or pada. */
const moon = fc.oneof(
  fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true }),
  fc
    .tuple(fc.nat(23), fc.double({ min: -1, max: 1, noNaN: true }))
    .map(([at, off]) => at * 15 + off),
)
const span = fc.oneof(
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.double({ min: 0, max: DAY_OF_MOON, noNaN: true }),
)
const answers = (bride: number, groom: number) => {
  const { kutas, nadiDosha, bhakootDosha } = gunaMilan({
    bride: { moon: bride },
    groom: { moon: groom },
  })
  return JSON.stringify([kutas.map(({ points }) => points), nadiDosha, bhakootDosha])
}

describe('what a match is sure of', () => {
  it.each([
    ['the middle of Dhanu', 254.9, 255.1],
    ['the middle of Makara', 284.9, 285.1],
    ['a bound of signs', 29.9, 30.1],
    ['a bound of padas', 3.3, 3.4],
    ['the end of the circle', 359.9, 0.1],
  ])('is not what changes at %s', (_, from, to) => expect(isSureForMatch({ from, to })).toBe(false))

  it('is what holds in the middle of a sign of one kind', () =>
    expect(isSureForMatch({ from: 14.9, to: 15.1 })).toBe(true))

  it('never changes points or doshas within the window of a birth', () => {
    fc.assert(
      fc.property(
        moon,
        span,
        moon,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, wide, other, part) => {
          const first = (from + 360) % 360
          if (!isSureForMatch({ from: first, to: (first + wide) % 360 })) return
          const inside = first + wide * part
          expect(answers(inside, other)).toBe(answers(first, other))
          expect(answers(other, inside)).toBe(answers(other, first))
        },
      ),
      { numRuns: 3000 },
    )
  })
})
