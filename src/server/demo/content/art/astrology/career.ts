import { hills, scene, starField } from '../scene'
import { type Point, disc, path, each, star } from '../shapes'
import { gold, palette } from './look'

export const career = (): string =>
  scene(
    palette,
    starField(palette, { seed: 67, count: 130 }) +
      hills(['#252f72', '#182058', '#0c1338'], 620) +
      path(
        `M${CAREER_PATH.map((each) => `${each.x} ${each.y}`).join('L')}`,
        `${gold(3, 0.8)} stroke-dasharray="4 10" stroke-linecap="round"`,
      ) +
      each(
        CAREER_PATH.slice(0, -1),
        (point, index) =>
          disc(point, 26, `fill="${palette.gold}" fill-opacity="0.16"`) +
          disc(point, 9 + index, `fill="${palette.gold}"`),
      ) +
      disc({ x: 1020, y: 170 }, 120, 'fill="url(#glow)"') +
      star({ x: 1020, y: 170 }, { outer: 84, inner: 18, points: 4 }, `fill="${palette.gold}"`) +
      star({ x: 1020, y: 170 }, { outer: 50, inner: 20, points: 8 }, 'fill="#fff3d2"'),
    { x: 940, y: 260 },
  )

const CAREER_PATH: Point[] = [
  { x: 170, y: 560 },
  { x: 330, y: 470 },
  { x: 450, y: 520 },
  { x: 600, y: 380 },
  { x: 760, y: 400 },
  { x: 880, y: 270 },
  { x: 1020, y: 170 },
]
