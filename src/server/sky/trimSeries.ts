import elp from 'astronomia/data/elpMppDe'
import earth from 'astronomia/data/vsop87Dearth'
import jupiter from 'astronomia/data/vsop87Djupiter'
import mars from 'astronomia/data/vsop87Dmars'
import mercury from 'astronomia/data/vsop87Dmercury'
import saturn from 'astronomia/data/vsop87Dsaturn'
import venus from 'astronomia/data/vsop87Dvenus'

type Published = Record<string, number[][]>
type Kind = 'value' | 'rate'
type Trim = { published: Published; reach: number; least: number; phase?: number; kind?: Kind }

/** The largest |time| of 1900 to 2100 in the units of the series: a tenth of a millennium, a century. */
const REACH = { planet: 0.1, moon: 1 }

/**
 * What a term must amount to at the end of our years. Planets: radians and AU, per millennium in rates; rough is enough
 * for light time. Moon: arcseconds and km, per century in rates. All that is left out
 * together stays below 0.3" of a planet, 0.1" of the Moon and 0.7" of the true node.
 */
const LEAST = {
  planet: { longitude: 1e-8, latitude: 2e-8, distance: 2e-8, rate: 5e-4, rough: 1e-4 },
  moon: { longitude: 0.002, latitude: 0.002, distance: 100, longitudeRate: 30, latitudeRate: 5 },
}

/** The coefficients of VSOP87D and ELP/MPP02 that matter between 1900 and 2100, from the package `astronomia`. */
export const trimmedSeries = () => ({
  earth: orbitOf(earth),
  mercury: orbitOf(mercury),
  venus: orbitOf(venus),
  mars: orbitOf(mars),
  jupiter: orbitOf(jupiter),
  saturn: orbitOf(saturn),
  moon: moonSeries(),
})

function orbitOf({ L, B, R }: { L: Published; B: Published; R: Published }) {
  const { longitude, latitude, distance, rate, rough } = LEAST.planet
  const reach = REACH.planet
  const all = (kind: Kind, least: Record<'longitude' | 'latitude' | 'distance', number>) => ({
    longitude: trim({ published: L, reach, kind, least: least.longitude }),
    latitude: trim({ published: B, reach, kind, least: least.latitude }),
    distance: trim({ published: R, reach, kind, least: least.distance }),
  })
  const same = (least: number) => ({ longitude: least, latitude: least, distance: least })
  return {
    value: all('value', { longitude, latitude, distance }),
    rate: all('rate', same(rate)),
    rough: all('value', same(rough)),
  }
}

function moonSeries() {
  const { longitude, latitude, distance, longitudeRate, latitudeRate } = LEAST.moon
  // The package has sines.
  const same = { reach: REACH.moon, phase: -Math.PI / 2 }
  return {
    /** Radians, by powers of time. */
    mean: elp.W1,
    longitude: trim({ ...same, published: elp.L, least: longitude }),
    latitude: trim({ ...same, published: elp.B, least: latitude }),
    distance: trim({ ...same, published: elp.R, least: distance }),
    longitudeRate: trim({ ...same, published: elp.L, least: longitudeRate, kind: 'rate' }),
    latitudeRate: trim({ ...same, published: elp.B, least: latitudeRate, kind: 'rate' }),
  }
}

/** For each power of time the power, the number of its terms, then the terms (see `unpackSeries`). */
function trim({ published, reach, least, phase = 0, kind = 'value' }: Trim): string {
  const numbers = Object.entries(published).flatMap(([name, rows]) => {
    const power = Number(name)
    const kept = rows.filter(([amplitude = 0, , frequency = 0]) => {
      const value = Math.abs(amplitude) * reach ** power
      const rate = value * Math.abs(frequency) + (power * value) / reach
      return (kind === 'value' ? value : rate) >= least
    })
    const terms = kept.flatMap(([amplitude = 0, start = 0, ...frequencies]) => [
      amplitude,
      start + phase,
      // To the cube of time; what the Moon has beyond it is below 0.0001".
      ...frequencies.slice(0, 3),
    ])
    return kept.length ? [power, kept.length, ...terms] : []
  })
  return Buffer.from(Float64Array.from(numbers).buffer).toString('base64')
}
