import type { ChartSettings } from '../chartSettings'
import { cutDegrees, DEGREE } from './angles'
import { centuriesAt, centuriesOf } from './ephemerisTime'
import { precessionAt } from './precession'

const NOON_OF_1900 = 2_415_020

/**
 * Mean ayanamsas in degrees at a Julian day of terrestrial time.
 * - lahiri: 23°15'00.658" on 21 March 1956 (Indian Astronomical Ephemeris 1989, p. 556), less the nutation of that day,
 *   with 0.13" for the older precession by which the ephemeris was reckoned
 * - krishnamurti: 22°21'50" at noon of 1 January 1900 (K. S. Krishnamurti, Readers)
 * - raman: 21°00'52" then (B. V. Raman, as tabulated by Robert Hand)
 * - yukteshwar: 21°04'56" then (Sri Yukteshwar, The Holy Science, as tabulated by David Cochrane)
 */
const AYANAMSAS: Record<ChartSettings['ayanamsa'], { day: number; degrees: number }> = {
  lahiri: { day: 2_435_553.5, degrees: 23.250182778 - 0.004658035 + 0.13 / 3600 },
  krishnamurti: { day: NOON_OF_1900, degrees: 22.363889 },
  raman: { day: NOON_OF_1900, degrees: 21.01444 },
  yukteshwar: { day: NOON_OF_1900, degrees: 21.082222 },
}

type Name = ChartSettings['ayanamsa']

/** What the ayanamsa was at J2000.0, in radians: longitudes without precession become sidereal by it. */
export const AYANAMSA_OF_2000: Record<Name, number> = {
  lahiri: atJ2000('lahiri'),
  krishnamurti: atJ2000('krishnamurti'),
  raman: atJ2000('raman'),
  yukteshwar: atJ2000('yukteshwar'),
}

/**
 * The mean ayanamsa in degrees: what tropical longitudes on the mean equinox of date are ahead of sidereal ones.
 * @param at UTC instant in ms
 */
export const ayanamsaAt = ({ at, ayanamsa }: { at: number; ayanamsa: Name }): number =>
  cutDegrees((AYANAMSA_OF_2000[ayanamsa] + precessionAt(centuriesAt(at))) / DEGREE)

function atJ2000(ayanamsa: Name): number {
  const { day, degrees } = AYANAMSAS[ayanamsa]
  return degrees * DEGREE - precessionAt(centuriesOf(day))
}
