import { scene } from '../scene'
import { at, disc, line, each, petal } from '../shapes'
import { gold, palette } from './look'

export const prosperity = (): string =>
  scene(
    palette,
    disc({ x: 600, y: 330 }, 240, gold(2, 0.35)) +
      each([0, 1, 2, 3], (quarter) =>
        disc(at({ x: 600, y: 330 }, 240, quarter * 90 + 45), 14, `fill="${palette.gold}"`),
      ) +
      each([340, 510, 690, 860], (x, index) => stack(x, 2 + index * 2)) +
      each([340, 510, 690, 860], (x, index) => {
        const top = { x, y: 626 - (1 + index * 2) * 30 }
        const size = 50 + index * 16
        return (
          line(
            top,
            { x, y: top.y - size },
            `stroke="${palette.soft}" stroke-width="6" stroke-linecap="round"`,
          ) +
          petal(
            { x, y: top.y - size * 0.5 },
            { length: size, width: size * 0.32, angle: -56 },
            `fill="${palette.glow}"`,
          ) +
          petal(
            { x, y: top.y - size * 0.6 },
            { length: size, width: size * 0.32, angle: 56 },
            `fill="${palette.soft}"`,
          ) +
          petal(
            { x, y: top.y - size },
            { length: size * 0.8, width: size * 0.26, angle: 0 },
            `fill="${palette.glow}"`,
          )
        )
      }) +
      line({ x: 220, y: 682 }, { x: 980, y: 682 }, gold(4, 0.8)),
    { x: 640, y: 340 },
  )

const stack = (x: number, coins: number): string =>
  Array.from({ length: coins }, (_, index) => {
    const y = 650 - index * 30
    return `<path d="M${x - 66} ${y - 14}V${y + 10}A66 20 0 0 0 ${x + 66} ${y + 10}V${y - 14}Z" fill="#c79a3e"/><ellipse cx="${x}" cy="${y - 14}" rx="66" ry="20" fill="${palette.gold}" stroke="#c79a3e" stroke-width="2"/>`
  }).join('')
