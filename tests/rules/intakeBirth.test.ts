import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthOfAnswers } from '@/rules/intake/birthOfAnswers'
import { checkAnswers } from '@/rules/intake/checkAnswers'
import type { FormField } from '@/rules/intake/fieldTypes'
import { readBirthPlace, readBirthTime } from '@/rules/intake/readBirth'
import { birthProblem } from '@/rules/people/birthProblem'
import { degreesOf } from '@/site/browser/degrees'

const UJJAIN = { name: 'Ujjain', latitude: 23.18, longitude: 75.77, timezone: 'Asia/Kolkata' }

describe('a birth time', () => {
  it.each<[unknown, unknown]>([
    [
      { certainty: 'about', time: '06:30', aboutMinutes: 20 },
      { certainty: 'about', time: '06:30', aboutMinutes: 20 },
    ],
    [
      { certainty: 'exact', time: '01:30', clock: 'second', aboutMinutes: 20, partOfDay: 'dawn' },
      { certainty: 'exact', time: '01:30', clock: 'second' },
    ],
    [
      { certainty: 'part', time: '06:30', partOfDay: 'dawn' },
      { certainty: 'part', time: null, partOfDay: 'dawn' },
    ],
    [
      { certainty: 'unknown', time: '06:30', clock: 'first' },
      { certainty: 'unknown', time: null },
    ],
    [
      { certainty: 'exact', time: '06:30', aboutMinutes: null, partOfDay: null, clock: null },
      { certainty: 'exact', time: '06:30' },
    ],
  ])('%j is kept as %j', (given, kept) => expect(readBirthTime(given)).toEqual({ value: kept }))

  it.each([
    { certainty: 'about', time: '06:30', aboutMinutes: 0 },
    { certainty: 'about', time: '06:30', aboutMinutes: 241 },
    { certainty: 'about', time: '06:30', aboutMinutes: 1.5 },
    { certainty: 'about', time: '06:30', aboutMinutes: '15' },
    { certainty: 'part' },
    { certainty: 'part', partOfDay: 'teatime' },
    { certainty: 'part', partOfDay: 'constructor' },
    { certainty: 'exact', time: '06:30', clock: 'third' },
    { certainty: 'exact', time: '06:30', zone: 'IST' },
    { certainty: 'exact', partOfDay: 'dawn' },
  ])('%j is refused', (given) => expect(readBirthTime(given)).toEqual({ code: 'BAD_TIME' }))
})

describe('a birth place', () => {
  it.each<[unknown, unknown]>([
    [
      { ...UJJAIN, timeBasis: 'lmt' },
      { ...UJJAIN, timeBasis: 'lmt' },
    ],
    [
      { ...UJJAIN, timezone: '', timeBasis: 'lmt' },
      { ...UJJAIN, timezone: '', timeBasis: 'lmt' },
    ],
    [
      { ...UJJAIN, timeBasis: 'offset', utcOffset: '+05:53:20' },
      { ...UJJAIN, timeBasis: 'offset', utcOffset: '+05:53:20' },
    ],
    [
      { ...UJJAIN, timeBasis: 'zone', utcOffset: null },
      { ...UJJAIN, timeBasis: 'zone' },
    ],
    [
      'A village',
      { name: 'A village', latitude: null, longitude: null, timezone: null, timeBasis: null },
    ],
  ])('%j is kept as %j', (given, kept) => expect(readBirthPlace(given)).toEqual({ value: kept }))

  it.each([
    { ...UJJAIN, timeBasis: 'offset' },
    { ...UJJAIN, timeBasis: 'offset', utcOffset: '5:30' },
    { ...UJJAIN, timeBasis: 'offset', utcOffset: '+16:00' },
    { ...UJJAIN, timezone: '', timeBasis: 'zone' },
    { ...UJJAIN, latitude: null },
    { ...UJJAIN, latitude: '23.18' },
    { ...UJJAIN, timeBasis: 'sundial' },
  ])('%j is refused', (given) => expect(readBirthPlace(given)).toEqual({ code: 'BAD_PLACE' }))
})

const question = (type: FormField['type'], name: string): FormField => ({
  ...{ type, name, label: name, required: true },
})
const FIELDS = [
  question('birthDate', 'birthDate'),
  question('birthTime', 'birthTime'),
  question('birthPlace', 'birthPlace'),
]

describe('the answers of a form', () => {
  const times = fc.oneof(
    fc.record({
      certainty: fc.constant('about'),
      time: fc.constantFrom('00:00', '06:30:15', '23:59'),
      aboutMinutes: fc.integer({ min: 1, max: 240 }),
    }),
    fc.record({ certainty: fc.constant('exact'), time: fc.constantFrom('12:00', '05:05') }),
    fc.record({ certainty: fc.constant('part'), partOfDay: fc.constantFrom('night', 'late') }),
    fc.constant({ certainty: 'unknown' }),
  )
  const bases = fc.constantFrom(
    { timeBasis: 'zone' },
    { timeBasis: 'lmt' },
    { timeBasis: 'offset', utcOffset: '+05:30' },
  )

  it('give a birth that a chart can be made of', () => {
    fc.assert(
      fc.property(times, bases, (birthTime, basis) => {
        const answers = { birthDate: '1990-05-14', birthTime, birthPlace: { ...UJJAIN, ...basis } }
        const checked = checkAnswers({ form: { fields: FIELDS }, answers, today: '2026-11-23' })
        if (!checked.ok) return false
        const birth = birthOfAnswers(checked.answers)?.birth
        return birth !== null && birth !== undefined && birthProblem(birth) === null
      }),
    )
  })

  it('give none while the place is a name only', () => {
    const answers = { birthDate: '1990-05-14', birthTime: '06:30', birthPlace: 'Ujjain' }
    const checked = checkAnswers({ form: { fields: FIELDS }, answers, today: '2026-11-23' })
    expect(checked.ok && birthOfAnswers(checked.answers)).toMatchObject({
      ...{ date: '1990-05-14', birth: null },
    })
  })
})

describe('degrees as people type them', () => {
  it.each([
    ['25.7584', 25.7584],
    ['25,7584', 25.7584],
    [' -12.5 ', -12.5],
    ['77.2 E', 77.2],
    ['0.1257w', -0.1257],
    ['33.87° S', -33.87],
    ['25°45\'30"N', 25.758_333],
    ['75° 46′ 30″ E', 75.775],
    ['23°11′N', 23.183_333],
  ])('%s', (text, degrees) => expect(degreesOf(text)).toBeCloseTo(degrees, 5))

  it.each(['', 'north', '25 45 30', '1e3', '12°N12', 'NaN', '--3'])('%j is none', (text) =>
    expect(degreesOf(text)).toBeNull(),
  )
})
