import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_SETTINGS, type ChartSettings } from '@/rules/charts/chartSettings'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { degreesBetween } from '@/rules/charts/sky/angles'
import { ayanamsaAt } from '@/rules/charts/sky/ayanamsaAt'
import { lagnaAt } from '@/rules/charts/sky/lagnaAt'
import { skyAt } from '@/rules/charts/sky/skyAt'

const settings = CHART_SETTINGS
const SIDEREAL_DAY = 86_164_090.5
const NAMES = Object.keys(GRAHAS) as Graha[]

const instant = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2100, 11, 30) })
const latitude = fc.double({ min: -66, max: 66, noNaN: true })
const longitude = fc.double({ min: -180, max: 180, noNaN: true })
const runs = { numRuns: 150 }

describe('the lagna', () => {
  it('goes once round in a sidereal day, always forwards', () => {
    fc.assert(
      fc.property(instant, latitude, longitude, (at, north, east) => {
        const lagna = (each: number): number =>
          lagnaAt({ at: each, latitude: north, longitude: east, settings })
        const steps = Array.from({ length: 240 }, (_, i) => at + (i * SIDEREAL_DAY) / 240)
        const moves = steps.map((each) =>
          degreesBetween({ from: lagna(each), to: lagna(each + SIDEREAL_DAY / 240) }),
        )
        expect(Math.min(...moves)).toBeGreaterThan(0)
        expect(moves.reduce((sum, move) => sum + move, 0)).toBeCloseTo(360, 2)
      }),
      { numRuns: 30 },
    )
  })

  it('is the same for a place further east as it was there earlier', () => {
    fc.assert(
      fc.property(
        instant,
        latitude,
        longitude,
        fc.integer({ min: 1, max: 60 }),
        (at, north, east, degrees) => {
          const here = lagnaAt({ at, latitude: north, longitude: east, settings })
          const later = at + (degrees / 360) * SIDEREAL_DAY
          const there = lagnaAt({ at: later, latitude: north, longitude: east - degrees, settings })
          expect(Math.abs(degreesBetween({ from: here, to: there }))).toBeLessThan(0.001)
        },
      ),
      runs,
    )
  })

  it('is on the equator opposite to where it was half a turn before', () => {
    const at = Date.UTC(2026, 2, 20, 12)
    const [rising, setting] = [0, SIDEREAL_DAY / 2].map((wait) =>
      lagnaAt({ at: at + wait, latitude: 0, longitude: 0, settings }),
    )
    expect(Math.abs(degreesBetween({ from: rising!, to: setting! }))).toBeCloseTo(180, 1)
  })
})

describe('the lagna beyond the polar circles', () => {
  it('of Longyearbyen at noon of 2022-12-24 lies in the east', () => {
    const at = Date.parse('2022-12-24T11:00:00Z')
    const lagna = lagnaAt({ at, latitude: 78.22, longitude: 15.636, settings })
    expect(lagna).toBeCloseTo(332.21, 1)
  })

  it('is always the point that the horizon cuts in the east', () => {
    const polar = fc.oneof(
      fc.double({ min: 66.6, max: 89.9, noNaN: true }),
      fc.double({ min: -89.9, max: -66.6, noNaN: true }),
    )
    fc.assert(
      fc.property(instant, polar, longitude, (at, north, east) => {
        const lagna = lagnaAt({ at, latitude: north, longitude: east, settings })
        const azimuth = azimuthOf({ lagna, at, latitude: north, longitude: east })
        expect(azimuth).toBeGreaterThan(-0.01)
        expect(azimuth).toBeLessThan(180.01)
      }),
      runs,
    )
  })
})

/** From north over east, degrees, of a point of the ecliptic: by Meeus 13, with mean values good to 0.01°. */
function azimuthOf(point: { lagna: number; at: number; latitude: number; longitude: number }) {
  const { lagna, at, latitude: north, longitude: east } = point
  const rad = Math.PI / 180
  const days = at / 86_400_000 + 2_440_587.5 - 2_451_545
  const obliquity = (23.4393 - (0.013 * days) / 36_525) * rad
  const ecliptic = (lagna + ayanamsaAt({ at, ayanamsa: settings.ayanamsa })) * rad
  const ascension = Math.atan2(Math.sin(ecliptic) * Math.cos(obliquity), Math.cos(ecliptic))
  const declination = Math.asin(Math.sin(ecliptic) * Math.sin(obliquity))
  const hour = (280.46061837 + 360.98564736629 * days + east) * rad - ascension
  const south = Math.atan2(
    Math.sin(hour),
    Math.cos(hour) * Math.sin(north * rad) - Math.tan(declination) * Math.cos(north * rad),
  )
  return (((south / rad + 180) % 360) + 360) % 360
}

describe('ayanamsas', () => {
  it.each([
    ['lahiri', 23.857092],
    ['krishnamurti', 23.76024],
    ['raman', 22.410791],
    ['yukteshwar', 22.478803],
  ] as const)('%s is at J2000 what the ephemerides say', (ayanamsa, degrees) => {
    const at = Date.UTC(2000, 0, 1, 11, 58, 56)
    expect(Math.abs(ayanamsaAt({ at, ayanamsa }) - degrees) * 3600).toBeLessThan(1.5)
  })

  it('grow by the precession and shift every longitude alike', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom<ChartSettings['ayanamsa']>('krishnamurti', 'raman', 'yukteshwar'),
        (at, ayanamsa) => {
          const shift = ayanamsaAt({ at, ayanamsa }) - ayanamsaAt({ at, ayanamsa: 'lahiri' })
          const one = skyAt({ at, settings }).positions
          const other = skyAt({ at, settings: { ...settings, ayanamsa } }).positions
          for (const name of NAMES)
            expect(
              degreesBetween({ from: other[name].longitude, to: one[name].longitude }),
            ).toBeCloseTo(shift, 5)
        },
      ),
      { numRuns: 30 },
    )
  })
})
