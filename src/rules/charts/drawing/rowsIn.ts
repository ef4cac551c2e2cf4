import type { HouseShape } from './houseShape'
import type { Point } from './kundliDrawing'

/** A line for labels: its baseline, and what of it is inside the house. */
export type Row = { y: number; from: number; to: number }

const LEADING = 1.34
/** From the middle of a row to its baseline, in em. */
const DROP = 0.36
/** Kept free beside the lines of the house. */
const MARGIN = 4.5
const STEP = 3

/** The ways in which so many rows can stand in a house, those around its middle first. */
export const rowsIn = ({
  shape: { area, centre },
  rows,
  size,
}: {
  shape: HouseShape
  rows: number
  size: number
}): Row[][] => {
  const height = size * LEADING
  return topsOf({ area, middle: centre[1], height: rows * height }).map((top) =>
    Array.from({ length: rows }, (_, index) => {
      const upper = spanAt(area, top + index * height)
      const lower = spanAt(area, top + (index + 1) * height)
      return {
        y: top + (index + 0.5) * height + size * DROP,
        from: Math.max(upper[0], lower[0]) + MARGIN,
        to: Math.min(upper[1], lower[1]) - MARGIN,
      }
    }),
  )
}

function topsOf({
  area,
  middle,
  height,
}: {
  area: Point[]
  middle: number
  height: number
}): number[] {
  const ys = area.map(([, y]) => y)
  const [least, most] = [Math.min(...ys) + STEP, Math.max(...ys) - STEP - height]
  const best = middle - height / 2
  const tops = best >= least && best <= most ? [best] : []
  for (let top = least; top <= most; top += STEP) tops.push(top)
  return tops.sort((one, other) => Math.abs(one - best) - Math.abs(other - best))
}

/** What a level line has inside a convex area, from left to right. */
function spanAt(area: Point[], y: number): [number, number] {
  let [from, to] = [Infinity, -Infinity]
  area.forEach(([x1, y1], index) => {
    const [x2, y2] = area[(index + 1) % area.length]!
    if (y < Math.min(y1, y2) || y > Math.max(y1, y2)) return
    const level = y1 === y2
    const cut = level ? x1 : x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)
    from = Math.min(from, cut, level ? x2 : cut)
    to = Math.max(to, cut, level ? x2 : cut)
  })
  return [from, to]
}
