import { scene } from '../scene'
import { type Point, disc, path, around, each, petal, star } from '../shapes'
import { palette, white } from './look'

export const visionMap = (): string =>
  scene(
    palette,
    each(ISLANDS, (island) =>
      path(
        `M600 420Q${(island.x + 600) / 2 + 40} ${(island.y + 420) / 2 - 50} ${island.x} ${island.y}`,
        `${white(4, 0.85)} stroke-dasharray="2 14"`,
      ),
    ) +
      each(
        ISLANDS,
        (island, index) =>
          disc(island, island.radius * 1.28, `fill="${palette.gold}" fill-opacity="0.25"`) +
          disc(island, island.radius, `fill="${island.colour}"`) +
          disc(island, island.radius * 0.78, white(2, 0.6)) +
          around(5 + index, (angle) =>
            petal(
              island,
              { length: island.radius * 0.56, width: island.radius * 0.16, angle },
              `fill="${palette.gold}" fill-opacity="0.9"`,
            ),
          ),
      ) +
      disc({ x: 600, y: 420 }, 118, `fill="${palette.ink}"`) +
      disc({ x: 600, y: 420 }, 100, white(2, 0.7)) +
      around(4, (angle) =>
        petal({ x: 600, y: 420 }, { length: 78, width: 18, angle }, 'fill="url(#petal)"'),
      ) +
      star({ x: 600, y: 420 }, { outer: 44, inner: 14, points: 8 }, `fill="${palette.gold}"`),
  )

const ISLANDS: (Point & { radius: number; colour: string })[] = [
  { x: 300, y: 250, radius: 84, colour: '#5fa39a' },
  { x: 560, y: 180, radius: 58, colour: '#f6c177' },
  { x: 880, y: 260, radius: 96, colour: '#d9697a' },
  { x: 950, y: 560, radius: 70, colour: '#7d77c4' },
  { x: 290, y: 580, radius: 74, colour: '#e9a05f' },
]
