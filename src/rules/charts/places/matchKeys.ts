import type { Effort } from './effort'
import type { PlaceTable } from './placeTable'
import { isLikely, newWalk, step, type Walk } from './typedWalk'

/** Keys in their order, `from` included and `to` not; those up to `wholeTo` end where the sound ends. */
export type KeyRange = { from: number; to: number; wholeTo: number }

/** A key that fits: `mistakes` letters are wrong; `isWhole` when the key ends where the typed text ends. */
export type KeyMatch = { key: number; mistakes: number; isWhole: boolean }

type Asked = { table: PlaceTable; sound: string; effort: Effort }

/** The keys that begin with the sound; two binary searches, and one look at each that is all of it. */
export const keysFrom = ({ table, sound, effort }: Asked): KeyRange => {
  const wanted = lettersOf(sound)
  const from = edge({ table, wanted, effort, isEnd: false })
  const to = edge({ table, wanted, effort, isEnd: true })
  let wholeTo = from
  while (wholeTo < to && lengthOf(table, wholeTo) === wanted.length) wholeTo += 1
  effort.steps += wholeTo - from
  return { from, to, wholeTo }
}

/**
 * The keys whose beginning is at most `most` mistakes away from the sound: a wrong, missing or added
 * letter, or two in the wrong order. Of two mistakes only one may be at the beginning, if the letters there are
 * not alike. One walk over the sorted keys; what they share is compared once,
 * and keys of which nothing can come are leapt over.
 * @param among only these keys are looked at, in their order
 */
export const keysNear = ({
  table,
  sound,
  most,
  effort,
  among,
}: Asked & { most: number; among?: number[] }): KeyMatch[] => {
  const walk = newWalk({ typed: lettersOf(sound), most })
  const matches = among
    ? lookAt({ table, walk, keys: among, effort })
    : walkAll({ table, walk, effort })
  effort.steps += matches.length
  return matches
}

type Walking = { table: PlaceTable; walk: Walk; effort: Effort }

function walkAll({ table, walk, effort }: Walking): KeyMatch[] {
  const matches: KeyMatch[] = []
  let depth = 0
  for (let key = 0; key < table.shared.length;) {
    depth = Math.min(depth, table.shared[key]!)
    const start = table.keyStarts[key]!
    if (!isLikely(walk, table.keys[start]!, table.keys[start + 1]!)) {
      key = leap({ table, key, depth: Math.min(2, lengthOf(table, key)), effort })
      depth = 0
      continue
    }
    const { isDead, depth: end } = descend({ table, walk, key, depth })
    effort.steps += end - depth + 1
    const next = isDead ? leap({ table, key, depth: end, effort }) : key + 1
    const found = mistakesAt({ walk, isDead, depth: end })
    for (let each = key; found && each < next; each += 1) matches.push({ key: each, ...found })
    depth = end
    key = next
  }
  return matches
}

/** The same for some keys only: what a key shares with the one before is compared once where both are in the list. */
function lookAt({ table, walk, keys, effort }: Walking & { keys: number[] }): KeyMatch[] {
  const matches: KeyMatch[] = []
  let [depth, last] = [0, -1]
  for (const key of keys) {
    depth = key === last + 1 ? Math.min(depth, table.shared[key]!) : 0
    const { isDead, depth: end } = descend({ table, walk, key, depth })
    effort.steps += end - depth + 1
    const found = mistakesAt({ walk, isDead, depth: end })
    if (found) matches.push({ key, ...found })
    ;[depth, last] = [end, key]
  }
  return matches
}

/** How many mistakes the key has to which the walk came, if no more than may be. */
function mistakesAt({
  walk: { rows, best, typed, most },
  isDead,
  depth,
}: {
  walk: Walk
  isDead: boolean
  depth: number
}): Omit<KeyMatch, 'key'> | null {
  const whole = isDead ? Infinity : rows[depth]![typed.length]!
  const mistakes = whole <= most ? whole : best[depth]!
  return mistakes <= most ? { mistakes, isWhole: whole <= most } : null
}

/** Letter by letter down one key, until it ends or nothing can come of it. */
function descend({
  table,
  walk,
  key,
  depth,
}: {
  table: PlaceTable
  walk: Walk
  key: number
  depth: number
}): { isDead: boolean; depth: number } {
  const length = lengthOf(table, key)
  const from = table.keyStarts[key]!
  while (depth < length) {
    depth += 1
    if (step({ walk, keys: table.keys, from, depth }) > walk.most) return { isDead: true, depth }
  }
  return { isDead: false, depth }
}

/** The first key behind all that share the beginning: the next few one by one, then by doubled leaps and halves. */
function leap({
  table,
  key,
  depth,
  effort,
}: {
  table: PlaceTable
  key: number
  depth: number
  effort: Effort
}): number {
  const { shared, keys, keyStarts } = table
  let low = key + 1
  while (low <= key + NEXT_FEW && low < shared.length && shared[low]! >= depth) low += 1
  effort.steps += low - key
  if (low <= key + NEXT_FEW || low >= shared.length) return low
  const wanted = keys.subarray(keyStarts[key], keyStarts[key]! + depth)
  let size = NEXT_FEW
  while (low + size < shared.length && compare(table, low + size, wanted) === 0) size *= 2
  const high = Math.min(low + size, shared.length)
  return edge({ table, wanted, effort, isEnd: true, low, high })
}

const NEXT_FEW = 16

/** The first key that begins with the letters, or the first behind all those. */
function edge({
  table,
  wanted,
  effort,
  isEnd,
  low = 0,
  high = table.shared.length,
}: {
  table: PlaceTable
  wanted: ArrayLike<number>
  effort: Effort
  isEnd: boolean
  low?: number
  high?: number
}): number {
  while (low < high) {
    const middle = (low + high) >> 1
    effort.steps += 1
    const order = compare(table, middle, wanted)
    if (order < 0 || (isEnd && order === 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** Below 0: the key stands before all that begin so; 0: it begins so. */
function compare(table: PlaceTable, key: number, wanted: ArrayLike<number>): number {
  const from = table.keyStarts[key]!
  const length = lengthOf(table, key)
  for (let at = 0; at < wanted.length; at += 1) {
    if (at >= length) return -1
    const difference = table.keys[from + at]! - wanted[at]!
    if (difference !== 0) return difference
  }
  return 0
}

const lettersOf = (sound: string): number[] => [...sound].map((letter) => letter.charCodeAt(0))

const lengthOf = ({ keyStarts }: PlaceTable, key: number): number =>
  keyStarts[key + 1]! - keyStarts[key]!
