import { describe, expect, it } from 'vitest'
import { friendshipOf } from '@/rules/charts/friendship'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { gunaMilan } from '@/rules/charts/gunaMilan'

const PADA = 360 / 108

/** The Moon in the middle of a pada of a nakshatra, both from 1. */
const moonIn = (nakshatra: number, pada = 1) => ({
  moon: ((nakshatra - 1) * 4 + pada - 0.5) * PADA,
})

const match = (bride: [number, number?], groom: [number, number?]) =>
  gunaMilan({ bride: moonIn(...bride), groom: moonIn(...groom) })

describe('a dosha of a match', () => {
  it.each([
    ['one nakshatra in two padas', [1, 1], [1, 3], ['SAME_NAKSHATRA_OTHER_PADA']],
    [
      'one nakshatra in two signs',
      [3, 1],
      [3, 2],
      ['SAME_NAKSHATRA_OTHER_RASHI', 'SAME_NAKSHATRA_OTHER_PADA'],
    ],
    ['one sign, two nakshatras', [6, 1], [7, 1], ['SAME_RASHI_OTHER_NAKSHATRA']],
    ['two signs', [1, 1], [6, 1], []],
  ] as const)('knows when nadi dosha is set aside: %s', (_, bride, groom, exceptions) =>
    expect(match([...bride], [...groom]).nadiDosha).toEqual({ present: true, exceptions }),
  )

  it('knows when bhakoot dosha is set aside', () => {
    // Mesha and Vrischika, both of Mars.
    expect(match([1], [17]).bhakootDosha.exceptions).toContain('SAME_LORD')
    // Vrishabha and Makara, Venus and Saturn.
    expect(match([4], [22]).bhakootDosha.exceptions).toContain('FRIENDLY_LORDS')
    // Mesha and Kanya, Mars and Mercury; padas with navamsas of Venus and Venus.
    expect(match([1, 2], [13, 2]).bhakootDosha).toEqual({
      present: true,
      exceptions: ['FRIENDLY_NAVAMSA_LORDS'],
    })
    expect(match([1, 1], [13, 3]).bhakootDosha).toEqual({ present: true, exceptions: [] })
    expect(match([1], [1]).bhakootDosha).toEqual({ present: false, exceptions: [] })
  })
})

describe('natural friendship', () => {
  it('has the known pairs, and nobody both ways', () => {
    expect(friendshipOf({ graha: 'moon', to: 'mercury' })).toBe('friend')
    expect(friendshipOf({ graha: 'mercury', to: 'moon' })).toBe('enemy')
    expect(friendshipOf({ graha: 'rahu', to: 'sun' })).toBe('neutral')
    for (const graha of Object.keys(GRAHAS) as Graha[])
      expect(friendshipOf({ graha, to: graha })).toBe('neutral')
  })
})
