import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'
import { clockAt } from '@/rules/charts/placeClock'
import type { Birth, BirthPlace } from '@/rules/people/birth'

/** A clock: an IANA zone, an offset as +05:53:20, or the longitude of a local mean time. */
type Clock = string | number

const DELHI = { latitude: 28.6139, longitude: 77.209 }

const placeOf = (clock: Clock, at: Partial<BirthPlace> = DELHI): BirthPlace => {
  const base = { name: 'x', latitude: 28, longitude: 77, timezone: 'Asia/Kolkata', ...at }
  if (typeof clock === 'number') return { ...base, longitude: clock, timeBasis: 'lmt' }
  if (/^[+-]/.test(clock)) return { ...base, timeBasis: 'offset', utcOffset: clock }
  return { ...base, timezone: clock, timeBasis: 'zone' }
}

const birthAt = (local: string, place: BirthPlace, rest: Partial<Birth> = {}): Birth => {
  const [date, time] = local.split('T') as [string, string | undefined]
  return { date, time: time ?? null, timeCertainty: 'exact', place, ...rest }
}

const instantOf = (birth: Birth) => {
  const instant = birthInstant(birth)
  if ('code' in instant) throw new Error(`${instant.code} ${instant.field}`)
  return instant
}

const utc = (local: string, clock: Clock, rest?: Partial<Birth>) =>
  instantOf(birthAt(local, placeOf(clock), rest)).utc.replace('.000Z', 'Z')

/** Births of the public reference cases: local time, place, clock, and the instant by Swiss Ephemeris' companion data. */
const REFERENCE: [string, string, Clock, string][] = [
  ['1949-08-19T02:19:00', 'Ballia', 'Asia/Kolkata', '1949-08-18T20:49:00Z'],
  ['1958-06-05T14:27:00', 'Nashik', 'Asia/Kolkata', '1958-06-05T08:57:00Z'],
  ['1965-06-11T23:04:00', 'Darbhanga', 'Asia/Kolkata', '1965-06-11T17:34:00Z'],
  ['1974-11-15T17:11:00', 'Delhi', 'Asia/Kolkata', '1974-11-15T11:41:00Z'],
  ['1982-10-06T21:13:00', 'Chennai', 'Asia/Kolkata', '1982-10-06T15:43:00Z'],
  ['1990-10-21T02:47:00', 'Ahmedabad', 'Asia/Kolkata', '1990-10-20T21:17:00Z'],
  ['1997-03-09T12:02:00', 'Varanasi', 'Asia/Kolkata', '1997-03-09T06:32:00Z'],
  ['2005-01-04T06:34:00', 'Kanyakumari', 'Asia/Kolkata', '2005-01-04T01:04:00Z'],
  ['2012-08-19T14:46:00', 'Amritsar', 'Asia/Kolkata', '2012-08-19T09:16:00Z'],
  ['2023-05-07T09:53:00', 'Indore', 'Asia/Kolkata', '2023-05-07T04:23:00Z'],
  ['1921-06-21T12:49:00', 'Chennai', 'Asia/Kolkata', '1921-06-21T07:19:00Z'],
  ['1943-06-15T03:57:30', 'Kolkata', 'Asia/Kolkata', '1943-06-14T21:27:30Z'],
  ['1941-11-05T23:50:00', 'Amritsar', 'Asia/Kolkata', '1941-11-05T17:20:00Z'],
  ['1900-02-14T18:45:00', 'Varanasi', 82.9739, '1900-02-14T13:13:06Z'],
  ['1938-12-19T02:40:00', 'Kolkata', '+05:53:20', '1938-12-18T20:46:40Z'],
  ['1952-02-21T10:30:00', 'Dhaka', 'Asia/Dhaka', '1952-02-21T04:30:00Z'],
  ['1997-03-12T13:20:00', 'Colombo', 'Asia/Colombo', '1997-03-12T07:20:00Z'],
  ['2009-06-18T04:48:00', 'AbuDhabi', 'Asia/Dubai', '2009-06-18T00:48:00Z'],
  ['1943-12-25T05:05:00', 'Johannesburg', 'Africa/Johannesburg', '1943-12-25T02:05:00Z'],
  ['1970-01-15T12:00:00', 'Leicester', 'Europe/London', '1970-01-15T11:00:00Z'],
  ['1944-05-08T13:13:00', 'Chicago', 'America/Chicago', '1944-05-08T18:13:00Z'],
  ['1999-08-11T15:00:00', 'Phoenix', 'America/Phoenix', '1999-08-11T22:00:00Z'],
  ['1942-02-15T19:30:00', 'Melbourne', 'Australia/Melbourne', '1942-02-15T08:30:00Z'],
  ['1965-03-17T01:25:00', 'Suva', 'Pacific/Fiji', '1965-03-16T13:25:00Z'],
  ['1988-03-20T12:00:00', 'Tromso', 'Europe/Oslo', '1988-03-20T11:00:00Z'],
  ['1961-10-30T21:45:00', 'Anchorage', 'America/Anchorage', '1961-10-31T07:45:00Z'],
  ['1999-12-31T23:59:59', 'Mumbai', 'Asia/Kolkata', '1999-12-31T18:29:59Z'],
  ['1995-07-02T00:30:00', 'London', 'Europe/London', '1995-07-01T23:30:00Z'],
  ['1991-11-19T16:25:40', 'Pune', 'Asia/Kolkata', '1991-11-19T10:55:40Z'],
  ['1985-05-01T16:30:50', 'Indore', 'Asia/Kolkata', '1985-05-01T11:00:50Z'],
  ['1998-07-15T05:05:43', 'Rajkot', 'Asia/Kolkata', '1998-07-14T23:35:43Z'],
  ['2008-11-26T08:24:50', 'Mumbai', 'Asia/Kolkata', '2008-11-26T02:54:50Z'],
  ['1958-02-02T23:22:21', 'London', 'Europe/London', '1958-02-02T23:22:21Z'],
  ['1966-06-17T15:52:11', 'Nashik', 'Asia/Kolkata', '1966-06-17T10:22:11Z'],
  ['2015-01-14T19:28:45', 'Varanasi', 'Asia/Kolkata', '2015-01-14T13:58:45Z'],
  ['2010-04-18T01:35:00', 'Tezpur', 'Asia/Kolkata', '2010-04-17T20:05:00Z'],
]

