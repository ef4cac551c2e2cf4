import { vashyaOf } from './kutas'
import { placementOf } from './placement'
import { wrapDegrees } from './sky/angles'

/**
 * True when no fact of the Moon that a match counts changes in the window of a birth time: sign, nakshatra, pada (for
 * the exceptions) and vashya, which in Dhanu and Makara changes in the middle of a pada. The Moon never turns back.
 * @param from sidereal longitude of the Moon when the window begins, degrees; `to` when it ends, less than a circle on
 */
export const isSureForMatch = ({ from, to }: { from: number; to: number }): boolean => {
  const [first, last] = [from, to].map((moon) => placementOf(wrapDegrees(moon)))
  if (!first || !last) return false
  return (
    first.rashi === last.rashi &&
    first.nakshatra === last.nakshatra &&
    first.pada === last.pada &&
    vashyaOf(first) === vashyaOf(last)
  )
}
