import { scene } from '../scene'
import { disc, path, each, petal } from '../shapes'
import { palette } from './look'

export const blessing = (): string =>
  scene(
    palette,
    path(
      'M330 720V390C330 372 338 356 352 346L600 150L848 346C862 356 870 372 870 390V720Z',
      `fill="${palette.ink}" fill-opacity="0.42" stroke="${palette.gold}" stroke-width="4" stroke-opacity="0.8"`,
    ) +
      path(
        'M452 720V450C452 368 518 314 600 270C682 314 748 368 748 450V720Z',
        `fill="${palette.glow}" fill-opacity="0.28" stroke="${palette.gold}" stroke-width="2.5"`,
      ) +
      disc({ x: 600, y: 500 }, 170, 'fill="url(#glow)"') +
      path(
        'M600 400C640 470 662 498 662 540C662 580 634 606 600 606C566 606 538 580 538 540C538 498 560 470 600 400Z',
        'fill="url(#petal)"',
      ) +
      path(
        'M600 472C618 508 630 524 630 552C630 574 617 590 600 590C583 590 570 574 570 552C570 524 582 508 600 472Z',
        'fill="#fff7e2"',
      ) +
      path(
        'M460 606H740C736 664 676 696 600 696C524 696 464 664 460 606Z',
        `fill="${palette.gold}"`,
      ) +
      path('M486 626H714', `stroke="${palette.ink}" stroke-opacity="0.35" stroke-width="4"`) +
      each([-4, -3, -2, -1, 1, 2, 3, 4], (step) =>
        petal(
          { x: 600 + step * 62, y: 300 - (4 - Math.abs(step)) * 47 },
          { length: 34, width: 10, angle: 180 },
          `fill="${palette.gold}"`,
        ),
      ),
    { x: 600, y: 500 },
  )
