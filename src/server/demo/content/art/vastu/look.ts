import { PALETTES } from '../scene'
import { type Point, at, disc, line, polygon, around } from '../shapes'

export const palette = PALETTES.vastu

export const ink = (width: number, opacity = 1): string =>
  `fill="none" stroke="${palette.ink}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"`

/** A compass rose with eight points. */
export const compass = (center: Point, radius: number): string =>
  disc(
    center,
    radius,
    `fill="${palette.glow}" fill-opacity="0.85" stroke="${palette.ink}" stroke-width="3"`,
  ) +
  disc(center, radius * 0.84, ink(1.5, 0.5)) +
  around(32, (angle) =>
    line(
      at(center, radius * 0.84, angle),
      at(center, radius * (angle % 45 ? 0.9 : 1), angle),
      ink(1.5, 0.7),
    ),
  ) +
  around(8, (angle, index) => {
    const reach = index % 2 ? 0.46 : 0.76
    const tip = at(center, radius * reach, angle)
    return (
      polygon(
        [tip, at(center, radius * 0.16, angle + 45), center],
        `fill="${index === 0 ? palette.gold : palette.ink}"`,
      ) + polygon([tip, at(center, radius * 0.16, angle - 45), center], `fill="${palette.soft}"`)
    )
  })
