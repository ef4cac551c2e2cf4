import { hills, scene } from '../scene'
import { at, disc, path, each } from '../shapes'
import { compass, ink, palette } from './look'

export const construction = (): string =>
  scene(
    palette,
    path('M150 600A450 450 0 0 1 1050 600', `${ink(3, 0.6)} stroke-dasharray="3 14"`) +
      each([-72, -36, 0, 36, 72], (angle) =>
        disc(
          at({ x: 600, y: 600 }, 450, angle),
          angle ? 20 : 46,
          `fill="${palette.gold}" fill-opacity="${angle ? 0.6 : 1}"`,
        ),
      ) +
      hills([`${palette.soft}" fill-opacity="0.45`, `${palette.soft}" fill-opacity="0.8`], 590) +
      path(
        'M600 700L330 590L600 490L870 590Z',
        `fill="${palette.glow}" stroke="${palette.ink}" stroke-width="4" stroke-linejoin="round"`,
      ) +
      building() +
      compass({ x: 170, y: 660 }, 70),
    { x: 600, y: 330 },
  )

const building = (): string =>
  path(
    'M600 652L440 588L440 380L600 440Z',
    `fill="#e9a877" stroke="${palette.ink}" stroke-width="4" stroke-linejoin="round"`,
  ) +
  path(
    'M600 652L760 588L760 380L600 440Z',
    `fill="${palette.gold}" stroke="${palette.ink}" stroke-width="4" stroke-linejoin="round"`,
  ) +
  path(
    'M600 440L440 380L600 322L760 380Z',
    `fill="#fbe3c2" stroke="${palette.ink}" stroke-width="4" stroke-linejoin="round"`,
  ) +
  path(
    'M600 408L520 378L600 350L680 378Z',
    `fill="${palette.soft}" stroke="${palette.ink}" stroke-width="3"`,
  ) +
  path(
    'M640 636V540L690 522V616ZM470 470L510 486V532L470 516ZM530 494L572 510V556L530 540ZM716 474V520L740 510V464Z',
    `fill="${palette.ink}" fill-opacity="0.75"`,
  )
