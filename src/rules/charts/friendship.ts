import type { Graha } from './grahas'

/** The seven grahas that rule signs. */
type Lord = Exclude<Graha, 'rahu' | 'ketu'>

/** Natural friendship (Brihat Parashara Hora Shastra 3.55); who is in neither list is neutral. */
const NATURAL: Record<Lord, { friends: Graha[]; enemies: Graha[] }> = {
  sun: { friends: ['moon', 'mars', 'jupiter'], enemies: ['venus', 'saturn'] },
  moon: { friends: ['sun', 'mercury'], enemies: [] },
  mars: { friends: ['sun', 'moon', 'jupiter'], enemies: ['mercury'] },
  mercury: { friends: ['sun', 'venus'], enemies: ['moon'] },
  jupiter: { friends: ['sun', 'moon', 'mars'], enemies: ['mercury', 'venus'] },
  venus: { friends: ['mercury', 'saturn'], enemies: ['sun', 'moon'] },
  saturn: { friends: ['mercury', 'venus'], enemies: ['sun', 'moon', 'mars'] },
}

export type Friendship = 'friend' | 'neutral' | 'enemy'

/** How a graha by nature holds another one; not the same both ways. Rahu and Ketu hold all as neutral. */
export const friendshipOf = ({ graha, to }: { graha: Graha; to: Graha }): Friendship => {
  if (graha === 'rahu' || graha === 'ketu') return 'neutral'
  const { friends, enemies } = NATURAL[graha]
  if (friends.includes(to)) return 'friend'
  return enemies.includes(to) ? 'enemy' : 'neutral'
}
