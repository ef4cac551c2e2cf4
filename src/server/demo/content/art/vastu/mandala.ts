import { MIDDLE, scene } from '../scene'
import { disc, line, path, rect, around, each, petal } from '../shapes'
import { ink, palette } from './look'

export const mandala = (): string => {
  const cell = 56
  const start = { x: 348, y: 148 }
  const cells = Array.from({ length: 81 }, (_, index) => ({
    column: index % 9,
    row: Math.floor(index / 9),
  }))
  const shade = (column: number, row: number): string => {
    const ring = Math.max(Math.abs(column - 4), Math.abs(row - 4))
    const colour = ring % 2 ? palette.soft : palette.gold
    return `${colour}" fill-opacity="${ring === 0 ? 0.85 : 0.5 - ring * 0.09}`
  }
  return scene(
    palette,
    each(cells, ({ column, row }) =>
      rect(
        { x: start.x + column * cell, y: start.y + row * cell, width: cell, height: cell },
        `fill="${shade(column, row)}" stroke="${palette.ink}" stroke-width="1.5" stroke-opacity="0.55"`,
      ),
    ) +
      rect({ x: start.x, y: start.y, width: cell * 9, height: cell * 9 }, ink(5)) +
      path('M348 148L852 652M852 148L348 652', ink(1.5, 0.35)) +
      around(8, (angle) =>
        petal(MIDDLE, { length: 62, width: 16, angle }, `fill="${palette.ink}" fill-opacity="0.8"`),
      ) +
      disc(
        { x: 800, y: 560 },
        128,
        `fill="${palette.glow}" fill-opacity="0.55" stroke="${palette.ink}" stroke-width="12"`,
      ) +
      line({ x: 892, y: 652 }, { x: 992, y: 742 }, ink(26)) +
      path(
        'M742 596V540L800 496L858 540V596Z',
        `fill="${palette.gold}" stroke="${palette.ink}" stroke-width="5" stroke-linejoin="round"`,
      ),
  )
}
