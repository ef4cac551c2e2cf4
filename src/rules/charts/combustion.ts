import type { Graha } from './grahas'
import { degreesBetween } from './sky/angles'

/**
 * Degrees from the Sun within which a graha cannot be seen, direct and retrograde (Surya Siddhanta 9.6–9 and 10.1). The
 * Sun and the nodes are never combust.
 */
const ORBS: Partial<Record<Graha, { direct: number; retrograde: number }>> = {
  moon: { direct: 12, retrograde: 12 },
  mars: { direct: 17, retrograde: 17 },
  mercury: { direct: 14, retrograde: 12 },
  jupiter: { direct: 11, retrograde: 11 },
  venus: { direct: 10, retrograde: 8 },
  saturn: { direct: 15, retrograde: 15 },
}

/** Whether a graha is too near to the Sun to be seen; longitudes in degrees. */
export const isCombust = ({
  graha,
  longitude,
  sun,
  isRetrograde,
}: {
  graha: Graha
  longitude: number
  sun: number
  isRetrograde: boolean
}): boolean => {
  const orb = ORBS[graha]?.[isRetrograde ? 'retrograde' : 'direct']
  return orb !== undefined && Math.abs(degreesBetween({ from: sun, to: longitude })) < orb
}
