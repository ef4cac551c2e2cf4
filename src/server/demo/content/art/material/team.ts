import { MIDDLE, scene } from '../scene'
import { type Point, disc, line, path, group, each } from '../shapes'
import { gold, palette } from './look'

export const team = (): string =>
  scene(
    palette,
    disc(MIDDLE, 330, gold(2, 0.25)) +
      each(TEAM.slice(1), (person, index) => {
        const next = TEAM[((index + 1) % 7) + 1] ?? person
        return (
          line(person, MIDDLE, gold(3, 0.7)) +
          line(person, next, `${gold(2, 0.5)} stroke-dasharray="3 12"`)
        )
      }) +
      each(TEAM, (person, index) => {
        const radius = index ? 58 : 84
        const scale = radius / 58
        return (
          disc(person, radius + 12, `fill="${palette.gold}" fill-opacity="0.16"`) +
          disc(
            person,
            radius,
            `fill="${['#e9b44c', '#d9795d', '#57b894', '#7fb3d5', '#c58bd0', '#efcf7f', '#6cc0a8', '#e59a76'][index]}"`,
          ) +
          group(
            `transform="translate(${person.x} ${person.y}) scale(${scale})" fill="${palette.ink}" fill-opacity="0.78"`,
            disc({ x: 0, y: -14 }, 15, ''),
            path('M-30 32C-30 10 -16 4 0 4C16 4 30 10 30 32Z', ''),
          )
        )
      }),
  )

const TEAM: Point[] = [
  { x: 600, y: 400 },
  { x: 380, y: 280 },
  { x: 560, y: 190 },
  { x: 800, y: 250 },
  { x: 880, y: 450 },
  { x: 700, y: 610 },
  { x: 450, y: 600 },
  { x: 310, y: 460 },
]
