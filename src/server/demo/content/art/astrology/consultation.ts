import { MIDDLE, scene, starField } from '../scene'
import { at, disc, line, around, each, petal, star, moon } from '../shapes'
import { gold, palette } from './look'

export const consultation = (): string =>
  scene(
    palette,
    starField(palette, { seed: 23, count: 90, clear: 330 }) +
      each([310, 296, 216, 130], (radius, index) =>
        disc(MIDDLE, radius, gold(index === 0 ? 4 : 2, 0.9 - index * 0.12)),
      ) +
      around(12, (angle) => line(at(MIDDLE, 130, angle), at(MIDDLE, 296, angle), gold(2, 0.7))) +
      around(60, (angle) => line(at(MIDDLE, 296, angle), at(MIDDLE, 310, angle), gold(2, 0.8))) +
      around(12, (angle, index) =>
        index % 3
          ? disc(at(MIDDLE, 256, angle + 15), 9, `fill="${palette.soft}"`)
          : star(
              at(MIDDLE, 256, angle + 15),
              { outer: 22, inner: 8, points: 4 + (index % 4) },
              `fill="${palette.gold}"`,
            ),
      ) +
      around(16, (angle) =>
        petal(
          at(MIDDLE, 62, angle),
          { length: 52, width: 10, angle },
          `fill="${palette.gold}" fill-opacity="0.9"`,
        ),
      ) +
      disc(MIDDLE, 56, `fill="${palette.gold}"`) +
      disc(MIDDLE, 40, `fill="${palette.sky[1]}"`) +
      moon(MIDDLE, { radius: 30, phase: 0.2 }, `fill="${palette.gold}"`),
  )
