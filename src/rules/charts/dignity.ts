import type { Dignity } from './chart'
import { friendshipOf } from './friendship'
import type { Graha } from './grahas'
import { rashiOf } from './placement'
import { RASHIS } from './rashis'

/** The grahas that have a dignity. */
export type Ruler = Exclude<Graha, 'rahu' | 'ketu'>

/** A part of a sign: degrees from the first to before the last. */
type Part = { rashi: number; from: number; to: number }

/**
 * Exaltation and moolatrikona (Brihat Parashara Hora Shastra 3.49–54). Where both share a sign, the first degrees exalt;
 * else the whole sign does.
 */
const STRONG: Record<Ruler, { exalted: Part; moolatrikona: Part }> = {
  sun: { exalted: whole(1), moolatrikona: { rashi: 5, from: 0, to: 20 } },
  moon: { exalted: { rashi: 2, from: 0, to: 3 }, moolatrikona: { rashi: 2, from: 3, to: 30 } },
  mars: { exalted: whole(10), moolatrikona: { rashi: 1, from: 0, to: 12 } },
  mercury: { exalted: { rashi: 6, from: 0, to: 15 }, moolatrikona: { rashi: 6, from: 15, to: 20 } },
  jupiter: { exalted: whole(4), moolatrikona: { rashi: 9, from: 0, to: 10 } },
  venus: { exalted: whole(12), moolatrikona: { rashi: 7, from: 0, to: 15 } },
  saturn: { exalted: whole(7), moolatrikona: { rashi: 11, from: 0, to: 20 } },
}

/**
 * How well a graha stands in its sign; a sign that is neither its own nor exalts nor debilitates it counts by the natural
 * friendship with its lord.
 * @param longitude sidereal degrees from 0 to below 360
 */
export const dignityOf = ({ graha, longitude }: { graha: Ruler; longitude: number }): Dignity => {
  const { exalted, moolatrikona } = STRONG[graha]
  const rashi = rashiOf(longitude)
  const { lord } = RASHIS[rashi - 1]!
  if (isIn(exalted, longitude)) return 'exalted'
  if (rashi === ((exalted.rashi + 5) % 12) + 1) return 'debilitated'
  if (isIn(moolatrikona, longitude)) return 'moolatrikona'
  return lord === graha ? 'own' : friendshipOf({ graha, to: lord })
}

function whole(rashi: number): Part {
  return { rashi, from: 0, to: 30 }
}

function isIn({ rashi, from, to }: Part, longitude: number): boolean {
  const degrees = longitude % 30
  return rashiOf(longitude) === rashi && degrees >= from && degrees < to
}
