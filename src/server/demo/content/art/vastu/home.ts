import { MIDDLE, scene } from '../scene'
import { at, disc, line, path, rect, around, petal } from '../shapes'
import { compass, ink, palette } from './look'

export const home = (): string =>
  scene(
    palette,
    around(16, (angle) => line(at(MIDDLE, 120, angle), at(MIDDLE, 366, angle), ink(1.5, 0.22))) +
      disc(MIDDLE, 366, ink(2, 0.3)) +
      rect(
        { x: 330, y: 170, width: 540, height: 460 },
        `fill="${palette.glow}" fill-opacity="0.9"`,
      ) +
      rect(
        { x: 610, y: 170, width: 260, height: 190 },
        `fill="${palette.soft}" fill-opacity="0.35"`,
      ) +
      rect(
        { x: 330, y: 420, width: 220, height: 210 },
        `fill="${palette.gold}" fill-opacity="0.28"`,
      ) +
      path(
        'M330 170H870V630H700M620 630H330V170M610 170V290M610 340V360H870M330 420H440M500 420H550V630M670 630V480H870',
        ink(9),
      ) +
      path(
        'M610 290A50 50 0 0 1 660 340M440 420A60 60 0 0 0 500 360M620 630A80 80 0 0 1 700 550',
        ink(2, 0.6),
      ) +
      furniture() +
      compass({ x: 1010, y: 630 }, 92),
  )

const furniture = (): string =>
  rect({ x: 366, y: 492, width: 120, height: 104 }, `rx="8" ${ink(3)}`) +
  rect(
    { x: 366, y: 492, width: 120, height: 32 },
    `rx="8" fill="${palette.ink}" fill-opacity="0.2"`,
  ) +
  rect({ x: 700, y: 520, width: 134, height: 70 }, `rx="14" ${ink(3)}`) +
  around(8, (angle) =>
    petal({ x: 745, y: 262 }, { length: 46, width: 12, angle }, `fill="${palette.gold}"`),
  ) +
  disc({ x: 440, y: 290 }, 46, ink(3)) +
  around(4, (angle) =>
    rect(
      {
        x: at({ x: 440, y: 290 }, 72, angle).x - 15,
        y: at({ x: 440, y: 290 }, 72, angle).y - 15,
        width: 30,
        height: 30,
      },
      `rx="6" ${ink(2.5)}`,
    ),
  )
