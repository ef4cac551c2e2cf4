import { scene } from '../scene'
import { at, disc, path, rect, around, each, petal } from '../shapes'
import { compass, ink, palette } from './look'

export const office = (): string =>
  scene(
    palette,
    rect(
      { x: 190, y: 150, width: 820, height: 500 },
      `fill="${palette.glow}" fill-opacity="0.92"`,
    ) +
      path(
        'M560 650H190V150H1010V650H680M190 300H330M400 300H450V150M780 150V260M780 330V400H1010',
        ink(9),
      ) +
      each([0, 1, 2], (row) =>
        each([0, 1, 2, 3], (column) =>
          desk(
            250 + column * 122,
            356 + row * 96 - (row ? 0 : 4),
            row % 2 ? `${palette.soft}" fill-opacity="0.5` : `${palette.gold}" fill-opacity="0.35`,
          ),
        ),
      ) +
      furniture() +
      compass({ x: 900, y: 540 }, 84),
  )

const desk = (x: number, y: number, fill: string): string =>
  rect(
    { x, y, width: 92, height: 52 },
    `rx="6" fill="${fill}" stroke="${palette.ink}" stroke-width="3"`,
  ) + disc({ x: x + 46, y: y + 76 }, 16, `fill="${palette.ink}" fill-opacity="0.75"`)

const furniture = (): string =>
  rect(
    { x: 826, y: 196, width: 140, height: 110 },
    `rx="50" fill="${palette.soft}" fill-opacity="0.4" stroke="${palette.ink}" stroke-width="3"`,
  ) +
  around(6, (angle) =>
    disc(at({ x: 896, y: 251 }, 92, angle + 30), 13, `fill="${palette.ink}" fill-opacity="0.7"`),
  ) +
  rect(
    { x: 500, y: 180, width: 230, height: 46 },
    `rx="23" fill="${palette.gold}" fill-opacity="0.5" stroke="${palette.ink}" stroke-width="3"`,
  ) +
  around(7, (angle) =>
    petal({ x: 252, y: 222 }, { length: 44, width: 12, angle }, `fill="${palette.soft}"`),
  )
