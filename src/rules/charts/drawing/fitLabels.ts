import type { HouseShape } from './houseShape'
import type { Point } from './kundliDrawing'
import { rowsIn, type Row } from './rowsIn'

/** Where the labels of a house stand (middle of the label, baseline), in their order, and how large they are. */
export type Fit = { level: number; size: number; at: Point[] }

/** Sizes for each way of writing, smallest first: labels become shorter before they become too small to read. */
const SIZES = [
  [10, 10.5, 11, 11.5, 12, 12.5, 13],
  [5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12],
]

/** Between the labels of a row, in em. */
const GAP = 0.55
const MOST_BESIDE = 4

/**
 * Finds the largest letters with which all labels stand inside the house without touching.
 * @param widths of every label in em, for each way of writing from the longest to the shortest
 */
export const fitLabels = (shape: HouseShape, widths: number[][]): Fit => {
  for (const [level, sizes] of SIZES.entries()) {
    const found = largest({ shape, widths: widths[level]!, sizes })
    if (found) return { level, ...found }
  }
  throw new RangeError(`no room for ${widths[0]!.length} labels`)
}

type Wanted = { shape: HouseShape; widths: number[]; size: number }
type Placed = { size: number; at: Point[] }

function largest({ sizes, ...wanted }: Omit<Wanted, 'size'> & { sizes: number[] }): Placed | null {
  let best: Placed | null = null
  let [least, most] = [0, sizes.length - 1]
  while (least <= most) {
    const middle = (least + most) >> 1
    const at = placed({ ...wanted, size: sizes[middle]! })
    if (at) best = { size: sizes[middle]!, at }
    if (at) least = middle + 1
    else most = middle - 1
  }
  return best
}

/** One label below the other if that is possible, else as few beside each other as there must be. */
function placed({ shape, widths, size }: Wanted): Point[] | null {
  const count = widths.length
  const taken = widths.map((width) => width * size)
  const known: Row[][][] = []
  for (let beside = 1; beside <= Math.min(count, MOST_BESIDE); beside++)
    for (let rows = Math.ceil(count / beside); rows <= count; rows++)
      for (const found of (known[rows] ??= rowsIn({ shape, rows, size }))) {
        const filled = fill({ rows: found, taken, beside, gap: GAP * size })
        if (filled) return pointsOf(filled, GAP * size)
      }
  return null
}

type FilledRow = Row & { widths: number[] }

/** Puts the labels into the rows in their order; null when some are left over. */
function fill({
  rows,
  taken,
  beside,
  gap,
}: {
  rows: Row[]
  taken: number[]
  beside: number
  gap: number
}): FilledRow[] | null {
  let next = 0
  const filled = rows.map((row): FilledRow => {
    const widths: number[] = []
    let room = row.to - row.from
    while (next < taken.length && widths.length < beside && taken[next]! <= room) {
      room -= taken[next]! + gap
      widths.push(taken[next++]!)
    }
    return { ...row, widths }
  })
  return next === taken.length ? filled : null
}

function pointsOf(rows: FilledRow[], gap: number): Point[] {
  const axis = axisOf(rows, gap)
  return rows.flatMap((row) => {
    let left = (axis ?? (row.from + row.to) / 2) - widthOf(row, gap) / 2
    return row.widths.map((width): Point => {
      const middle = left + width / 2
      left += width + gap
      return [middle, row.y]
    })
  })
}

/** The line on which all rows can be centred, where there is one. */
function axisOf(rows: FilledRow[], gap: number): number | null {
  const used = rows.filter(({ widths }) => widths.length > 0)
  const least = Math.max(...used.map((row) => row.from + widthOf(row, gap) / 2))
  const most = Math.min(...used.map((row) => row.to - widthOf(row, gap) / 2))
  return least <= most ? (least + most) / 2 : null
}

const widthOf = ({ widths }: FilledRow, gap: number): number =>
  widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1)
