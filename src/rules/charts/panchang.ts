import type { Panchang } from './chart'
import { dayParts } from './dayParts'
import { isoInstantOrNull } from './isoInstant'
import { limbsOf } from './limbs'
import { KARANAS } from './panchangNames'
import { sunTimes } from './sunTimes'

const DAY = 86_400_000
/** Beyond it the Sun may not rise for weeks: the weekday is then that of the calendar. */
const LAST_SUNRISE_LATITUDE = 65

/**
 * The panchang of an instant. The vara runs from sunrise to sunrise; sunrise, sunset, Rahu Kaal and Abhijit are those of
 * the civil day.
 * @param at ms UTC
 * @param offsetMs what the clock of the place is ahead of UTC, ms
 * @param sun sidereal longitude, degrees, as `moon`
 */
export const panchangOf = ({
  at,
  offsetMs,
  latitude,
  longitude,
  sun,
  moon,
}: {
  at: number
  offsetMs: number
  latitude: number
  longitude: number
  sun: number
  moon: number
}): Panchang => {
  const midnight = Math.floor((at + offsetMs) / DAY) * DAY - offsetMs
  const weekday = new Date(midnight + offsetMs).getUTCDay()
  const { sunrise, sunset } = sunTimes({ midnight, latitude, longitude })
  const { rahuKaal, abhijit } = dayParts({ weekday, sunrise, sunset })
  const limbs = limbsOf({ sun, moon })
  return {
    ...limbs,
    karanaName: (KARANAS[limbs.karana - 1] as { en: string }).en,
    vara: varaOf({ at, weekday, sunrise, latitude }),
    sunrise: isoInstantOrNull(sunrise),
    sunset: isoInstantOrNull(sunset),
    rahuKaal,
    abhijit,
  }
}

/** The weekday that runs at an instant of a civil day: that of the day before until its sunrise. */
export const varaOf = ({
  at,
  weekday,
  sunrise,
  latitude,
}: {
  at: number
  weekday: number
  sunrise: number | null
  latitude: number
}): number => {
  const isBySun = sunrise !== null && Math.abs(latitude) <= LAST_SUNRISE_LATITUDE
  return isBySun && at < sunrise ? (weekday + 6) % 7 : weekday
}
