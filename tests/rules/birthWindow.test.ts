import { describe, expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'
import type { Birth } from '@/rules/people/birth'

const birthAt = (local: string, zone: string, rest: Partial<Birth> = {}): Birth => {
  const [date, time = null] = local.split('T') as [string, string?]
  const place = {
    name: 'x',
    latitude: 28,
    longitude: 77,
    timezone: zone,
    timeBasis: 'zone',
  } as const
  return { date, time, timeCertainty: 'exact', place, ...rest }
}

describe('the window of a birth', () => {
  const window = (rest: Partial<Birth>, local = '1990-05-10T06:30', zone = 'Asia/Kolkata') => {
    const instant = birthInstant(birthAt(local, zone, rest))
    if ('code' in instant) throw new Error(instant.code)
    return [instant.utc, instant.from, instant.to].map((instant) => instant.slice(0, 16))
  }

  it('of an exact time is that time', () =>
    expect(new Set(window({}))).toEqual(new Set(['1990-05-10T01:00'])))

  it('of a time about goes to both sides, a quarter of an hour unless told', () => {
    const at = '1990-05-10T01:00'
    expect(window({ timeCertainty: 'about' })).toEqual([at, '1990-05-10T00:45', '1990-05-10T01:15'])
    expect(window({ timeCertainty: 'about', aboutMinutes: 240 })).toEqual([
      at,
      '1990-05-09T21:00',
      '1990-05-10T05:00',
    ])
  })

  it('of a part of the day is that part, to midnight for the last', () => {
    expect(window({ timeCertainty: 'part', partOfDay: 'dawn', time: null })).toEqual([
      '1990-05-10T00:30',
      '1990-05-09T22:30',
      '1990-05-10T02:30',
    ])
    expect(window({ timeCertainty: 'part', partOfDay: 'late', time: null })[2]).toBe(
      '1990-05-10T18:30',
    )
  })

  it('of an unknown time is the local day around its noon, also when the day had 23 or 25 hours', () => {
    const unknown = { timeCertainty: 'unknown', time: null } as const
    expect(window(unknown)).toEqual(['1990-05-10T06:30', '1990-05-09T18:30', '1990-05-10T18:30'])
    const spring = window(unknown, '2021-03-14', 'America/New_York')
    const autumn = window(unknown, '2021-11-07', 'America/New_York')
    expect(spring).toEqual(['2021-03-14T16:00', '2021-03-14T05:00', '2021-03-15T04:00'])
    expect(autumn).toEqual(['2021-11-07T17:00', '2021-11-07T04:00', '2021-11-08T05:00'])
    const noMidnight = window(unknown, '2017-10-15', 'America/Sao_Paulo')
    expect(noMidnight[1]).toBe('2017-10-15T03:00')
  })

  it('needs what its certainty says', () => {
    const zone = 'Asia/Kolkata'
    expect(birthInstant(birthAt('1990-05-10', zone))).toEqual({ code: 'REQUIRED', field: 'time' })
    expect(birthInstant(birthAt('1990-05-10', zone, { timeCertainty: 'part' }))).toEqual({
      code: 'REQUIRED',
      field: 'partOfDay',
    })
  })

  it.each(['1899-12-31T12:00', '2101-01-01T00:00'])('is not computed for %s', (local) =>
    expect(birthInstant(birthAt(local, 'Asia/Kolkata'))).toEqual({
      code: 'BIRTH_OUT_OF_RANGE',
      field: 'date',
    }),
  )
})
