import { hills, scene } from '../scene'
import { disc, rect, each, petal } from '../shapes'
import { palette } from './look'

export const affirmation = (): string => {
  const bars = Array.from({ length: 61 }, (_, index) => {
    const distance = Math.abs(index - 30)
    const swell = Math.exp(-(distance * distance) / 260)
    return {
      x: 150 + index * 15,
      half: 10 + 190 * swell * (0.35 + 0.65 * Math.abs(Math.sin(index * 1.35))),
    }
  })
  return scene(
    palette,
    each([330, 270, 210], (radius, index) =>
      disc(
        { x: 600, y: 400 },
        radius,
        `fill="${palette.gold}" fill-opacity="${0.07 + index * 0.03}"`,
      ),
    ) +
      each(bars, ({ x, half }) =>
        rect(
          { x: x - 4, y: 400 - half, width: 8, height: half * 2 },
          `rx="4" fill="${palette.gold}" fill-opacity="0.92"`,
        ),
      ) +
      disc({ x: 600, y: 400 }, 108, `fill="${palette.ink}"`) +
      each([-72, 72, -48, 48, -24, 24, 0], (angle) =>
        petal(
          { x: 600, y: 452 },
          { length: 104, width: 28, angle },
          `fill="url(#petal)" stroke="${palette.ink}" stroke-width="2"`,
        ),
      ) +
      hills(['#8d4f70" fill-opacity="0.55', '#4a2f5a" fill-opacity="0.8'], 690),
  )
}
