import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { limbsOf } from '@/rules/charts/limbs'
import { panchangOf } from '@/rules/charts/panchang'
import { KARANAS, TITHIS, VARAS, YOGAS } from '@/rules/charts/panchangNames'
import { NAKSHATRAS } from '@/rules/charts/rashis'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'

const MINUTE = 60_000
const IST = 330 * MINUTE

const PUNE = { latitude: 18.5204, longitude: 73.8567 }
const TROMSO = { latitude: 69.6492, longitude: 18.9553 }

const birthAt = ({
  at,
  offsetMs = IST,
  place = PUNE,
}: {
  at: string
  offsetMs?: number
  place?: { latitude: number; longitude: number }
}) => {
  const ms = Date.parse(at)
  const read = (graha: 'sun' | 'moon') => longitudeAt({ graha, at: ms, settings: CHART_SETTINGS })
  return panchangOf({ at: ms, offsetMs, ...place, sun: read('sun'), moon: read('moon') })
}

describe('the panchang of a birth', () => {
  it.each([
    // Swiss Ephemeris, public reference cases: instant, place, offset in minutes, the limbs, vara, sunrise.
    ['1949-08-18T20:49:00Z', 25.7584, 84.1487, 330, [25, 14, 49], 4, '1949-08-18T23:57:48Z'],
    ['1988-03-20T11:00:00Z', 69.6492, 18.9553, 60, [3, 26, 6], 0, null],
  ])(
    'at %s has the limbs of the reference',
    (at, latitude, longitude, minutes, limbs, vara, rise) => {
      const place = { latitude, longitude }
      const found = birthAt({ at, offsetMs: minutes * MINUTE, place })
      expect([found.tithi, found.yoga, found.karana]).toEqual(limbs)
      expect(found.vara).toBe(vara)
      expect(found.karanaName).toBe(KARANAS[found.karana - 1]?.en)
      if (rise)
        expect(Math.abs(Date.parse(found.sunrise as string) - Date.parse(rise))).toBeLessThan(
          MINUTE / 2,
        )
    },
  )

  it('has the vara of the day before until sunrise', () => {
    const { sunrise } = birthAt({ at: '2026-01-15T06:30:00Z' })
    const rise = Date.parse(sunrise as string)
    const varaAt = (ms: number) => birthAt({ at: new Date(ms).toISOString() }).vara
    expect([varaAt(rise - MINUTE), varaAt(rise + MINUTE)]).toEqual([3, 4])
    const midnight = Date.parse('2026-01-14T18:30:00Z')
    expect([varaAt(midnight - MINUTE), varaAt(midnight + MINUTE)]).toEqual([3, 3])
  })

  it('has the weekday of the calendar beyond 65 degrees', () => {
    const at = '1988-03-20T00:30:00Z'
    expect(birthAt({ at, offsetMs: 60 * MINUTE, place: TROMSO }).vara).toBe(0)
    const oslo = { latitude: 59.91, longitude: 10.75 }
    expect(birthAt({ at, offsetMs: 60 * MINUTE, place: oslo }).vara).toBe(6)
  })

  it('keeps its numbers in their ranges for any Sun and Moon', () => {
    const angle = fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(angle, angle, (sun, moon) => {
        const limbs = limbsOf({ sun, moon })
        expect(TITHIS[limbs.tithi - 1]).toBeDefined()
        expect(YOGAS[limbs.yoga - 1]).toBeDefined()
        expect(KARANAS[limbs.karana - 1]).toBeDefined()
        expect(NAKSHATRAS[limbs.nakshatra - 1]).toBeDefined()
        expect(Math.ceil(limbs.karana / 2)).toBe(limbs.tithi)
      }),
    )
  })

  it('has a name in both languages for everything', () => {
    expect([TITHIS, YOGAS, KARANAS, VARAS].map((names) => names.length)).toEqual([30, 27, 60, 7])
    for (const { en, hi } of [...TITHIS, ...YOGAS, ...KARANAS, ...VARAS]) {
      expect(en).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+)?$/)
      expect(hi).toMatch(/^[\u0900-\u097f() ]+$/)
    }
    const at = (index: number) => KARANAS[index - 1]?.en
    expect([at(1), at(2), at(8), at(9), at(57), at(58), at(59), at(60)]).toEqual([
      'Kimstughna',
      'Bava',
      'Vishti',
      'Bava',
      'Vishti',
      'Shakuni',
      'Chatushpada',
      'Naga',
    ])
  })
})