describe('the instant of a birth', () => {
  it.each(REFERENCE)('%s in %s (%s) is %s', (local, _place, clock, expected) =>
    expect(utc(local, clock)).toBe(expected),
  )

  it.each([
    ['Madras time before 1906', '1905-12-31T12:00', 'Asia/Kolkata', '1905-12-31T06:38:50Z'],
    ['Indian Standard Time', '1906-01-02T12:00', 'Asia/Kolkata', '1906-01-02T06:30:00Z'],
    ['war time begins', '1941-10-01T12:00', 'Asia/Kolkata', '1941-10-01T05:30:00Z'],
    ['war time pauses', '1942-05-16T12:00', 'Asia/Kolkata', '1942-05-16T06:30:00Z'],
    ['war time again', '1942-09-02T12:00', 'Asia/Kolkata', '1942-09-02T05:30:00Z'],
    ['war time ends', '1945-10-16T12:00', 'Asia/Kolkata', '1945-10-16T06:30:00Z'],
    ['Nairobi +02:45', '1940-01-01T12:00', 'Africa/Nairobi', '1940-01-01T09:15:00Z'],
    ['Singapore +07:30', '1970-01-01T12:00', 'Asia/Singapore', '1970-01-01T04:30:00Z'],
    ['Kathmandu +05:30', '1985-12-31T12:00', 'Asia/Kathmandu', '1985-12-31T06:30:00Z'],
    ['Kathmandu +05:45', '1986-01-02T12:00', 'Asia/Kathmandu', '1986-01-02T06:15:00Z'],
    ['double summer time', '1944-06-01T12:00', 'Europe/London', '1944-06-01T10:00:00Z'],
    ['British standard time', '1970-12-01T12:00', 'Europe/London', '1970-12-01T11:00:00Z'],
    ['US war time', '1943-01-15T12:00', 'America/New_York', '1943-01-15T16:00:00Z'],
    ['US oil crisis', '1974-01-15T12:00', 'America/New_York', '1974-01-15T16:00:00Z'],
  ])('knows the history of zones: %s', (_, local, zone, expected) =>
    expect(utc(local, zone)).toBe(expected),
  )

  it('takes offsets and longitudes west of Greenwich', () => {
    expect(utc('1990-01-01T12:00', '-03:30')).toBe('1990-01-01T15:30:00Z')
    expect(utc('1900-01-01T12:00', -74.0001)).toBe('1900-01-01T16:56:00Z')
  })

  it('of a fixed clock gives the clock back, to the second', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const clock = fc.oneof(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.constantFrom('+04:51', '+05:53:20', '-11:00', '+00:00', '+14:00'),
    )
    fc.assert(
      fc.property(minute, clock, (minutes, basis) => {
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16)
        const place = placeOf(basis)
        const { utc: at } = instantOf(birthAt(`1935-07-09T${time}`, place))
        expect(clockAt({ at, place })).toBe(time)
      }),
    )
  })
})

