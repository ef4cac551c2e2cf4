import type { PlaceTable } from './placeTable'

/** A key that fits: `mistakes` letters are wrong; `isWhole` when the key ends where the typed text ends. */
export type KeyMatch = { key: number; mistakes: number; isWhole: boolean }

/** The keys that begin with the sound. */
export const keysFrom = (table: PlaceTable, sound: string): KeyMatch[] => {
  const wanted = [...sound].map((letter) => letter.charCodeAt(0))
  const matches: KeyMatch[] = []
  for (let key = firstKey(table, wanted); key < table.shared.length; key += 1) {
    const isFirst = matches.length === 0
    if (!isFirst && table.shared[key]! < wanted.length) break
    if (isFirst && compare(table, key, wanted) !== 0) break
    matches.push({ key, mistakes: 0, isWhole: lengthOf(table, key) === wanted.length })
  }
  return matches
}

/**
 * The keys whose beginning is at most `most` mistakes away from the sound: a wrong, missing or added
 * letter, or two in the wrong order. One walk over the sorted keys; what they share is compared once.
 */
export const keysNear = (table: PlaceTable, sound: string, most: number): KeyMatch[] => {
  const typed = [...sound].map((letter) => letter.charCodeAt(0))
  const walk = newWalk(typed)
  const matches: KeyMatch[] = []
  // How long the beginning of the key before was that nothing more can come of.
  let dead = Infinity
  for (let key = 0; key < table.shared.length; key += 1) {
    let depth = table.shared[key]!
    if (depth >= dead) {
      const mistakes = walk.best[dead]!
      if (mistakes <= most) matches.push({ key, mistakes, isWhole: false })
      continue
    }
    dead = Infinity
    const length = lengthOf(table, key)
    while (depth < length && dead === Infinity) {
      depth += 1
      if (step({ walk, keys: table.keys, from: table.keyStarts[key]!, depth }) > most) dead = depth
    }
    const atEnd = walk.rows[depth]![typed.length]!
    const isWhole = dead === Infinity && atEnd <= most
    const mistakes = isWhole ? atEnd : walk.best[depth]!
    if (mistakes <= most) matches.push({ key, mistakes, isWhole })
  }
  return matches
}

type Walk = { typed: number[]; rows: Uint8Array[]; best: Uint8Array }

/** Longer than any key. */
const DEEPEST = 64

function newWalk(typed: number[]): Walk {
  const rows = Array.from({ length: DEEPEST }, () => new Uint8Array(typed.length + 1))
  rows[0] = Uint8Array.from({ length: typed.length + 1 }, (_, at) => at)
  const best = new Uint8Array(DEEPEST).fill(typed.length)
  return { typed, rows, best }
}

/** One more letter of the key. @returns the least number of mistakes so far, over all lengths of the typed text */
function step({
  walk: { typed, rows, best },
  keys,
  from,
  depth,
}: {
  walk: Walk
  keys: Uint8Array
  from: number
  depth: number
}): number {
  const above = rows[depth - 1]!
  const row = rows[depth]!
  const letter = keys[from + depth - 1]!
  const previous = depth > 1 ? keys[from + depth - 2]! : -1
  row[0] = depth
  let least = depth
  for (let at = 1; at <= typed.length; at += 1) {
    const wanted = typed[at - 1]!
    let cost = Math.min(
      above[at]! + 1,
      row[at - 1]! + 1,
      above[at - 1]! + (wanted === letter ? 0 : 1),
    )
    if (at > 1 && depth > 1 && wanted === previous && typed[at - 2] === letter)
      cost = Math.min(cost, rows[depth - 2]![at - 2]! + 1)
    row[at] = cost
    if (cost < least) least = cost
  }
  best[depth] = Math.min(best[depth - 1]!, row[typed.length]!)
  return least
}

function firstKey(table: PlaceTable, wanted: number[]): number {
  let low = 0
  let high = table.shared.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(table, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Below 0: the key stands before all that begin so; 0: it begins so. */
function compare(table: PlaceTable, key: number, wanted: number[]): number {
  const from = table.keyStarts[key]!
  const length = lengthOf(table, key)
  for (let at = 0; at < wanted.length; at += 1) {
    if (at >= length) return -1
    const difference = table.keys[from + at]! - wanted[at]!
    if (difference !== 0) return difference
  }
  return 0
}

const lengthOf = ({ keyStarts }: PlaceTable, key: number): number =>
  keyStarts[key + 1]! - keyStarts[key]!
