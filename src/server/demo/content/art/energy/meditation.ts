import { dotRing, scene } from '../scene'
import { type Point, disc, path, group, each, petal } from '../shapes'
import { palette, thin } from './look'

export const meditation = (): string =>
  scene(
    palette,
    dotRing({ x: 600, y: 380 }, { radius: 290, count: 40 }, `fill="${palette.gold}"`) +
      disc({ x: 600, y: 380 }, 250, thin(0.4)) +
      path('M0 560H1200V800H0Z', `fill="${palette.ink}" fill-opacity="0.5"`) +
      each(
        [590, 632, 680, 734],
        (y, index) =>
          `<ellipse cx="600" cy="${y}" rx="${300 + index * 90}" ry="${10 + index * 5}" ${thin(0.5 - index * 0.1)}/>`,
      ) +
      group('opacity="0.25" transform="matrix(1 0 0 -0.6 0 905)"', lotus({ x: 600, y: 570 }, 210)) +
      lotus({ x: 600, y: 570 }, 250),
    { x: 600, y: 440 },
  )

/** An open lotus seen from the side. */
const lotus = (base: Point, size: number): string =>
  each([-78, 78, -52, 52, -26, 26, 0], (angle, index) =>
    petal(
      base,
      { length: size * (1 - Math.abs(angle) / 400), width: size * 0.3, angle },
      `fill="url(#petal)" fill-opacity="${0.55 + index * 0.07}" stroke="${palette.ink}" stroke-opacity="0.18" stroke-width="1.5"`,
    ),
  )
