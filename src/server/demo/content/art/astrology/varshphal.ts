import { MIDDLE, scene, starField } from '../scene'
import { at, disc, around, petal, moon } from '../shapes'
import { gold, palette } from './look'

export const varshphal = (): string =>
  scene(
    palette,
    starField(palette, { seed: 41, count: 100, clear: 380 }) +
      disc(MIDDLE, 290, gold(2, 0.6)) +
      around(12, (angle, index) => {
        const center = at(MIDDLE, 290, angle)
        return (
          disc(center, 40, `fill="${palette.ink}" stroke="${palette.gold}" stroke-width="2"`) +
          moon(center, { radius: 30, phase: (index + 0.6) / 12.4 }, `fill="${palette.soft}"`)
        )
      }) +
      around(24, (angle, index) =>
        petal(
          at(MIDDLE, 112, angle),
          { length: index % 2 ? 54 : 92, width: 15, angle },
          `fill="${palette.gold}" fill-opacity="${index % 2 ? 0.6 : 0.95}"`,
        ),
      ) +
      disc(MIDDLE, 104, `fill="${palette.gold}"`) +
      disc(MIDDLE, 86, `fill="#f9b36a"`) +
      disc({ x: 580, y: 380 }, 56, `fill="#ffe2a8" fill-opacity="0.6"`),
  )
