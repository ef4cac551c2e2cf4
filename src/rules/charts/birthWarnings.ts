import type { Birth } from '../people/birth'
import type { ChartWarning } from './chart'
import type { ChartWarningCode } from './chartWarnings'
import { MERGED_ZONES } from './tables/mergedZones'

const INDIAN_ZONES = ['Asia/Kolkata', 'Asia/Calcutta']
const POLAR_LATITUDE = 66
const HOUR = 3_600_000
const DEGREES_PER_HOUR = 15
/** Zones of a few countries run up to three hours from the Sun; summer time adds one or two. */
const FAR_HOURS = 5

type Case = { birth: Birth; offsetMs: number }
type Check = { code: ChartWarningCode; field: string; isTrue: (one: Case) => boolean }

/**
 * What the zone data does not know (tz has no Bombay and no Calcutta time and gives all of India Madras time before
 * 1906), and what looks like a slip. Only a clock read by its zone is doubted for its period.
 */
const CHECKS: Check[] = [
  { code: 'INDIA_BEFORE_1906', field: 'place.timeBasis', isTrue: indian({ before: '1906-01-01' }) },
  {
    code: 'MUMBAI_BEFORE_1955',
    field: 'place.timeBasis',
    isTrue: indian({ before: '1955-01-01', near: { latitude: 19.08, longitude: 72.88 } }),
  },
  {
    code: 'KOLKATA_BEFORE_1948',
    field: 'place.timeBasis',
    isTrue: indian({ before: '1948-01-01', near: { latitude: 22.57, longitude: 88.36 } }),
  },
  {
    code: 'INDIA_WAR_TIME',
    field: 'time',
    isTrue: indian({ from: '1941-01-01', before: '1946-01-01' }),
  },
  { code: 'ZONE_OF_NEIGHBOUR', field: 'place.timeBasis', isTrue: isOfNeighbour },
  {
    code: 'HIGH_LATITUDE',
    field: 'place.latitude',
    isTrue: ({ birth }) => Math.abs(birth.place.latitude) > POLAR_LATITUDE,
  },
  { code: 'CLOCK_FAR_FROM_SUN', field: 'place.longitude', isTrue: isClockFarFromSun },
]

/** Words of caution about a birth's clock and place, as codes of `CHART_WARNINGS`. */
export const birthWarnings = (one: Case): ChartWarning[] =>
  CHECKS.filter(({ isTrue }) => isTrue(one)).map(({ code, field }) => ({ code, field }))

const DEGREES_AROUND_A_TOWN = 0.6

function indian({
  from = '',
  before,
  near,
}: {
  from?: string
  before: string
  near?: { latitude: number; longitude: number }
}): Check['isTrue'] {
  return ({ birth: { date, place } }) =>
    place.timeBasis === 'zone' &&
    INDIAN_ZONES.includes(place.timezone) &&
    date >= from &&
    date < before &&
    (!near ||
      Math.hypot(place.latitude - near.latitude, place.longitude - near.longitude) <
        DEGREES_AROUND_A_TOWN)
}

function isOfNeighbour({ birth: { date, place } }: Case): boolean {
  const last = MERGED_ZONES.get(place.timezone)
  return place.timeBasis === 'zone' && last !== undefined && Number(date.slice(0, 4)) <= last
}

function isClockFarFromSun({ birth: { place }, offsetMs }: Case): boolean {
  const hours = offsetMs / HOUR - place.longitude / DEGREES_PER_HOUR
  const apart = Math.abs(((((hours + 12) % 24) + 24) % 24) - 12)
  return apart > FAR_HOURS
}
