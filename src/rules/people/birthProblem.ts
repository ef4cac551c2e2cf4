import { birthInstant } from '../charts/birthInstant'
import type { FailureCode } from '../system/failures'
import { isTimeOfDay } from '../time/calendar'
import { isZone } from '../time/zone'
import { ABOUT_MINUTES, PARTS_OF_DAY, TIME_CERTAINTIES, type Birth } from './birth'
import { birthDateProblem } from './birthDateProblem'
import { isUtcOffset } from './utcOffset'

type Problem = { code: FailureCode; field: string }

/**
 * What is wrong with birth details, or null. A time is needed when it is exact or about, a part of the day when only that
 * is known; a local time that never came, or came twice without saying which, is refused here as by the chart.
 */
export const birthProblem = (birth: Birth): Problem | null =>
  dateProblem(birth) ??
  timeProblem(birth) ??
  detailProblem(birth) ??
  placeProblem(birth.place) ??
  clockProblem(birth)

const dateProblem = ({ date, timeCertainty }: Birth): Problem | null => {
  const code = birthDateProblem(date)
  if (code) return { code, field: 'date' }
  return Object.hasOwn(TIME_CERTAINTIES, timeCertainty)
    ? null
    : { code: 'BAD_CHOICE', field: 'timeCertainty' }
}

const timeProblem = ({ time, timeCertainty }: Birth): Problem | null => {
  const isNeeded = timeCertainty === 'exact' || timeCertainty === 'about'
  if (isNeeded && !time) return { code: 'REQUIRED', field: 'time' }
  return time && !isTimeOfDay(time) ? { code: 'BAD_TIME', field: 'time' } : null
}

/** What only one certainty has. A form may leave null, or nothing, where a field does not apply. */
const detailProblem = (birth: Birth): Problem | null => {
  const { timeCertainty, aboutMinutes = null, partOfDay = null, clock = null } = birth
  if (aboutMinutes !== null && (timeCertainty !== 'about' || !isAbout(aboutMinutes)))
    return { code: 'BAD_INPUT', field: 'aboutMinutes' }
  if (timeCertainty === 'part' && partOfDay === null)
    return { code: 'REQUIRED', field: 'partOfDay' }
  if (partOfDay !== null && (timeCertainty !== 'part' || !Object.hasOwn(PARTS_OF_DAY, partOfDay)))
    return { code: 'BAD_CHOICE', field: 'partOfDay' }
  return clock === null || clock === 'first' || clock === 'second'
    ? null
    : { code: 'BAD_CHOICE', field: 'clock' }
}

const isAbout = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= ABOUT_MINUTES.least && minutes <= ABOUT_MINUTES.most

const BASES = ['zone', 'offset', 'lmt']

const placeProblem = (place: Birth['place'] | null | undefined): Problem | null => {
  if (!place || !isDegree(place.latitude, 90) || !isDegree(place.longitude, 180))
    return { code: 'BAD_PLACE', field: 'place' }
  const { timeBasis, timezone, utcOffset = null } = place
  if (!BASES.includes(timeBasis)) return { code: 'BAD_CHOICE', field: 'place.timeBasis' }
  const isZoneNeeded = timeBasis === 'zone' || Boolean(timezone)
  if (isZoneNeeded && !isZone(timezone ?? '')) return { code: 'BAD_PLACE', field: 'place' }
  if (timeBasis !== 'offset')
    return utcOffset === null ? null : { code: 'BAD_INPUT', field: 'place.utcOffset' }
  if (!utcOffset) return { code: 'REQUIRED', field: 'place.utcOffset' }
  return isUtcOffset(utcOffset) ? null : { code: 'BAD_INPUT', field: 'place.utcOffset' }
}

const isDegree = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= most

const clockProblem = (birth: Birth): Problem | null => {
  const instant = birthInstant(birth)
  return 'code' in instant ? instant : null
}
