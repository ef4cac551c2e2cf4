import { isoInstant } from './isoInstant'

/** A stretch of time between two UTC instants. */
export type Stretch = { start: string; end: string }

export type DayParts = Record<'rahuKaal' | 'yamaganda' | 'gulika' | 'abhijit', Stretch | null>

/** Which eighth of the daylight, counted from 0, belongs to each on Sunday to Saturday. */
const EIGHTHS = {
  rahuKaal: [7, 1, 6, 4, 5, 3, 2],
  yamaganda: [4, 3, 2, 1, 0, 6, 5],
  gulika: [6, 5, 4, 3, 2, 1, 0],
} as const

const WEDNESDAY = 3
const ABHIJIT = 7
const MUHURTAS = 15

/**
 * The named parts of a day between sunrise and sunset: Rahu Kaal, Yamaganda and Gulika are eighths of the daylight,
 * Abhijit is the eighth of its fifteen muhurtas, which Wednesdays do not have (as Drik Panchang shows them).
 * @param weekday of the civil day, 0 is Sunday
 * @param sunrise ms UTC, null on a day without one; then there are no parts
 */
export const dayParts = ({
  weekday,
  sunrise,
  sunset,
}: {
  weekday: number
  sunrise: number | null
  sunset: number | null
}): DayParts => {
  const part = (index: number, of: number): Stretch | null => {
    if (sunrise === null || sunset === null) return null
    const length = (sunset - sunrise) / of
    const start = sunrise + index * length
    return { start: isoInstant(start), end: isoInstant(start + length) }
  }
  return {
    rahuKaal: part(EIGHTHS.rahuKaal[weekday] as number, 8),
    yamaganda: part(EIGHTHS.yamaganda[weekday] as number, 8),
    gulika: part(EIGHTHS.gulika[weekday] as number, 8),
    abhijit: weekday === WEDNESDAY ? null : part(ABHIJIT, MUHURTAS),
  }
}
