import { PALETTES } from '../scene'
import { type Point, path } from '../shapes'

export const palette = PALETTES.astrology

export const gold = (width: number, opacity = 1): string =>
  `fill="none" stroke="${palette.gold}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linejoin="round"`

/** The square of the North Indian chart with its diagonals and inner diamond. */
export const chartSquare = (center: Point, half: number, look: string): string => {
  const { x, y } = center
  return path(
    `M${x - half} ${y - half}h${half * 2}v${half * 2}h${-half * 2}ZL${x + half} ${y + half}M${x + half} ${y - half}L${x - half} ${y + half}M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`,
    look,
  )
}
