import { SERIES } from '../tables/seriesTable'
import { sumRates, sumSeries, unpackSeries, type Series } from './series'

/** What light needs for one AU, in Julian millennia, the unit of time here. */
const LIGHT_TIME = 499.004784 / 86_400 / 365_250

/** Amplitude, phase, frequency. */
const COLUMNS = 3

type Orbit = { value: Spherical<Series>; rate: Spherical<Series>; rough: Spherical<Series> }
type Spherical<T> = { longitude: T; latitude: T; distance: T }
type Vector = { x: number; y: number; z: number }

const ORBITS = {
  earth: orbitOf('earth'),
  mercury: orbitOf('mercury'),
  venus: orbitOf('venus'),
  mars: orbitOf('mars'),
  jupiter: orbitOf('jupiter'),
  saturn: orbitOf('saturn'),
}

/** What goes round the Sun, and the Sun itself. */
export type Planet = Exclude<keyof typeof ORBITS, 'earth'> | 'sun'

/**
 * Longitude of the Sun or a planet seen from the centre of the Earth, in radians on the ecliptic and mean equinox of
 * date: from where the Earth was when the light left to where the planet was, which holds aberration too (to 0.01").
 * Source: VSOP87D (Bretagnon and Francou 1988).
 * @param t Julian centuries of terrestrial time since J2000.0
 */
export const planetLongitudeAt = ({ planet, t }: { planet: Planet; t: number }): number => {
  const time = lightLeft({ planet, time: t / 10 })
  const from = vectorOf(valuesAt({ series: ORBITS.earth.value, time }))
  if (planet === 'sun') return Math.atan2(-from.y, -from.x)
  const to = vectorOf(valuesAt({ series: ORBITS[planet].value, time }))
  return Math.atan2(to.y - from.y, to.x - from.x)
}

/** `planetLongitudeAt` with its rate in radians per century. */
export const planetMotionAt = ({
  planet,
  t,
}: {
  planet: Planet
  t: number
}): { longitude: number; rate: number } => {
  const time = lightLeft({ planet, time: t / 10 })
  const from = motionAt({ orbit: ORBITS.earth, time })
  const to = planet === 'sun' ? AT_REST : motionAt({ orbit: ORBITS[planet], time })
  const at = minus(to.place, from.place)
  const by = minus(to.velocity, from.velocity)
  const receding = (at.x * by.x + at.y * by.y + at.z * by.z) / lengthOf(at)
  const turning = (at.x * by.y - at.y * by.x) / (at.x ** 2 + at.y ** 2)
  return {
    longitude: Math.atan2(at.y, at.x),
    rate: (turning * (1 - receding * LIGHT_TIME)) / 10,
  }
}

const ORIGIN: Vector = { x: 0, y: 0, z: 0 }
const AT_REST = { place: ORIGIN, velocity: ORIGIN }

/** When the light left that arrives at `time`. */
function lightLeft({ planet, time }: { planet: Planet; time: number }): number {
  const from = vectorOf(valuesAt({ series: ORBITS.earth.rough, time }))
  const to = planet === 'sun' ? ORIGIN : vectorOf(valuesAt({ series: ORBITS[planet].rough, time }))
  return time - LIGHT_TIME * lengthOf(minus(to, from))
}

function motionAt({ orbit, time }: { orbit: Orbit; time: number }): {
  place: Vector
  velocity: Vector
} {
  const { longitude, latitude, distance } = valuesAt({ series: orbit.value, time })
  const longitudeRate = sumRates({ series: orbit.rate.longitude, t: time })
  const latitudeRate = sumRates({ series: orbit.rate.latitude, t: time })
  const distanceRate = sumRates({ series: orbit.rate.distance, t: time })
  const place = vectorOf({ longitude, latitude, distance })
  const flat = distance * Math.cos(latitude)
  const flatRate = distanceRate * Math.cos(latitude) - place.z * latitudeRate
  return {
    place,
    velocity: {
      x: flatRate * Math.cos(longitude) - place.y * longitudeRate,
      y: flatRate * Math.sin(longitude) + place.x * longitudeRate,
      z: distanceRate * Math.sin(latitude) + flat * latitudeRate,
    },
  }
}

function valuesAt({
  series,
  time,
}: {
  series: Spherical<Series>
  time: number
}): Spherical<number> {
  return {
    longitude: sumSeries({ series: series.longitude, t: time }),
    latitude: sumSeries({ series: series.latitude, t: time }),
    distance: sumSeries({ series: series.distance, t: time }),
  }
}

function vectorOf({ longitude, latitude, distance }: Spherical<number>): Vector {
  const flat = distance * Math.cos(latitude)
  return {
    x: flat * Math.cos(longitude),
    y: flat * Math.sin(longitude),
    z: distance * Math.sin(latitude),
  }
}

function minus(one: Vector, other: Vector): Vector {
  return { x: one.x - other.x, y: one.y - other.y, z: one.z - other.z }
}

function lengthOf({ x, y, z }: Vector): number {
  return Math.sqrt(x * x + y * y + z * z)
}

function orbitOf(name: Exclude<keyof typeof SERIES, 'moon'>): Orbit {
  const { value, rate, rough } = SERIES[name]
  return { value: unpackAll(value), rate: unpackAll(rate), rough: unpackAll(rough) }
}

function unpackAll({ longitude, latitude, distance }: Spherical<string>): Spherical<Series> {
  return {
    longitude: unpackSeries({ packed: longitude, columns: COLUMNS }),
    latitude: unpackSeries({ packed: latitude, columns: COLUMNS }),
    distance: unpackSeries({ packed: distance, columns: COLUMNS }),
  }
}
