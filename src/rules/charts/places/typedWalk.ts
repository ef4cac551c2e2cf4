/** How far the typed letters are from the beginning of a key, letter by letter of the key. */
export type Walk = {
  typed: number[]
  most: number
  /** By depth: the mistakes between so many letters of the key and each beginning of the typed text. */
  rows: Uint8Array[]
  /** By depth: the fewest mistakes between all that was typed and the key up to there. */
  best: Uint8Array
}

/** Longer than any key. */
const DEEPEST = 64
const FAR = 99

/** A walk at the beginning of all keys. */
export const newWalk = ({ typed, most }: { typed: number[]; most: number }): Walk => {
  const rows = Array.from({ length: DEEPEST }, () => new Uint8Array(typed.length + 1).fill(FAR))
  rows[0] = Uint8Array.from({ length: typed.length + 1 }, (_, at) => at)
  return { typed, most, rows, best: new Uint8Array(DEEPEST).fill(typed.length) }
}

/**
 * One more letter of the key. Only lengths within `most` of each other can come to so few mistakes, so that a
 * step costs the same however much was typed.
 * @returns the least number of mistakes so far, over all lengths of the typed text
 */
export const step = ({
  walk: { typed, most, rows, best },
  keys,
  from,
  depth,
}: {
  walk: Walk
  keys: Uint8Array
  from: number
  depth: number
}): number => {
  const above = rows[depth - 1]!
  const row = rows[depth]!
  const letter = keys[from + depth - 1]!
  const previous = depth > 1 ? keys[from + depth - 2]! : -1
  const first = Math.max(1, depth - most)
  const last = Math.min(typed.length, depth + most)
  let least = first === 1 ? depth : FAR
  row[first - 1] = least
  for (let at = first; at <= last; at += 1) {
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
  if (last < typed.length) row[last + 1] = FAR
  best[depth] = Math.min(best[depth - 1]!, last === typed.length ? row[last]! : FAR)
  return least
}

/**
 * Whether a key that begins so is looked at: of two mistakes one may be in the first letter (a wrong, missing or added
 * one), but then the letter behind it is right.
 */
export const isLikely = ({ typed, most }: Walk, first: number, second: number): boolean =>
  most < 2 ||
  first === typed[0] ||
  first === typed[1] ||
  second === typed[0] ||
  second === typed[1] ||
  ALIKE.some((letters) => letters.includes(first) && letters.includes(typed[0]!))

/** Letters that are heard or written for each other at the beginning of a name. */
const ALIKE = ['aeiou', 'bvpf', 'kg', 'cjs', 'td', 'nm', 'lr'].map((letters) =>
  [...letters].map((letter) => letter.charCodeAt(0)),
)
