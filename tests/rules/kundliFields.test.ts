import { describe, expect, it } from 'vitest'
import type { Point } from '@/rules/charts/drawing/kundliDrawing'
import { NORTH_HOUSES } from '@/rules/charts/drawing/northHouses'
import { SOUTH_CELLS } from '@/rules/charts/drawing/southCells'
import { areaOf, isInside } from './golden/geometry'

describe('the fields of a kundli', () => {
  it('are the twelve of the North, counter-clockwise from the top, and fill the square', () => {
    const areas = NORTH_HOUSES.map(({ outline }) => areaOf(outline))
    expect(areas.reduce((sum, area) => sum + area)).toBe(160_000)
    const centres: Point[] = [
      ...([
        [200, 100],
        [100, 40],
        [40, 100],
        [100, 200],
        [40, 300],
        [100, 360],
      ] as const),
      ...([
        [200, 300],
        [300, 360],
        [360, 300],
        [300, 200],
        [360, 100],
        [300, 40],
      ] as const),
    ]
    centres.forEach((centre, index) =>
      expect(NORTH_HOUSES.findIndex(({ outline }) => isInside(outline, centre))).toBe(index),
    )
  })

  it('are the twelve of the South, clockwise from Mesha in the second field of the top', () => {
    const corners = SOUTH_CELLS.map(({ outline }) => outline[0]!)
    expect(corners).toEqual([
      ...[
        [100, 0],
        [200, 0],
        [300, 0],
        [300, 100],
        [300, 200],
        [300, 300],
      ],
      ...[
        [200, 300],
        [100, 300],
        [0, 300],
        [0, 200],
        [0, 100],
        [0, 0],
      ],
    ])
  })
})
