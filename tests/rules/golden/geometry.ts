import type { DrawnText, Point } from '@/rules/charts/drawing/kundliDrawing'

/** The words of a line. */
export const wordsOf = ({ parts }: DrawnText): string => parts.map(({ text }) => text).join('')

/** What a line may cover, with marks above and below. */
export const boxOf = ({ x, y, size, width }: DrawnText) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - size * 0.98,
  bottom: y + size * 0.26,
})

/** Whether two lines touch. */
export function overlaps(one: DrawnText, other: DrawnText): boolean {
  const [a, b] = [boxOf(one), boxOf(other)]
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a point lies in a convex polygon or on its edge. */
export const isInside = (polygon: Point[], [x, y]: Point): boolean => {
  const sides = polygon.map(([x1, y1], index) => {
    const [x2, y2] = polygon[(index + 1) % polygon.length]!
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}

/** The area of a polygon. */
export const areaOf = (polygon: Point[]): number =>
  Math.abs(
    polygon.reduce((sum, [x1, y1], index) => {
      const [x2, y2] = polygon[(index + 1) % polygon.length]!
      return sum + x1 * y2 - x2 * y1
    }, 0),
  ) / 2
