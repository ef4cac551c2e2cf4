import fc from 'fast-check'
import {
  Body,
  e_tilt,
  GeoVector,
  MakeTime,
  RotateVector,
  Rotation_EQJ_ECT,
  SphereFromVector,
} from 'astronomy-engine'
import { describe, expect, it } from 'vitest'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { cutDegrees, degreesBetween, wrapDegrees } from '@/rules/charts/sky/angles'
import { ayanamsaAt } from '@/rules/charts/sky/ayanamsaAt'
import { deltaTAt } from '@/rules/charts/sky/ephemerisTime'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'
import { skyAt } from '@/rules/charts/sky/skyAt'

const settings = CHART_SETTINGS
const HOUR = 3_600_000
const DAY = 24 * HOUR
const TROPICAL_YEAR = 365.24219 * DAY
const NAMES = Object.keys(GRAHAS) as Graha[]

const instant = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2100, 11, 30) })
const graha = fc.constantFrom(...NAMES)
/** Years in which both know the rotation of the Earth. */
const measured = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2026, 0, 1) })
const runs = { numRuns: 150 }

describe('the sky', () => {
  it('has every longitude on the circle and Ketu opposite Rahu, whichever node is chosen', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom('mean', 'true'), (at, node) => {
        const { positions, rahuTrue } = skyAt({ at, settings: { ...settings, node } })
        for (const name of NAMES) {
          expect(positions[name].longitude).toBeGreaterThanOrEqual(0)
          expect(positions[name].longitude).toBeLessThan(360)
        }
        const { rahu, ketu } = positions
        expect(Math.abs(degreesBetween({ from: rahu.longitude, to: ketu.longitude }))).toBeCloseTo(
          180,
          6,
        )
        expect(Math.abs(degreesBetween({ from: rahu.longitude, to: rahuTrue }))).toBeLessThan(
          node === 'mean' ? 2 : 1e-6,
        )
      }),
      runs,
    )
  })

  it('says the same for one graha alone as for all', () => {
    fc.assert(
      fc.property(instant, graha, (at, name) => {
        const own = longitudeAt({ graha: name, at, settings })
        expect(
          degreesBetween({ from: own, to: skyAt({ at, settings }).positions[name].longitude }),
        ).toBeCloseTo(0, 6)
      }),
      runs,
    )
  })

  it('moves by its speed: the derivative of the longitude', () => {
    fc.assert(
      fc.property(instant, graha, (at, name) => {
        const step = HOUR / 2
        const [before, after] = [at - step, at + step].map((each) =>
          longitudeAt({ graha: name, at: each, settings }),
        )
        const moved = degreesBetween({ from: before!, to: after! }) / ((2 * step) / DAY)
        expect(skyAt({ at, settings }).positions[name].speed).toBeCloseTo(moved, 4)
      }),
      runs,
    )
  })

  it('never jumps: no graha goes further in a minute than its fastest speed', () => {
    fc.assert(
      fc.property(instant, graha, (at, name) => {
        const moved = degreesBetween({
          from: longitudeAt({ graha: name, at, settings }),
          to: longitudeAt({ graha: name, at: at + 60_000, settings }),
        })
        expect(Math.abs(moved)).toBeLessThan((name === 'moon' ? 15.5 : 2.3) / 1440)
      }),
      runs,
    )
  })

  it('brings the Sun back after a tropical year, less what the ayanamsa has grown', () => {
    fc.assert(
      fc.property(
        instant.filter((at) => at < Date.UTC(2099, 0, 1)),
        (at) => {
          const [sun, later] = [at, at + TROPICAL_YEAR].map((each) =>
            longitudeAt({ graha: 'sun', at: each, settings }),
          )
          const moved = degreesBetween({ from: sun!, to: later! })
          // Perturbations by the Moon and the planets: some hundredths of a degree.
          expect(moved).toBeGreaterThan(-50.3 / 3600 - 0.03)
          expect(moved).toBeLessThan(-50.2 / 3600 + 0.03)
        },
      ),
      runs,
    )
  })

  it('agrees with another theory of the planets within what that one promises', () => {
    const bodies: [Graha, Body][] = [
      ['sun', Body.Sun],
      ['moon', Body.Moon],
      ['mercury', Body.Mercury],
      ['venus', Body.Venus],
      ['mars', Body.Mars],
      ['jupiter', Body.Jupiter],
      ['saturn', Body.Saturn],
    ]
    fc.assert(
      fc.property(measured, fc.constantFrom(...bodies), (at, [name, body]) => {
        const own =
          longitudeAt({ graha: name, at, settings }) + ayanamsaAt({ at, ayanamsa: 'lahiri' })
        const off = degreesBetween({ from: meanLongitudeOf({ at, body }), to: own })
        expect(Math.abs(off) * 3600).toBeLessThan(25)
      }),
      runs,
    )
  })
})

describe('angles and clocks', () => {
  it('wrap onto the circle, also a hair below zero', () => {
    expect(wrapDegrees(-1e-20)).toBe(0)
    expect(wrapDegrees(360)).toBe(0)
    expect(wrapDegrees(-30)).toBe(330)
    expect(cutDegrees(29.99999999)).toBe(29.9999999)
    expect(degreesBetween({ from: 350, to: 10 })).toBe(20)
    expect(degreesBetween({ from: 10, to: 350 })).toBe(-20)
  })

  it('keep terrestrial time steady after the last measured year', () => {
    expect(deltaTAt(Date.UTC(2000, 0, 1))).toBeCloseTo(63.8, 1)
    expect(deltaTAt(Date.UTC(2035, 0, 1))).toBe(deltaTAt(Date.UTC(2024, 0, 1)))
    expect(deltaTAt(Date.UTC(2035, 0, 1))).toBeCloseTo(69.2, 1)
  })
})

/** Longitude on the mean equinox of date by astronomy-engine, degrees. */
function meanLongitudeOf({ at, body }: { at: number; body: Body }): number {
  const time = MakeTime(new Date(at))
  const seen = RotateVector(Rotation_EQJ_ECT(time), GeoVector(body, time, true))
  return SphereFromVector(seen).lon - e_tilt(time).dpsi / 3600
}
