import { Temporal } from 'temporal-polyfill'
import type { BirthPlace } from '../people/birth'
import { isoInstant } from './isoInstant'

const SECOND = 1000
const DAY = 86_400 * SECOND
const SECONDS_PER_DEGREE = 240

type Place = Pick<BirthPlace, 'timeBasis' | 'timezone' | 'longitude' | 'utcOffset'>

/**
 * The instants at which the clock of a place showed a local time, ms UTC: one, none where clocks were set forward over
 * it, two where they were set back.
 * @param local YYYY-MM-DDTHH:MM or with seconds
 */
export const instantsOf = ({ local, place }: { local: string; place: Place }): number[] => {
  const earlier = instantOf({ local, place, choose: 'earlier' })
  const later = instantOf({ local, place, choose: 'later' })
  if (earlier === later) return [earlier]
  return [earlier, later].filter((at) => at + offsetAt({ at, place }) === wallMs(local))
}

/**
 * The instant of a local time, ms UTC. Where it came twice, `choose` says which; where it never came, `earlier` and
 * `later` count on from before and after the gap, and `compatible` is `later` there, `earlier` where it came twice.
 */
export const instantOf = ({
  local,
  place,
  choose,
}: {
  local: string
  place: Place
  choose: 'earlier' | 'later' | 'compatible'
}): number => {
  const fixed = fixedOffset(place)
  if (fixed !== null) return wallMs(local) - fixed
  return Temporal.PlainDateTime.from(local).toZonedDateTime(place.timezone, {
    disambiguation: choose,
  }).epochMilliseconds
}

/** The next day of the calendar, YYYY-MM-DD. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) + DAY).toISOString().slice(0, 10)

/** The local midnights with which a day begins and ends at a place, ms UTC; equal for a day that a zone left out. */
export const midnightsOf = ({ date, place }: { date: string; place: Place }) => {
  const [from, to] = [date, dayAfter(date)].map((day) =>
    instantOf({ local: `${day}T00:00`, place, choose: 'compatible' }),
  ) as [number, number]
  return { from, to }
}

/** True for a day that came at a place: Apia had no 30 December 2011. */
export const hasDay = (asked: { date: string; place: Place }): boolean => {
  const { from, to } = midnightsOf(asked)
  return from < to
}

/** What the clock of a place is ahead of UTC at an instant (ms UTC), in ms. */
export const offsetAt = ({ at, place }: { at: number; place: Place }): number => {
  const fixed = fixedOffset(place)
  if (fixed !== null) return fixed
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place.timezone)
  return zoned.offsetNanoseconds / 1e6
}

/** What the clock of a place shows at an ISO instant, HH:MM. */
export const clockAt = ({ at, place }: { at: string; place: Place }): string => {
  const ms = Date.parse(at)
  return isoInstant(ms + offsetAt({ at: ms, place })).slice(11, 16)
}

/** What a clock that no zone rules is ahead of UTC, ms; null with the basis `zone`. */
function fixedOffset({ timeBasis, longitude, utcOffset }: Place): number | null {
  if (timeBasis === 'lmt') return Math.round(longitude * SECONDS_PER_DEGREE) * SECOND
  if (timeBasis === 'zone') return null
  const [hours = 0, minutes = 0, seconds = 0] = (utcOffset ?? '').slice(1).split(':').map(Number)
  const size = ((hours * 60 + minutes) * 60 + seconds) * SECOND
  return utcOffset?.startsWith('-') ? -size : size
}

const wallMs = (local: string): number => Date.parse(`${local}Z`)
