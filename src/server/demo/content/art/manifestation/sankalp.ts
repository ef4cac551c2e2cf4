import { hills, scene } from '../scene'
import { at, disc, line, path, each, petal } from '../shapes'
import { GROUND, palette, white } from './look'

export const sankalp = (): string => {
  const sun = { x: 600, y: 500 }
  return scene(
    palette,
    each(
      Array.from({ length: 31 }, (_, index) => -90 + index * 6),
      (angle) =>
        line(
          at(sun, 222, angle),
          at(sun, angle % 12 ? 270 : 310, angle),
          white(angle % 12 ? 3 : 5, 0.8),
        ),
    ) +
      disc(sun, 196, 'fill="#fff3d2"') +
      disc(sun, 166, 'fill="#ffd98f" fill-opacity="0.75"') +
      hills(GROUND, 590) +
      path(
        'M600 690C598 610 596 560 600 470',
        `fill="none" stroke="#2f5c4f" stroke-width="12" stroke-linecap="round"`,
      ) +
      petal({ x: 600, y: 600 }, { length: 150, width: 46, angle: -58 }, 'fill="#4f8a6d"') +
      petal({ x: 600, y: 570 }, { length: 138, width: 42, angle: 56 }, 'fill="#6aa681"') +
      petal({ x: 600, y: 486 }, { length: 92, width: 26, angle: -8 }, 'fill="#87bf95"') +
      `<ellipse cx="600" cy="700" rx="120" ry="22" fill="#351f45"/>`,
    sun,
  )
}
