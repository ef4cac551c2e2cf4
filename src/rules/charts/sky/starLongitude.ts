import type { ChartSettings } from '../chartSettings'
import type { Graha } from '../grahas'
import { ARCSECOND } from './angles'
import { DAYS_PER_CENTURY } from './ephemerisTime'
import { moonDirectionAt, moonLongitudeAt } from './moon'
import { meanNodeAt, trueNodeAt } from './nodes'
import { planetLongitudeAt, planetMotionAt } from './planets'
import { oldPrecessionAt } from './precession'

type Asked = { graha: Graha; t: number; node: ChartSettings['node'] }

/** From the dynamical equinox of the planets' theory to the FK5 (Meeus, 32.3). */
const TO_FK5 = -0.09033 * ARCSECOND

/** Half a step for the rate of a node. */
const STEP = 0.02 / DAYS_PER_CENTURY

/**
 * Apparent longitude without nutation in radians, counted from the equinox of J2000 along the moving ecliptic. Any
 * size: not wrapped.
 * @param t Julian centuries of terrestrial time since J2000.0
 */
export const starLongitudeAt = ({ graha, t, node }: Asked): number => {
  if (graha === 'moon') return moonLongitudeAt(t)
  if (graha === 'rahu') return node === 'mean' ? meanNodeAt(t) : trueNodeAt(t)
  if (graha === 'ketu') return starLongitudeAt({ graha: 'rahu', t, node }) + Math.PI
  return planetLongitudeAt({ planet: graha, t }) - oldPrecessionAt(t) + TO_FK5
}

/** `starLongitudeAt` with its rate in radians per century. */
export const starMotionAt = ({ graha, t, node }: Asked): { longitude: number; rate: number } => {
  if (graha === 'moon') {
    const { longitude, longitudeRate } = moonDirectionAt(t)
    return { longitude, rate: longitudeRate }
  }
  if (graha === 'rahu' || graha === 'ketu') return nodeMotionAt({ graha, t, node })
  const { longitude, rate } = planetMotionAt({ planet: graha, t })
  return {
    longitude: longitude - oldPrecessionAt(t) + TO_FK5,
    rate: rate - (oldPrecessionAt(t + STEP) - oldPrecessionAt(t - STEP)) / (2 * STEP),
  }
}

function nodeMotionAt({ graha, t, node }: Asked): { longitude: number; rate: number } {
  const turn =
    starLongitudeAt({ graha, t: t + STEP, node }) - starLongitudeAt({ graha, t: t - STEP, node })
  return {
    longitude: starLongitudeAt({ graha, t, node }),
    // The true node's longitude jumps by a whole turn where the Moon's does.
    rate: Math.atan2(Math.sin(turn), Math.cos(turn)) / (2 * STEP),
  }
}
