import type { FailureCode } from '../system/failures'
import { isCalendarDate } from '../time/calendar'

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/

/**
 * What is wrong with the day of a birth, or null. A year far away has its own sentence: it is a slip of the keys.
 * @param latest YYYY-MM-DD, the last day on which somebody may have been born
 */
export const birthDateProblem = (date: string, latest?: string): FailureCode | null => {
  if (!WRITTEN.test(date)) return 'BAD_DATE'
  if (latest !== undefined && date > latest) return 'BIRTH_IN_FUTURE'
  if (date < '1800' || date >= '2201') return 'BIRTH_OUT_OF_RANGE'
  return isCalendarDate(date) ? null : 'BAD_DATE'
}
