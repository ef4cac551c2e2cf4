import { MIDDLE, scene, starField } from '../scene'
import { disc, each, star } from '../shapes'
import { chartSquare, gold, palette } from './look'

export const janmaKundali = (): string =>
  scene(
    palette,
    starField(palette, { seed: 11, count: 120, clear: 360 }) +
      chartSquare(MIDDLE, 262, gold(4)) +
      chartSquare(MIDDLE, 286, gold(1.5, 0.25)) +
      each(PLANETS, ([x, y, radius, colour]) => {
        const center = { x: MIDDLE.x + x, y: MIDDLE.y + y }
        return (
          disc(center, radius * 1.9, `fill="${colour}" fill-opacity="0.16"`) +
          disc(center, radius, `fill="${colour}"`)
        )
      }) +
      star({ x: 600, y: 400 }, { outer: 34, inner: 12, points: 8 }, `fill="${palette.gold}"`),
  )

const PLANETS: [number, number, number, string][] = [
  [0, -150, 30, '#f4d284'],
  [-150, -10, 22, '#e58f6f'],
  [-90, 190, 16, '#9fd0c2'],
  [150, 30, 24, '#d8d6f7'],
  [30, 130, 18, '#c99be8'],
  [205, 100, 14, '#f2b3a0'],
  [-205, -110, 17, '#8fb8ea'],
  [100, -195, 13, '#fff3d2'],
]
