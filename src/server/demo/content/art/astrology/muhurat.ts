import { hills, scene, starField } from '../scene'
import { at, disc, line, polygon, path, each, moon } from '../shapes'
import { gold, palette } from './look'

export const muhurat = (): string => {
  const sun = { x: 600, y: 590 }
  const phases = [0.1, 0.18, 0.3, 0.42, 0.5, 0.58, 0.7, 0.82, 0.9]
  return scene(
    palette,
    starField(palette, { seed: 53, count: 110 }) +
      each(phases, (phase, index) => {
        const center = at(sun, 400, -80 + index * 20)
        const radius = 46 - Math.abs(index - 4) * 4
        return (
          disc(center, radius, `fill="${palette.ink}" fill-opacity="0.8"`) +
          moon(center, { radius, phase }, `fill="${palette.gold}"`)
        )
      }) +
      each([300, 250], (radius) =>
        path(
          `M${sun.x - radius} ${sun.y}A${radius} ${radius} 0 0 1 ${sun.x + radius} ${sun.y}`,
          gold(2.5, 0.7),
        ),
      ) +
      each(
        Array.from({ length: 13 }, (_, index) => -90 + index * 15),
        (angle) =>
          line(
            at(sun, angle % 45 ? 272 : 250, angle),
            at(sun, 300, angle),
            gold(angle % 45 ? 2 : 4),
          ),
      ) +
      path(`M${sun.x - 110} ${sun.y}A110 110 0 0 1 ${sun.x + 110} ${sun.y}Z`, 'fill="#f9b36a"') +
      polygon([at(sun, 222, 30), at(sun, 14, -60), at(sun, 14, 120)], `fill="${palette.gold}"`) +
      disc(sun, 44, `fill="${palette.gold}"`) +
      hills(['#161d4d', '#0c1338'], 596),
    sun,
  )
}
