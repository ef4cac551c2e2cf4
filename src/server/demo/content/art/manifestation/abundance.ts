import { hills, scene } from '../scene'
import { type Point, at, disc, path, group, each, petal } from '../shapes'
import { GROUND, palette } from './look'

export const abundance = (): string =>
  scene(
    palette,
    disc({ x: 600, y: 340 }, 290, `fill="${palette.gold}" fill-opacity="0.4"`) +
      hills(GROUND, 620) +
      path(
        'M560 700C590 610 588 540 582 470L500 380M582 500L690 390M590 480L600 300',
        `fill="none" stroke="${palette.ink}" stroke-width="24" stroke-linecap="round" stroke-linejoin="round"`,
      ) +
      path('M530 706C570 690 600 640 600 560C606 640 640 690 690 706Z', `fill="${palette.ink}"`) +
      crown() +
      each(
        [300, 430, 800, 920],
        (x, index) =>
          path(
            `M${x - 36} ${700 + (index % 2) * 12}H${x + 36}C${x + 34} ${728 + (index % 2) * 12} ${x - 34} ${728 + (index % 2) * 12} ${x - 36} ${700 + (index % 2) * 12}Z`,
            'fill="#ffd27d"',
          ) +
          petal(
            { x, y: 702 + (index % 2) * 12 },
            { length: 46, width: 13, angle: 0 },
            'fill="#fff3d2"',
          ),
      ),
    { x: 600, y: 340 },
  )

const TREE_TOP: Point[] = [
  { x: 600, y: 210 },
  { x: 470, y: 270 },
  { x: 730, y: 270 },
  { x: 390, y: 370 },
  { x: 810, y: 370 },
  { x: 540, y: 340 },
  { x: 670, y: 350 },
]

const crown = (): string =>
  each(TREE_TOP, (place, index) =>
    disc(place, 96, `fill="${['#3f7f70', '#4f9480', '#68a88c'][index % 3]}" fill-opacity="0.92"`),
  ) +
  each(TREE_TOP, (place) =>
    group(
      '',
      ...[20, 140, 260].map((angle) =>
        petal(
          at(place, 44, angle),
          { length: 40, width: 12, angle },
          'fill="#8cc7a4" fill-opacity="0.7"',
        ),
      ),
    ),
  ) +
  each(
    TREE_TOP,
    (place, index) =>
      disc(at(place, 40, 50 + index * 80), 17, 'fill="#ffd27d"') +
      disc(at(place, 62, 200 + index * 50), 13, 'fill="#ffb36b"'),
  )
