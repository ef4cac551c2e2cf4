import { ABOUT_MINUTES, PARTS_OF_DAY, type Birth, type BirthPlace } from '../people/birth'
import type { FailureCode } from '../system/failures'
import { birthWarnings } from './birthWarnings'
import type { ChartWarning } from './chart'
import { isoInstant } from './isoInstant'
import { dayAfter, hasDay, instantOf, instantsOf, offsetAt } from './placeClock'

/**
 * The instant of a birth, or why there is none. `from` and `to` bound the instants that the given certainty allows;
 * for an exact time all three are the same. `offsetMs` is what the clock of the place was ahead of UTC then.
 */
export type BirthInstant =
  | { utc: string; from: string; to: string; offsetMs: number; warnings: ChartWarning[] }
  | { code: FailureCode; field: string }

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const SECOND = 1000
const MINUTE = 60 * SECOND

/**
 * The UTC instant of a birth from its date, time, place and time basis, to the second.
 * Basis `zone`: the IANA rules of that date; `offset`: the clock was at `utcOffset`; `lmt`: local mean time, 4 minutes a
 * degree of longitude. An exact time is taken as it is given. `about` widens it by its minutes, `part` takes the middle of
 * that part of the day, `unknown` local noon with the whole local day around it.
 * @returns instants as ISO UTC, or a code and the field: a local time that was skipped, that came twice (unless `clock`
 *   says which), or a year outside 1900 to 2100
 */
export const birthInstant = (birth: Birth): BirthInstant => {
  const year = Number(birth.date.slice(0, 4))
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    return { code: 'BIRTH_OUT_OF_RANGE', field: 'date' }
  const span = spanOf(birth)
  if ('code' in span) return span
  const { at, from, to } = span
  const offsetMs = offsetAt({ at, place: birth.place })
  return {
    utc: isoInstant(at),
    from: isoInstant(from),
    to: isoInstant(to),
    offsetMs,
    warnings: birthWarnings({ birth, offsetMs }),
  }
}

type Problem = { code: FailureCode; field: string }
type Span = { at: number; from: number; to: number }

function spanOf(birth: Birth): Span | Problem {
  const { timeCertainty: certainty, date, place } = birth
  if (certainty === 'unknown')
    return daySpan({ date, place, part: { from: '00:00', to: '24:00' }, middle: '12:00' })
  if (certainty === 'part')
    return birth.partOfDay
      ? daySpan({ date, place, part: PARTS_OF_DAY[birth.partOfDay] })
      : { code: 'REQUIRED', field: 'partOfDay' }
  const at = givenTime(birth)
  if (typeof at !== 'number') return at
  const around = certainty === 'about' ? (birth.aboutMinutes ?? ABOUT_MINUTES.usual) * MINUTE : 0
  return { at, from: at - around, to: at + around }
}

function givenTime({ date, time, clock, place }: Birth): number | Problem {
  if (!time) return { code: 'REQUIRED', field: 'time' }
  const [first, second] = instantsOf({ local: `${date}T${time}`, place })
  if (first === undefined) return { code: 'BIRTH_TIME_SKIPPED', field: 'time' }
  if (second === undefined) return first
  if (clock === 'first') return first
  return clock === 'second' ? second : { code: 'BIRTH_TIME_TWICE', field: 'clock' }
}

function daySpan({
  date,
  place,
  part,
  middle,
}: {
  date: string
  place: BirthPlace
  part: { from: string; to: string }
  middle?: string
}): Span | Problem {
  if (!hasDay({ date, place })) return { code: 'BIRTH_TIME_SKIPPED', field: 'date' }
  const from = instantOf({ local: `${date}T${part.from}`, place, choose: 'compatible' })
  const end = part.to === '24:00' ? `${dayAfter(date)}T00:00` : `${date}T${part.to}`
  const to = instantOf({ local: end, place, choose: 'later' })
  if (to <= from) return { code: 'BIRTH_TIME_SKIPPED', field: 'date' }
  const at = middle
    ? instantOf({ local: `${date}T${middle}`, place, choose: 'compatible' })
    : Math.round((from + to) / 2 / SECOND) * SECOND
  return { at, from, to }
}
