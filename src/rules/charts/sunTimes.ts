import { Body, Observer, SearchRiseSet } from 'astronomy-engine'

const RISE = 1
const SET = -1
const DAY = 86_400_000

/** Sunrise and sunset of a civil day, ms UTC; null where the Sun stays below or above the horizon. */
export type SunTimes = { sunrise: number | null; sunset: number | null }

/**
 * When the Sun rises after a local midnight, and when it then sets: the upper limb at the sea's horizon with the usual
 * refraction, as Drik Panchang and AstroSage take it (within 2 s of Swiss Ephemeris).
 * @param midnight start of the civil day at the place, ms UTC
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
export const sunTimes = ({
  midnight,
  latitude,
  longitude,
}: {
  midnight: number
  latitude: number
  longitude: number
}): SunTimes => {
  // The library's own ΔT is some seconds off; at sunrise that is a fiftieth of a second.
  const observer = new Observer(latitude, longitude, 0)
  const next = (body: Body, direction: number, from: number): number | null =>
    SearchRiseSet(body, observer, direction, new Date(from), 1)?.date.getTime() ?? null
  const sunrise = next(Body.Sun, RISE, midnight)
  return { sunrise, sunset: sunrise === null ? null : next(Body.Sun, SET, sunrise) }
}

/** When the Moon first rises between two local midnights, ms UTC; null where it does not: a day has 23 to 25 hours. */
export const moonriseBetween = ({
  from,
  to,
  latitude,
  longitude,
}: {
  from: number
  to: number
  latitude: number
  longitude: number
}): number | null => {
  const observer = new Observer(latitude, longitude, 0)
  const days = (to - from) / DAY
  return SearchRiseSet(Body.Moon, observer, RISE, new Date(from), days)?.date.getTime() ?? null
}
