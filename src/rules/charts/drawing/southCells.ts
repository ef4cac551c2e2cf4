import type { HouseShape } from './houseShape'

const CELL = 100
/** Height of the strip below the grahas in which the sign is named. */
const FOOT = 20
/** How much the mark of the lagna cuts off at the top left corner. */
export const LAGNA_CORNER = 22

/** Column and row of each sign from Mesha on: they stand still, clockwise around the square. */
const PLACES = [
  ...[[1, 0] as const, [2, 0] as const, [3, 0] as const],
  ...[[3, 1] as const, [3, 2] as const, [3, 3] as const],
  ...[[2, 3] as const, [1, 3] as const, [0, 3] as const],
  ...[[0, 2] as const, [0, 1] as const, [0, 0] as const],
]

/** The South Indian kundli in a square of 400 units: twelve cells around an empty middle, from Mesha on. */
export const SOUTH_CELLS: HouseShape[] = PLACES.map(([column, row]) => {
  const [left, top] = [column * CELL, row * CELL]
  const [right, bottom] = [left + CELL, top + CELL]
  return {
    outline: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    area: [
      [left + LAGNA_CORNER / 2, top],
      [right, top],
      [right, bottom - FOOT],
      [left, bottom - FOOT],
      [left, top + LAGNA_CORNER / 2],
    ],
    centre: [left + CELL / 2, top + (CELL - FOOT) / 2 + 2],
    signAt: [left + CELL / 2, bottom - 10],
  }
})
