import { nutation } from 'astronomia/nutation'
import type { ChartSettings } from '../chartSettings'
import { ARCSECOND, cutDegrees, DEGREE, polynomial, wrapDegrees } from './angles'
import { AYANAMSA_OF_2000 } from './ayanamsaAt'
import { centuriesAt, DAYS_PER_CENTURY, julianDayOf } from './ephemerisTime'
import { precessionAt } from './precession'

const JULIAN_DAY_2000 = 2_451_545

/** What sidereal time is ahead of the Earth's rotation, arcseconds (IAU 2006, Capitaine, Wallace and Chapront 2003). */
const EQUINOX = [0.014506, 4612.156534, 1.3915817, -0.00000044]

/** Mean obliquity of the ecliptic, arcseconds (IAU 2006). */
const OBLIQUITY = [84_381.406, -46.836769, -0.0001831, 0.0020034]

/**
 * Sidereal longitude of the ascendant in degrees from 0 to 360, true horizon. Of the two points that the horizon cuts it
 * is the one in the east, also beyond the polar circles, where that one may be setting (as Swiss Ephemeris has it).
 * @param at UTC instant in ms
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
export const lagnaAt = ({
  at,
  latitude,
  longitude,
  settings,
}: {
  at: number
  latitude: number
  longitude: number
  settings: ChartSettings
}): number => {
  const t = centuriesAt(at)
  const [inLongitude, inObliquity] = nutation(t * DAYS_PER_CENTURY + JULIAN_DAY_2000)
  const obliquity = polynomial(t, OBLIQUITY) * ARCSECOND + inObliquity
  const time =
    earthRotationAt(at) +
    polynomial(t, EQUINOX) * ARCSECOND +
    inLongitude * Math.cos(obliquity) +
    longitude * DEGREE
  const rising = Math.atan2(
    Math.cos(time),
    -(Math.sin(time) * Math.cos(obliquity) + Math.tan(latitude * DEGREE) * Math.sin(obliquity)),
  )
  const culminating = Math.atan2(Math.sin(time), Math.cos(time) * Math.cos(obliquity))
  const eastern = Math.sin(rising - culminating) < 0 ? rising + Math.PI : rising
  const fromStars = eastern - inLongitude - precessionAt(t) - AYANAMSA_OF_2000[settings.ayanamsa]
  return cutDegrees(wrapDegrees(fromStars / DEGREE))
}

/** The Earth rotation angle in radians (IAU 2000), UT1 taken as UTC. */
function earthRotationAt(at: number): number {
  const days = julianDayOf(at) - JULIAN_DAY_2000
  return 2 * Math.PI * ((0.779057273264 + 0.00273781191135448 * days + (days % 1)) % 1)
}
