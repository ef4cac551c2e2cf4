import { SERIES } from '../tables/seriesTable'
import { ARCSECOND, polynomial } from './angles'
import { DAYS_PER_CENTURY } from './ephemerisTime'
import { sumRates, sumSeries, unpackSeries } from './series'

/** Km that light goes in a Julian century. */
const LIGHT_KM = 299_792.458 * 86_400 * DAYS_PER_CENTURY

/** Amplitude in arcseconds or km, phase and three frequencies. */
const COLUMNS = 5

const LONGITUDE = unpackSeries({ packed: SERIES.moon.longitude, columns: COLUMNS })
const LATITUDE = unpackSeries({ packed: SERIES.moon.latitude, columns: COLUMNS })
const DISTANCE = unpackSeries({ packed: SERIES.moon.distance, columns: COLUMNS })
const LONGITUDE_RATE = unpackSeries({ packed: SERIES.moon.longitudeRate, columns: COLUMNS })
const LATITUDE_RATE = unpackSeries({ packed: SERIES.moon.latitudeRate, columns: COLUMNS })

/** A direction and its rate of change per century, in radians, on the ecliptic of date. */
export type MovingDirection = {
  longitude: number
  latitude: number
  longitudeRate: number
  latitudeRate: number
}

/**
 * Longitude of the Moon in radians, seen from the centre of the Earth, counted from the equinox of J2000 along the
 * moving ecliptic: without precession, which the sidereal zodiac takes away again. Source: ELP/MPP02 (Chapront and
 * Francou 2002) fitted to DE405.
 * @param t Julian centuries of terrestrial time since J2000.0
 */
export const moonLongitudeAt = (t: number): number => longitudeAt(t - lightTimeAt(t))

/** `moonLongitudeAt` with latitude and the rates of both. */
export const moonDirectionAt = (t: number): MovingDirection => {
  const seen = t - lightTimeAt(t)
  const [, first, second, third, fourth] = SERIES.moon.mean
  return {
    longitude: longitudeAt(seen),
    latitude: sumSeries({ series: LATITUDE, t: seen }) * ARCSECOND,
    longitudeRate:
      polynomial(seen, [first, 2 * second, 3 * third, 4 * fourth]) +
      sumRates({ series: LONGITUDE_RATE, t: seen }) * ARCSECOND,
    latitudeRate: sumRates({ series: LATITUDE_RATE, t: seen }) * ARCSECOND,
  }
}

function longitudeAt(t: number): number {
  return polynomial(t, SERIES.moon.mean) + sumSeries({ series: LONGITUDE, t }) * ARCSECOND
}

function lightTimeAt(t: number): number {
  return sumSeries({ series: DISTANCE, t }) / LIGHT_KM
}
