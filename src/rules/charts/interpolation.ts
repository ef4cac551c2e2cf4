import { degreesBetween, wrapDegrees } from './sky/angles'

/**
 * An angle that moves smoothly, known at a few evenly spaced instants and read between them (polynomial through all
 * points, Neville). Five points give a day of the Moon to a thousandth of an arcsecond.
 * @param from ms UTC of the first point, `to` of the last
 * @param points how many, two or more
 * @param angleAt the angle at an instant, degrees; it may move less than half a turn from point to point
 * @returns the angle at any instant between `from` and `to`, degrees from 0 to 360
 */
export const interpolation = ({
  from,
  to,
  points,
  angleAt,
}: {
  from: number
  to: number
  points: number
  angleAt: (at: number) => number
}): ((at: number) => number) => {
  const step = (to - from) / (points - 1)
  const angles = Array.from({ length: points }, (_, index) => angleAt(from + index * step))
  const first = angles[0] as number
  let last = 0
  const ahead = angles.map((angle) => {
    last += degreesBetween({ from: first + last, to: angle })
    return last
  })
  return (at) => wrapDegrees(first + neville({ values: ahead, x: (at - from) / step }))
}

/** The polynomial through `values` at 0, 1, 2, … read at `x`. */
function neville({ values, x }: { values: number[]; x: number }): number {
  let row = values
  for (let span = 1; span < values.length; span += 1) {
    row = row
      .slice(1)
      .map(
        (right, index) =>
          ((x - index) * right - (x - index - span) * (row[index] as number)) / span,
      )
  }
  return row[0] as number
}
