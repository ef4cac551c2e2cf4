import { scene } from '../scene'
import { disc, group, around, each, petal } from '../shapes'
import { palette, sitter } from './look'

export const chakras = (): string =>
  scene(
    palette,
    group('opacity="0.5"', sitter({ x: 600, y: 620 }, 2.2, palette.ink)) +
      each(CHAKRAS, (colour, index) => {
        const center = { x: 600, y: 662 - index * 92 }
        const petals = 6 + index * 2
        return (
          disc(center, 52, `fill="${colour}" fill-opacity="0.22"`) +
          around(petals, (angle) =>
            petal(
              center,
              { length: 42, width: 11, angle },
              `fill="${colour}" stroke="${palette.gold}" stroke-width="1.2"`,
            ),
          ) +
          disc(center, 12, `fill="${palette.gold}"`)
        )
      }),
  )

const CHAKRAS = ['#d6455d', '#ee8545', '#f3c64f', '#66b27a', '#56aecb', '#6573c9', '#b98ae0']
