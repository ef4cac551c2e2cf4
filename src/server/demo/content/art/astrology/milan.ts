import { MIDDLE, scene, starField } from '../scene'
import { type Point, at, disc, group, around, petal } from '../shapes'
import { chartSquare, gold, palette } from './look'

export const milan = (): string => {
  const left = { x: 460, y: 400 }
  const right = { x: 740, y: 400 }
  const wheel = (center: Point, colour: string): string =>
    disc(
      center,
      230,
      `fill="${colour}" fill-opacity="0.14" stroke="${palette.gold}" stroke-width="4"`,
    ) +
    disc(center, 206, gold(1.5, 0.6)) +
    around(27, (angle) => disc(at(center, 218, angle), 4, `fill="${palette.gold}"`)) +
    group(`opacity="0.55"`, chartSquare(center, 118, gold(2.5)))
  return scene(
    palette,
    starField(palette, { seed: 37, count: 110, clear: 300 }) +
      wheel(left, '#f2a58f') +
      wheel(right, '#8fb8ea') +
      around(8, (angle) =>
        petal(MIDDLE, { length: 74, width: 22, angle }, `fill="url(#petal)" fill-opacity="0.85"`),
      ) +
      disc(MIDDLE, 20, `fill="${palette.ink}"`) +
      disc(MIDDLE, 11, `fill="${palette.gold}"`),
  )
}
