import type { Effort } from './effort'
import { keysNear, type KeyMatch } from './matchKeys'
import type { PlaceTable } from './placeTable'

/** All keys with as many mistakes as a sound of that length may have. */
export type NearestKeys = (sound: string) => KeyMatch[]

/** How long a sound must be for one mistake in it, and for two. */
const FEWEST_FOR_ONE = 4
const FEWEST_FOR_TWO = 7

/**
 * Looks for the keys near the sounds of one search: one walk through the table, however often it is asked. What is near
 * a sound is near the beginning of it, too, so that a longer one is looked for among the matches of a shorter.
 */
export const nearestKeys = ({
  table,
  sounds,
  effort,
}: {
  table: PlaceTable
  sounds: string[]
  effort: Effort
}): NearestKeys => {
  const known = new Map<string, KeyMatch[]>()
  const find: NearestKeys = (sound) => {
    const most = mostIn(sound)
    if (most === 0) return []
    const before = known.get(sound)
    if (before) return before
    const start = sounds.find(
      (other) => other !== sound && sound.startsWith(other) && mostIn(other) === most,
    )
    const among = start === undefined ? undefined : find(start).map(({ key }) => key)
    const matches = keysNear({ table, sound, most, effort, among })
    known.set(sound, matches)
    return matches
  }
  return find
}

const mostIn = ({ length }: string): number => {
  if (length < FEWEST_FOR_ONE) return 0
  return length < FEWEST_FOR_TWO ? 1 : 2
}
