import { hills, scene } from '../scene'
import { type Point, disc, path, group, each } from '../shapes'
import { palette, thin } from './look'

export const reiki = (): string => {
  const from = { x: 270, y: 520 }
  const to = { x: 930, y: 300 }
  const ripples = (center: Point): string =>
    each([36, 66, 100, 138, 180], (radius, index) =>
      disc(center, radius, thin(0.85 - index * 0.16)),
    )
  return scene(
    palette,
    each([-150, -90, -30, 30, 90, 150], (bend) =>
      path(
        `M${from.x} ${from.y}Q600 ${410 + bend * 2} ${to.x} ${to.y}`,
        `${thin(0.95 - Math.abs(bend) / 260)} stroke-dasharray="${bend % 60 ? '2 12' : 'none'}" stroke-linecap="round"`,
      ),
    ) +
      ripples(from) +
      ripples(to) +
      group('', disc(from, 24, `fill="${palette.gold}"`), disc(to, 24, `fill="${palette.gold}"`)) +
      hills([`${palette.ink}" fill-opacity="0.35`, `${palette.ink}" fill-opacity="0.6`], 690),
    { x: 600, y: 400 },
  )
}
