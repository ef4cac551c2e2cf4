/**
 * The argument at which a function that changes its sign between two ends is zero: regula falsi with the Illinois rule,
 * a handful of calls where the function is nearly straight.
 * @param within how far the answer may be off, in the unit of the argument
 */
export const findRoot = ({
  valueAt,
  from,
  to,
  within,
}: {
  valueAt: (x: number) => number
  from: number
  to: number
  within: number
}): number => {
  let low = { x: from, y: valueAt(from) }
  let high = { x: to, y: valueAt(to) }
  for (let kept = 0; high.x - low.x > within && low.y !== 0;) {
    const guess = (low.x * high.y - high.x * low.y) / (high.y - low.y)
    // Half a tolerance inwards, so that both ends close in on the root.
    const x = Math.min(Math.max(guess, low.x + within / 2), high.x - within / 2)
    const y = valueAt(x)
    if (y === 0) return x
    const isLow = y < 0 === low.y < 0
    if (isLow) low = { x, y }
    else high = { x, y }
    kept = isLow ? Math.max(kept, 0) + 1 : Math.min(kept, 0) - 1
    // The other end stayed twice: half its weight, or it stays for ever.
    if (kept > 1) high = { x: high.x, y: high.y / 2 }
    if (kept < -1) low = { x: low.x, y: low.y / 2 }
  }
  return low.y === 0 ? low.x : (low.x + high.x) / 2
}
