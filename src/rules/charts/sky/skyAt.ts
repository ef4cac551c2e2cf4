import type { ChartSettings } from '../chartSettings'
import { GRAHAS, type Graha } from '../grahas'
import { cutDegrees, DEGREE, wrapDegrees } from './angles'
import { AYANAMSA_OF_2000, ayanamsaAt } from './ayanamsaAt'
import { centuriesAt, DAYS_PER_CENTURY } from './ephemerisTime'
import { trueNodeAt } from './nodes'
import { starMotionAt } from './starLongitude'

/** The nine grahas at one moment: sidereal longitude in degrees from 0 to 360, speed in degrees a day. */
export type Sky = {
  ayanamsa: number
  positions: Record<Graha, { longitude: number; speed: number }>
  /** The true node, whichever one the settings put into the chart. */
  rahuTrue: number
}

/**
 * Where everything stands, seen from the centre of the Earth.
 * @param at UTC instant in ms, 1900 to 2100
 */
export const skyAt = ({ at, settings }: { at: number; settings: ChartSettings }): Sky => {
  const t = centuriesAt(at)
  const shift = AYANAMSA_OF_2000[settings.ayanamsa]
  const sidereal = (longitude: number): number =>
    cutDegrees(wrapDegrees((longitude - shift) / DEGREE))
  const names = Object.keys(GRAHAS) as Graha[]
  const entries = names.map((graha) => {
    const { longitude, rate } = starMotionAt({ graha, t, node: settings.node })
    return [graha, { longitude: sidereal(longitude), speed: speedOf(rate) }] as const
  })
  return {
    ayanamsa: ayanamsaAt({ at, ayanamsa: settings.ayanamsa }),
    positions: Object.fromEntries(entries) as Sky['positions'],
    rahuTrue: sidereal(trueNodeAt(t)),
  }
}

function speedOf(rate: number): number {
  return cutDegrees(rate / DEGREE / DAYS_PER_CENTURY)
}
