import { scene } from '../scene'
import { line, path, rect, group, around, each, petal } from '../shapes'
import { ink, palette } from './look'

export const kitchenAndPuja = (): string =>
  scene(
    palette,
    path(
      arch(180, 380, 190),
      `fill="${palette.glow}" fill-opacity="0.95" stroke="${palette.ink}" stroke-width="6"`,
    ) +
      path(
        arch(640, 380, 190),
        `fill="${palette.glow}" fill-opacity="0.95" stroke="${palette.ink}" stroke-width="6"`,
      ) +
      kitchen() +
      altar() +
      line({ x: 120, y: 652 }, { x: 1080, y: 652 }, ink(6)),
    { x: 830, y: 420 },
  )

const arch = (x: number, width: number, top: number): string =>
  `M${x} 650V${top + width * 0.5}C${x} ${top + width * 0.2} ${x + width * 0.3} ${top + width * 0.12} ${x + width / 2} ${top}C${x + width * 0.7} ${top + width * 0.12} ${x + width} ${top + width * 0.2} ${x + width} ${top + width * 0.5}V650Z`

const kitchen = (): string =>
  rect({ x: 183, y: 520, width: 374, height: 130 }, `fill="${palette.soft}" fill-opacity="0.75"`) +
  path('M183 520H557M310 650V520M430 650V520', ink(5)) +
  path(
    'M250 440H390V490C390 508 378 516 366 516H274C262 516 250 508 250 490ZM238 440H402M284 418H356L364 440H276Z',
    `fill="${palette.gold}" stroke="${palette.ink}" stroke-width="4"`,
  ) +
  each([285, 320, 355], (x) =>
    path(`M${x} 400C${x - 16} 376 ${x + 16} 356 ${x} 326`, ink(3, 0.5)),
  ) +
  path(
    'M450 516V446C450 430 500 430 500 446V516Z',
    `fill="${palette.glow}" stroke="${palette.ink}" stroke-width="4"`,
  ) +
  each([-50, 0, 50], (lean) =>
    petal({ x: 475, y: 440 }, { length: 76, width: 16, angle: lean }, `fill="${palette.soft}"`),
  )

const altar = (): string =>
  group(
    `fill="${palette.gold}"`,
    rect({ x: 700, y: 590, width: 260, height: 60 }, ''),
    rect({ x: 730, y: 540, width: 200, height: 50 }, 'fill-opacity="0.75"'),
  ) +
  around(12, (angle) =>
    petal(
      { x: 830, y: 400 },
      { length: 96, width: 22, angle },
      `fill="${palette.gold}" fill-opacity="0.22"`,
    ),
  ) +
  path('M780 540C780 516 800 506 830 506C860 506 880 516 880 540Z', `fill="${palette.ink}"`) +
  petal({ x: 830, y: 508 }, { length: 96, width: 28, angle: 0 }, `fill="${palette.gold}"`) +
  petal({ x: 830, y: 504 }, { length: 56, width: 15, angle: 0 }, 'fill="#fff4d6"') +
  each(
    [712, 948],
    (x) =>
      line({ x, y: 250 }, { x, y: 330 }, ink(3)) +
      path(
        `M${x - 20} 362C${x - 20} 336 ${x - 8} 330 ${x} 330C${x + 8} 330 ${x + 20} 336 ${x + 20} 362Z`,
        `fill="${palette.gold}" stroke="${palette.ink}" stroke-width="3"`,
      ),
  )
