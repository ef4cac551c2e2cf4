import { describe, expect, it } from 'vitest'
import type { Birth } from '@/rules/people/birth'
import { birthProblem } from '@/rules/people/birthProblem'

const PLACE = {
  name: 'Varanasi',
  latitude: 25.3176,
  longitude: 82.9739,
  timezone: 'Asia/Kolkata',
  timeBasis: 'zone',
} as const

const BIRTH: Birth = { date: '1990-05-10', time: '06:30', timeCertainty: 'exact', place: PLACE }

const problem = (changes: Record<string, unknown>) =>
  birthProblem({ ...BIRTH, ...changes } as unknown as Birth)

const inPlace = (changes: Record<string, unknown>) => problem({ place: { ...PLACE, ...changes } })

describe('birth details', () => {
  it.each([
    [{}],
    [{ time: '06:30:15' }],
    [{ aboutMinutes: null, partOfDay: null, clock: null }],
    [{ timeCertainty: 'about' }],
    [{ timeCertainty: 'about', aboutMinutes: 1 }],
    [{ timeCertainty: 'about', aboutMinutes: 240 }],
    [{ timeCertainty: 'part', partOfDay: 'dawn', time: null }],
    [{ timeCertainty: 'unknown', time: null }],
    [{ place: { ...PLACE, timeBasis: 'offset', utcOffset: '+05:53:20' } }],
    [{ place: { ...PLACE, timeBasis: 'offset', utcOffset: '-03:30', timezone: '' } }],
    [{ place: { ...PLACE, timeBasis: 'lmt', utcOffset: null } }],
    [{ date: '1942-05-14', time: '23:30', clock: 'first' }],
  ])('are taken: %j', (changes) => expect(problem(changes)).toBeNull())

  it.each([
    [{ date: '1990-02-30' }, 'BAD_DATE', 'date'],
    [{ date: '' }, 'BAD_DATE', 'date'],
    [{ date: '2999-01-01' }, 'BIRTH_OUT_OF_RANGE', 'date'],
    [{ date: '1899-12-31' }, 'BIRTH_OUT_OF_RANGE', 'date'],
    [{ timeCertainty: 'surely' }, 'BAD_CHOICE', 'timeCertainty'],
    [{ timeCertainty: 'constructor' }, 'BAD_CHOICE', 'timeCertainty'],
    [{ time: null }, 'REQUIRED', 'time'],
    [{ time: null, timeCertainty: 'about' }, 'REQUIRED', 'time'],
    [{ time: '24:00' }, 'BAD_TIME', 'time'],
    [{ time: '24:00', timeCertainty: 'unknown' }, 'BAD_TIME', 'time'],
    [{ aboutMinutes: 10 }, 'BAD_INPUT', 'aboutMinutes'],
    [{ timeCertainty: 'about', aboutMinutes: 0 }, 'BAD_INPUT', 'aboutMinutes'],
    [{ timeCertainty: 'about', aboutMinutes: 241 }, 'BAD_INPUT', 'aboutMinutes'],
    [{ timeCertainty: 'about', aboutMinutes: 1.5 }, 'BAD_INPUT', 'aboutMinutes'],
    [{ timeCertainty: 'about', aboutMinutes: '15' }, 'BAD_INPUT', 'aboutMinutes'],
    [{ timeCertainty: 'part' }, 'REQUIRED', 'partOfDay'],
    [{ timeCertainty: 'part', partOfDay: 'noon' }, 'BAD_CHOICE', 'partOfDay'],
    [{ partOfDay: 'dawn' }, 'BAD_CHOICE', 'partOfDay'],
    [{ clock: 'third' }, 'BAD_CHOICE', 'clock'],
    [{ date: '1941-10-01', time: '00:30' }, 'BIRTH_TIME_SKIPPED', 'time'],
    [{ date: '1942-05-14', time: '23:30' }, 'BIRTH_TIME_TWICE', 'clock'],
    [{ place: null }, 'BAD_PLACE', 'place'],
    [{ place: undefined }, 'BAD_PLACE', 'place'],
  ])('are refused: %j', (changes, code, field) => expect(problem(changes)).toEqual({ code, field }))

  it.each([
    [{ latitude: 90.1 }, 'BAD_PLACE', 'place'],
    [{ longitude: -180.5 }, 'BAD_PLACE', 'place'],
    [{ latitude: '25' }, 'BAD_PLACE', 'place'],
    [{ latitude: NaN }, 'BAD_PLACE', 'place'],
    [{ longitude: Infinity }, 'BAD_PLACE', 'place'],
    [{ timezone: 'Asia/Atlantis' }, 'BAD_PLACE', 'place'],
    [{ timezone: '' }, 'BAD_PLACE', 'place'],
    [{ timezone: 'Asia/Atlantis', timeBasis: 'lmt' }, 'BAD_PLACE', 'place'],
    [{ timeBasis: 'sundial' }, 'BAD_CHOICE', 'place.timeBasis'],
    [{ timeBasis: 'offset' }, 'REQUIRED', 'place.utcOffset'],
    [{ timeBasis: 'offset', utcOffset: '5:30' }, 'BAD_INPUT', 'place.utcOffset'],
    [{ timeBasis: 'offset', utcOffset: '+16:00' }, 'BAD_INPUT', 'place.utcOffset'],
    [{ timeBasis: 'offset', utcOffset: '+05:60' }, 'BAD_INPUT', 'place.utcOffset'],
    [{ utcOffset: '+05:30' }, 'BAD_INPUT', 'place.utcOffset'],
  ])('are refused in the place: %j', (changes, code, field) =>
    expect(inPlace(changes)).toEqual({ code, field }),
  )
})
