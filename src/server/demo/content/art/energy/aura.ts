import { MIDDLE, scene } from '../scene'
import { at, disc, around, each } from '../shapes'
import { palette, sitter } from './look'

export const aura = (): string =>
  scene(
    palette,
    each(
      [350, 300, 252, 206, 164],
      (radius, index) =>
        `<ellipse cx="600" cy="400" rx="${radius * 0.84}" ry="${radius}" fill="${palette.gold}" fill-opacity="${0.05 + index * 0.025}" stroke="${palette.gold}" stroke-opacity="${0.25 + index * 0.1}" stroke-width="2"/>`,
    ) +
      around(36, (angle) =>
        disc(
          at(MIDDLE, 372, angle),
          angle % 30 ? 2.5 : 6,
          `fill="${palette.gold}" fill-opacity="0.7"`,
        ),
      ) +
      disc({ x: 600, y: 330 }, 190, 'fill="url(#glow)"') +
      sitter({ x: 600, y: 500 }, 1.3, palette.ink),
  )
