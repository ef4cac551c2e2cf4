import type { HouseShape } from './houseShape'
import type { Point } from './kundliDrawing'

const DIAMOND: HouseShape = {
  outline: [
    [200, 0],
    [100, 100],
    [200, 200],
    [300, 100],
  ],
  area: [
    [200, 0],
    [100, 100],
    [168, 168],
    [232, 168],
    [300, 100],
  ],
  centre: [200, 96],
  signAt: [200, 181],
}

const TOP_LEFT: HouseShape = {
  outline: [
    [0, 0],
    [100, 100],
    [200, 0],
  ],
  area: [
    [0, 0],
    [76, 76],
    [124, 76],
    [200, 0],
  ],
  centre: [100, 36],
  signAt: [100, 84],
}

const LEFT_TOP: HouseShape = mirrored(TOP_LEFT)

const QUARTER = [DIAMOND, TOP_LEFT, LEFT_TOP]

/**
 * The North Indian kundli in a square of 400 units: both diagonals and the diamond through the middles of the sides. The
 * houses stand still, the first above the centre, the others counter-clockwise.
 */
export const NORTH_HOUSES: HouseShape[] = [0, 1, 2, 3].flatMap((quarters) =>
  QUARTER.map((house) => turned(house, quarters)),
)

/** On the other side of the diagonal through the top left corner. */
function mirrored({ outline, area, centre, signAt }: HouseShape): HouseShape {
  const flip = ([x, y]: Point): Point => [y, x]
  return {
    outline: outline.map(flip),
    area: area.map(flip),
    centre: flip(centre),
    signAt: flip(signAt),
  }
}

/** Turned counter-clockwise around the middle of the square by so many quarters. */
function turned({ outline, area, centre, signAt }: HouseShape, quarters: number): HouseShape {
  const turn = (point: Point): Point => {
    let [x, y] = point
    for (let done = 0; done < quarters; done++) [x, y] = [y, 400 - x]
    return [x, y]
  }
  return {
    outline: outline.map(turn),
    area: area.map(turn),
    centre: turn(centre),
    signAt: turn(signAt),
  }
}
