import type { ChartSettings } from '../chartSettings'
import type { Graha } from '../grahas'
import { cutDegrees, DEGREE, wrapDegrees } from './angles'
import { AYANAMSA_OF_2000 } from './ayanamsaAt'
import { centuriesAt } from './ephemerisTime'
import { starLongitudeAt } from './starLongitude'

/**
 * Sidereal longitude of one graha in degrees from 0 to 360, for searches: nothing else is computed.
 * @param at UTC instant in ms, 1900 to 2100
 */
export const longitudeAt = ({
  graha,
  at,
  settings,
}: {
  graha: Graha
  at: number
  settings: ChartSettings
}): number => {
  const longitude = starLongitudeAt({ graha, t: centuriesAt(at), node: settings.node })
  return cutDegrees(wrapDegrees((longitude - AYANAMSA_OF_2000[settings.ayanamsa]) / DEGREE))
}
