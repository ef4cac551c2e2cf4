import type { Graha } from '../grahas'
import { centuriesAt, DAY_MS } from './ephemerisTime'
import { findRoot } from './findRoot'
import { starMotionAt } from './starLongitude'

/** Grahas that are direct and retrograde by turns. */
export const TURNING = ['mars', 'mercury', 'jupiter', 'venus', 'saturn'] as const

export type Turning = (typeof TURNING)[number]

/** A standstill, after which the graha is retrograde or direct. `at` in ms UTC. */
export type Station = { at: number; turns: 'retrograde' | 'direct' }

/** No graha is retrograde for less than three weeks. */
const STEP = 8 * DAY_MS
const WITHIN = 1000

/**
 * All stations of a graha between two instants, found from the sky: some 5 ms a year. `stationsOf` knows them by heart.
 * @param from ms UTC
 */
export const searchStations = ({
  graha,
  from,
  to,
}: {
  graha: Turning
  from: number
  to: number
}): Station[] => {
  const found: Station[] = []
  let speed = speedAt({ graha, at: from })
  for (let start = from; start < to; start += STEP) {
    const end = Math.min(start + STEP, to)
    const next = speedAt({ graha, at: end })
    if (speed < 0 !== next < 0) {
      const valueAt = (at: number): number => speedAt({ graha, at })
      const at = findRoot({ valueAt, from: start, to: end, within: WITHIN })
      found.push({ at, turns: next < 0 ? 'retrograde' : 'direct' })
    }
    speed = next
  }
  return found
}

function speedAt({ graha, at }: { graha: Graha; at: number }): number {
  return starMotionAt({ graha, t: centuriesAt(at), node: 'mean' }).rate
}
