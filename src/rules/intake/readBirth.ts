import { TIME_CERTAINTIES, type BirthPlace, type TimeCertainty } from '../people/birth'
import { isTimeOfDay, isZone } from '../time/calendar'
import type { Reading } from './answers'
import { readText } from './readText'

const PLACE_KEYS = ['name', 'latitude', 'longitude', 'timezone', 'timeBasis']
const TIME_BASES = ['zone', 'offset', 'lmt']
const LONGEST_NAME = 200

/**
 * A birth time: `{ certainty, time }`, or a bare HH:MM[:SS] (exact), or `unknown`.
 * A time beside `unknown` is dropped: nothing may be computed from it.
 */
export const readBirthTime = (value: unknown): Reading => {
  if (typeof value === 'string') return readBareTime(value.trim())
  if (!isRecord(value)) return { code: 'BAD_TIME' }
  const { certainty, time, ...rest } = value
  if (
    Object.keys(rest).length > 0 ||
    typeof certainty !== 'string' ||
    !Object.hasOwn(TIME_CERTAINTIES, certainty)
  ) {
    return { code: 'BAD_TIME' }
  }
  if (certainty === 'unknown') return { value: { certainty, time: null } }
  if (typeof time !== 'string' || !isTimeOfDay(time.trim())) return { code: 'BAD_TIME' }
  return { value: { certainty: certainty as TimeCertainty, time: time.trim() } }
}

/**
 * A birth place: `{ name, latitude, longitude, timezone, timeBasis? }` as the place search answers it, or
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

function readBareTime(text: string): Reading {
  if (text === 'unknown') return { value: { certainty: 'unknown', time: null } }
  return isTimeOfDay(text) ? { value: { certainty: 'exact', time: text } } : { code: 'BAD_TIME' }
}

function positionOf({
  latitude,
  longitude,
  timezone,
  timeBasis,
}: Record<string, unknown>): Omit<BirthPlace, 'name'> | null {
  const basis = timeBasis ?? 'zone'
  if (!isDegree(latitude, 90) || !isDegree(longitude, 180)) return null
  if (typeof timezone !== 'string' || !isZone(timezone)) return null
  if (typeof basis !== 'string' || !TIME_BASES.includes(basis)) return null
  return {
    latitude: latitude || 0,
    longitude: longitude || 0,
    timezone,
    timeBasis: basis as BirthPlace['timeBasis'],
  }
}

const isDegree = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
