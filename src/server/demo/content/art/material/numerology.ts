import { MIDDLE, scene } from '../scene'
import { at, disc, line, polygon, rect, around, each } from '../shapes'
import { gold, palette } from './look'

export const numerology = (): string =>
  scene(
    palette,
    around(48, (angle) =>
      line(at(MIDDLE, 336, angle), at(MIDDLE, angle % 30 ? 350 : 366, angle), gold(3, 0.6)),
    ) +
      disc(MIDDLE, 330, gold(2, 0.5)) +
      each(LO_SHU, (count, index) => {
        const center = { x: 440 + (index % 3) * 160, y: 240 + Math.floor(index / 3) * 160 }
        const dots =
          count === 1
            ? [center]
            : Array.from({ length: count }, (_, dot) =>
                at(center, 22 + count * 2.2, (360 / count) * dot),
              )
        return (
          rect(
            { x: center.x - 72, y: center.y - 72, width: 144, height: 144 },
            `rx="20" fill="${count % 2 ? palette.gold : palette.ink}" fill-opacity="${count % 2 ? 0.9 : 0.5}" stroke="${palette.gold}" stroke-width="3"`,
          ) +
          polygon(
            dots.length > 2 ? dots : [],
            `fill="none" stroke="${count % 2 ? palette.ink : palette.gold}" stroke-opacity="0.45" stroke-width="2"`,
          ) +
          each(dots, (dot) => disc(dot, 9, `fill="${count % 2 ? palette.ink : palette.gold}"`))
        )
      }),
  )

const LO_SHU = [4, 9, 2, 3, 5, 7, 8, 1, 6]
