import type { FailureCode } from '../system/failures'
import { isCalendarDate, isTimeOfDay, isZone } from '../time/calendar'
import type { Birth } from './birth'

/** What is wrong with birth details, or null. A time is needed unless it is unknown. */
export const birthProblem = (birth: Birth): { code: FailureCode; field: string } | null => {
  if (!isCalendarDate(birth.date)) return { code: 'BAD_DATE', field: 'date' }
  const isUnknown = birth.timeCertainty === 'unknown'
  if (!isUnknown && !birth.time) return { code: 'REQUIRED', field: 'time' }
  if (birth.time && !isTimeOfDay(birth.time)) return { code: 'BAD_TIME', field: 'time' }
  return isPlace(birth.place) ? null : { code: 'BAD_PLACE', field: 'place' }
}

const isPlace = (place: Birth['place'] | undefined): boolean =>
  place !== undefined &&
  place !== null &&
  Math.abs(Number(place.latitude)) <= 90 &&
  Math.abs(Number(place.longitude)) <= 180 &&
  typeof place.latitude === 'number' &&
  typeof place.longitude === 'number' &&
  isZone(place.timezone ?? '')
