import {
  ABOUT_MINUTES,
  PARTS_OF_DAY,
  TIME_CERTAINTIES,
  type BirthPlace,
  type PartOfDay,
  type TimeCertainty,
} from '../people/birth'
import { isUtcOffset } from '../people/utcOffset'
import { typedText } from '../text/typedText'
import { isTimeOfDay } from '../time/calendar'
import { zoneOf } from '../time/zone'
import type { BirthTimeAnswer, Reading } from './answers'
import { readText } from './readText'

const TIME_KEYS = ['certainty', 'time', 'aboutMinutes', 'partOfDay', 'clock']
const PLACE_KEYS = ['name', 'latitude', 'longitude', 'timezone', 'timeBasis', 'utcOffset']
const TIME_BASES = ['zone', 'offset', 'lmt']
const LONGEST_NAME = 200

/**
 * A birth time: `{ certainty, time?, aboutMinutes?, partOfDay?, clock? }`, or a bare HH:MM[:SS] (exact), or `unknown`.
 * What the certainty has no use for is dropped: nothing may be computed from a time beside `unknown`.
 */
export const readBirthTime = (value: unknown): Reading => {
  if (typeof value === 'string') return readBareTime(typedText(value))
  if (!isRecord(value) || Object.keys(value).some((key) => !TIME_KEYS.includes(key)))
    return { code: 'BAD_TIME' }
  const { certainty } = value
  if (typeof certainty !== 'string' || !Object.hasOwn(TIME_CERTAINTIES, certainty))
    return { code: 'BAD_TIME' }
  const answer = TIMES[certainty as TimeCertainty](value)
  return answer ? { value: answer } : { code: 'BAD_TIME' }
}

/**
 * A birth place: `{ name, latitude, longitude, timezone, timeBasis?, utcOffset? }` as the place search answers it, or
 * the name alone (`{ name }` or a text), whose other parts stay null until staff complete them.
 * Degrees with north and east positive, an IANA zone; half a position is refused.
 */
export const readBirthPlace = (value: unknown): Reading => {
  const place = typeof value === 'string' ? { name: value } : value
  if (!isRecord(place) || Object.keys(place).some((key) => !PLACE_KEYS.includes(key)))
    return { code: 'BAD_PLACE' }
  const name = readText({ value: place.name, maxLength: LONGEST_NAME, isLong: false })
  if ('code' in name) return { code: name.code === 'TOO_LONG' ? 'TOO_LONG' : 'BAD_PLACE' }
  if (name.value === '') return { code: 'BAD_PLACE' }
  const text = name.value as string
  const isOnlyName = PLACE_KEYS.slice(1).every((key) => (place[key] ?? null) === null)
  if (isOnlyName)
    return {
      value: { name: text, latitude: null, longitude: null, timezone: null, timeBasis: null },
    }
  const position = positionOf(place)
  return position ? { value: { name: text, ...position } } : { code: 'BAD_PLACE' }
}

type Given = Record<string, unknown>

/** How a time of each certainty is read; null when something in it is wrong. */
const TIMES: Record<TimeCertainty, (given: Given) => BirthTimeAnswer | null> = {
  exact: (given) => readClock(given, 'exact'),
  about: (given) => {
    const answer = readClock(given, 'about')
    const minutes = given.aboutMinutes ?? null
    if (!answer || minutes === null) return answer
    return isAbout(minutes) ? { ...answer, aboutMinutes: minutes } : null
  },
  part: ({ partOfDay }) =>
    typeof partOfDay === 'string' && Object.hasOwn(PARTS_OF_DAY, partOfDay)
      ? { certainty: 'part', time: null, partOfDay: partOfDay as PartOfDay }
      : null,
  unknown: () => ({ certainty: 'unknown', time: null }),
}

function readClock(
  { time, clock = null }: Given,
  certainty: 'exact' | 'about',
): BirthTimeAnswer | null {
  const clockTime = typeof time === 'string' ? typedText(time) : ''
  if (!isTimeOfDay(clockTime)) return null
  const answer = { certainty, time: clockTime }
  if (clock === null) return answer
  return clock === 'first' || clock === 'second' ? { ...answer, clock } : null
}

const isAbout = (minutes: unknown): minutes is number =>
  Number.isInteger(minutes) &&
  (minutes as number) >= ABOUT_MINUTES.least &&
  (minutes as number) <= ABOUT_MINUTES.most

function readBareTime(text: string): Reading {
  if (text === 'unknown') return { value: { certainty: 'unknown', time: null } }
  return isTimeOfDay(text) ? { value: { certainty: 'exact', time: text } } : { code: 'BAD_TIME' }
}

/** The zone is needed for the basis `zone` alone, the offset for `offset` alone. */
function positionOf({
  latitude,
  longitude,
  timezone,
  timeBasis,
  utcOffset,
}: Given): Omit<BirthPlace, 'name'> | null {
  const basis = timeBasis ?? 'zone'
  if (!isDegree(latitude, 90) || !isDegree(longitude, 180)) return null
  if (typeof basis !== 'string' || !TIME_BASES.includes(basis)) return null
  const zone = timezone ?? ''
  const isZoneMissing = zone === '' && basis !== 'zone'
  if (typeof zone !== 'string') return null
  const name = zoneOf(zone)
  if (!isZoneMissing && name === null) return null
  const isOffset = basis === 'offset'
  if (isOffset && !(typeof utcOffset === 'string' && isUtcOffset(utcOffset))) return null
  return {
    latitude: latitude || 0,
    longitude: longitude || 0,
    timezone: name ?? '',
    timeBasis: basis as BirthPlace['timeBasis'],
    ...(isOffset ? { utcOffset: utcOffset as string } : {}),
  }
}

const isDegree = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
