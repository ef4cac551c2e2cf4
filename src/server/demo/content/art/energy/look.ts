import { PALETTES } from '../scene'
import { type Point, disc, path, group } from '../shapes'

export const palette = PALETTES.energy

export const thin = (opacity: number): string =>
  `fill="none" stroke="${palette.gold}" stroke-width="2.5" stroke-opacity="${opacity}"`

/** A seated figure whose lap is at `lap`. */
export const sitter = (lap: Point, scale: number, fill: string): string =>
  group(
    `transform="translate(${lap.x} ${lap.y}) scale(${scale})" fill="${fill}"`,
    disc({ x: 0, y: -178 }, 34, ''),
    path(
      'M-13 -150H13L18 -128C58 -118 66 -92 70 -48C74 -18 96 6 112 18L96 34C72 20 56 2 50 -22L44 -56L40 10H-40L-44 -56L-50 -22C-56 2 -72 20 -96 34L-112 18C-96 6 -74 -18 -70 -48C-66 -92 -58 -118 -18 -128Z',
      '',
    ),
    path(
      'M-150 40C-150 8 -70 2 0 14C70 2 150 8 150 40C150 62 90 66 0 66C-90 66 -150 62 -150 40Z',
      '',
    ),
  )
