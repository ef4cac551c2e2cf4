import { scene, starField } from '../scene'
import { at, disc, path, around, each, moon } from '../shapes'
import { palette, white } from './look'

export const journal = (): string => {
  const ring = { x: 600, y: 290 }
  return scene(
    palette,
    starField(palette, { seed: 71, count: 40, clear: 300 }) +
      disc(ring, 188, white(2, 0.6)) +
      around(12, (angle, index) => {
        const center = at(ring, 188, angle)
        return (
          disc(center, 31, `fill="${palette.ink}"`) +
          moon(center, { radius: 25, phase: (index + 0.5) / 12 }, `fill="${palette.gold}"`)
        )
      }) +
      disc(ring, 96, `fill="${palette.gold}"`) +
      disc({ x: 576, y: 266 }, 16, `fill="${palette.soft}" fill-opacity="0.6"`) +
      disc({ x: 630, y: 314 }, 24, `fill="${palette.soft}" fill-opacity="0.5"`) +
      disc({ x: 568, y: 328 }, 11, `fill="${palette.soft}" fill-opacity="0.5"`) +
      book(),
    ring,
  )
}

const book = (): string =>
  path(
    'M600 722C520 660 380 650 270 676V540C380 514 520 524 600 586C680 524 820 514 930 540V676C820 650 680 660 600 722Z',
    `fill="#fff8e8" stroke="${palette.ink}" stroke-width="6" stroke-linejoin="round"`,
  ) +
  path('M600 586V722', `stroke="${palette.ink}" stroke-width="4"`) +
  each([0, 1, 2], (row) =>
    path(
      `M320 ${578 + row * 28}C400 ${566 + row * 28} 490 ${576 + row * 28} 560 ${614 + row * 28}M880 ${578 + row * 28}C800 ${566 + row * 28} 710 ${576 + row * 28} 640 ${614 + row * 28}`,
      `fill="none" stroke="#c9746f" stroke-width="3" stroke-opacity="0.6"`,
    ),
  ) +
  path('M842 524L874 528L874 606L858 590L842 602Z', 'fill="#d9697a"')
