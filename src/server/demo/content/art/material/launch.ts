import { scene } from '../scene'
import { disc, line, path, rect, group, each, petal, star, moon } from '../shapes'
import { gold, palette } from './look'

export const launch = (): string => {
  const days = Array.from({ length: 28 }, (_, index) => ({
    x: 230 + (index % 7) * 76,
    y: 350 + Math.floor(index / 7) * 76,
    index,
  }))
  return scene(
    palette,
    rect(
      { x: 190, y: 220, width: 560, height: 460 },
      `rx="26" fill="${palette.ink}" fill-opacity="0.5" stroke="${palette.gold}" stroke-width="4"`,
    ) +
      path(
        'M190 300V246A26 26 0 0 1 216 220H724A26 26 0 0 1 750 246V300Z',
        `fill="${palette.gold}"`,
      ) +
      each([300, 470, 640], (x) =>
        line(
          { x, y: 196 },
          { x, y: 250 },
          `stroke="${palette.soft}" stroke-width="14" stroke-linecap="round"`,
        ),
      ) +
      each(days, (day) =>
        [4, 8, 13, 19, 24].includes(day.index)
          ? star(
              { x: day.x + 10, y: day.y },
              { outer: 28, inner: 13, points: 8 },
              `fill="${palette.gold}"`,
            )
          : disc({ x: day.x + 10, y: day.y }, 8, `fill="${palette.soft}" fill-opacity="0.55"`),
      ) +
      path('M700 640C860 620 930 520 960 330', `${gold(4, 0.85)} stroke-dasharray="3 14"`) +
      rocket() +
      moon({ x: 1050, y: 640 }, { radius: 54, phase: 0.22 }, `fill="${palette.soft}"`),
    { x: 900, y: 330 },
  )
}

const rocket = (): string =>
  group(
    'transform="translate(968 250) rotate(14)"',
    path('M0 -130C52 -80 56 0 40 72H-40C-56 0 -52 -80 0 -130Z', `fill="${palette.gold}"`),
    disc({ x: 0, y: -30 }, 24, `fill="${palette.ink}"`),
    disc({ x: 0, y: -30 }, 14, `fill="${palette.soft}"`),
    path('M-42 20L-84 84L-40 72ZM42 20L84 84L40 72Z', `fill="${palette.soft}"`),
    petal({ x: 0, y: 76 }, { length: 84, width: 22, angle: 180 }, 'fill="#f0a35e"'),
  )