describe('a local time that was skipped', () => {
  it.each([
    ['1906-01-01T00:05', 'Asia/Kolkata'],
    ['1941-10-01T00:30', 'Asia/Kolkata'],
    ['1942-09-01T00:00', 'Asia/Kolkata'],
    ['2021-03-14T02:30', 'America/New_York'],
    ['2020-03-29T01:59:59', 'Europe/London'],
    ['2020-10-04T02:10', 'Australia/Lord_Howe'],
    ['2017-10-15T00:30', 'America/Sao_Paulo'],
    ['2011-12-30T10:00', 'Pacific/Apia'],
  ])('is refused: %s %s', (local, zone) => {
    const problem = { code: 'BIRTH_TIME_SKIPPED', field: 'time' }
    expect(birthInstant(birthAt(local, placeOf(zone)))).toEqual(problem)
    const about = { timeCertainty: 'about', clock: 'second' } as const
    expect(birthInstant(birthAt(local, placeOf(zone), about))).toEqual(problem)
  })

  it('is refused for a whole day that a place left out', () => {
    const unknown = birthAt('2011-12-30', placeOf('Pacific/Apia'), { timeCertainty: 'unknown' })
    expect(birthInstant(unknown)).toEqual({ code: 'BIRTH_TIME_SKIPPED', field: 'date' })
  })

  it('is taken by a clock that did not follow the zone', () =>
    expect(utc('1941-10-01T00:30', '+05:30')).toBe('1941-09-30T19:00:00Z'))
})

describe('a local time that came twice', () => {
  it.each([
    ['1942-05-14T23:30', 'Asia/Kolkata', 60],
    ['1945-10-14T23:15', 'Asia/Kolkata', 60],
    ['2021-11-07T01:30', 'America/New_York', 60],
    ['2020-10-25T01:00', 'Europe/London', 60],
    ['2021-04-04T01:45', 'Australia/Lord_Howe', 30],
  ])('is asked about, and taken as told: %s %s', (local, zone, minutes) => {
    const place = placeOf(zone)
    const asked = { code: 'BIRTH_TIME_TWICE', field: 'clock' }
    expect(birthInstant(birthAt(local, place))).toEqual(asked)
    const [first, second] = (['first', 'second'] as const).map((clock) =>
      Date.parse(instantOf(birthAt(local, place, { clock })).utc),
    ) as [number, number]
    expect((second - first) / 60_000).toBe(minutes)
    for (const at of [first, second])
      expect(clockAt({ at: new Date(at).toISOString(), place })).toBe(local.slice(11))
  })

  it('does not ask when the answer is there but needless', () =>
    expect(utc('1990-05-10T06:30', 'Asia/Kolkata', { clock: 'second' })).toBe(
      '1990-05-10T01:00:00Z',
    ))
})
