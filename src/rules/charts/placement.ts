import type { Placement } from './chart'

const NAKSHATRA = 360 / 27
const PADA = NAKSHATRA / 4

/**
 * Sign, nakshatra, pada and the signs of the ninth and tenth divisions of a point.
 * @param longitude sidereal degrees from 0 to below 360
 */
export const placementOf = (longitude: number): Placement => {
  const pada = Math.floor(longitude / PADA)
  return {
    longitude,
    rashi: rashiOf(longitude),
    nakshatra: Math.floor(longitude / NAKSHATRA) + 1,
    pada: (pada % 4) + 1,
    navamsa: (pada % 12) + 1,
    dasamsa: dasamsaOf(longitude),
  }
}

/** The sign of a longitude, 1 to 12. */
export const rashiOf = (longitude: number): number => Math.floor(longitude / 30) + 1

/** The whole-sign house of a sign counted from another, 1 to 12. */
export const houseFrom = ({ rashi, first }: { rashi: number; first: number }): number =>
  ((rashi - first + 12) % 12) + 1

/** Tenths of odd signs count from the sign itself, of even signs from the ninth (Brihat Parashara Hora Shastra, 6.13). */
function dasamsaOf(longitude: number): number {
  const rashi = rashiOf(longitude)
  const tenth = Math.floor((longitude % 30) / 3)
  const first = rashi % 2 ? rashi : rashi + 8
  return ((first - 1 + tenth) % 12) + 1
}
