import { scene } from '../scene'
import { at, disc, line, path, rect, each, star } from '../shapes'
import { gold, palette } from './look'

export const strategy = (): string =>
  scene(
    palette,
    paper() +
      each(QUARTERS, (height, index) => {
        const x = 250 + index * 130
        return (
          rect({ x, y: 660 - height, width: 84, height }, `rx="12" fill="url(#fade)"`) +
          each([0.35, 0.65], (share) =>
            line(
              { x: x + 14, y: 660 - height * share },
              { x: x + 70, y: 660 - height * share },
              `stroke="${palette.ink}" stroke-opacity="0.35" stroke-width="3"`,
            ),
          )
        )
      }) +
      line({ x: 200, y: 662 }, { x: 1000, y: 662 }, gold(5)) +
      path(
        'M292 420C380 330 420 360 552 366S660 220 690 214',
        `${gold(5)} stroke-dasharray="2 14"`,
      ) +
      yearWheel(),
  )

/** Fine lines behind figures, like squared paper. */
const paper = (): string =>
  each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], (index) =>
    line(
      { x: index * 100, y: 60 },
      { x: index * 100, y: 740 },
      `stroke="${palette.soft}" stroke-opacity="0.09" stroke-width="2"`,
    ),
  ) +
  each([1, 2, 3, 4, 5, 6, 7], (index) =>
    line(
      { x: 60, y: index * 100 },
      { x: 1140, y: index * 100 },
      `stroke="${palette.soft}" stroke-opacity="0.09" stroke-width="2"`,
    ),
  )

const QUARTERS = [210, 300, 270, 420]

const yearWheel = (): string =>
  disc(
    { x: 890, y: 300 },
    150,
    `fill="${palette.ink}" fill-opacity="0.45" stroke="${palette.gold}" stroke-width="4"`,
  ) +
  each([0, 1, 2, 3], (quarter) => {
    const from = at({ x: 890, y: 300 }, 116, quarter * 90 + 6)
    const to = at({ x: 890, y: 300 }, 116, quarter * 90 + 84)
    return path(
      `M${from.x} ${from.y}A116 116 0 0 1 ${to.x} ${to.y}`,
      `fill="none" stroke="${quarter === 3 ? palette.glow : palette.gold}" stroke-width="${quarter === 3 ? 26 : 14}" stroke-opacity="${0.5 + quarter * 0.15}"`,
    )
  }) +
  star({ x: 890, y: 300 }, { outer: 62, inner: 22, points: 8 }, `fill="${palette.gold}"`)
