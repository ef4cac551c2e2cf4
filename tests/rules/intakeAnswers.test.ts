import { describe, expect, it } from 'vitest'
import { checkAnswers } from '@/rules/intake/checkAnswers'
import type { Condition, FieldType, FormField } from '@/rules/intake/fieldTypes'

import { askedFields } from '@/rules/intake/askedFields'

const TODAY = '2026-11-22'
const FILE = '0190b4e0-7b1a-7c3d-8e5f-0123456789ab'
const PUNE = { name: 'Pune', latitude: 18.52, longitude: 73.86, timezone: 'Asia/Kolkata' }
const OPTIONS = [
  { value: 'flat', label: 'Flat' },
  { value: 'plot', label: 'Plot' },
]

const question = (type: FieldType, more: Partial<FormField> = {}): FormField => ({
  type,
  name: 'it',
  label: 'It',
  required: false,
  ...more,
})
const check = (fields: FormField[], answers: unknown) =>
  checkAnswers({ form: { fields }, answers, today: TODAY })
const one = (field: FormField, value: unknown) => {
  const result = check([field], { it: value })
  return result.ok
    ? result.answers.it
    : result.issues.map(({ code, field: at }) => `${code} ${at}`).join()
}

describe('one answer', () => {
  it.each<[FieldType, Partial<FormField>, unknown, unknown]>([
    ['text', {}, '  Asha\u0301  ', 'Ash\u00e1'],
    ['longText', {}, 'one\r\ntwo\tthree', 'one\ntwo\tthree'],
    ['text', { maxLength: 3 }, 'abc', 'abc'],
    ['email', {}, ' Asha@Example.IN ', 'asha@example.in'],
    ['phone', {}, '098765 43210', '+919876543210'],
    ['phone', {}, '९८७६५४३२१०', '+919876543210'],
    ['number', { min: 1, max: 60 }, '12', 12],
    ['number', {}, -0, 0],
    ['select', { options: OPTIONS }, 'flat', 'flat'],
    ['checkbox', {}, false, false],
    ['consent', { required: true }, true, true],
    ['date', {}, '2027-02-28', '2027-02-28'],
    ['birthDate', {}, '1990-02-28', '1990-02-28'],
    ['birthDate', {}, TODAY, TODAY],
    ['birthTime', {}, '06:30', { certainty: 'exact', time: '06:30' }],
    ['birthTime', {}, 'unknown', { certainty: 'unknown', time: null }],
    ['birthTime', {}, { certainty: 'about', time: '23:59' }, { certainty: 'about', time: '23:59' }],
    [
      'birthTime',
      {},
      { certainty: 'unknown', time: '10:00' },
      { certainty: 'unknown', time: null },
    ],
    ['birthPlace', {}, PUNE, { ...PUNE, timeBasis: 'zone' }],
    [
      'birthPlace',
      {},
      'Pune',
      { name: 'Pune', latitude: null, longitude: null, timezone: null, timeBasis: null },
    ],
    ['file', {}, FILE.toUpperCase(), [FILE]],
    ['file', { maxFiles: 1 }, [FILE, FILE], [FILE]],
  ])('%s %o takes %o', (type, more, value, kept) => {
    expect(one(question(type, more), value)).toEqual(kept)
  })

  it.each<[FieldType, Partial<FormField>, unknown, string]>([
    ['text', {}, 'line\nbreak', 'BAD_INPUT'],
    ['text', {}, 12, 'BAD_INPUT'],
    ['text', {}, '\ud800', 'BAD_ENCODING'],
    ['text', { maxLength: 3 }, 'abcd', 'TOO_LONG'],
    ['longText', {}, 'bell\u0007', 'BAD_INPUT'],
    ['email', {}, 'asha@example', 'BAD_EMAIL'],
    ['email', {}, 'a@b.in\nBcc: c@d.in', 'BAD_EMAIL'],
    ['phone', {}, '12345', 'BAD_PHONE'],
    ['number', { min: 1 }, 0, 'BAD_INPUT'],
    ['number', {}, '1e400', 'BAD_INPUT'],
    ['radio', { options: OPTIONS }, 'house', 'BAD_CHOICE'],
    ['checkbox', {}, 'yes', 'BAD_INPUT'],
    ['consent', { required: true }, false, 'CONSENT_NEEDED'],
    ['date', {}, '2026-02-30', 'BAD_DATE'],
    ['birthDate', {}, '2026-11-23', 'BIRTH_IN_FUTURE'],
    ['birthDate', {}, '2999-01-01', 'BIRTH_IN_FUTURE'],
    ['birthDate', {}, '0990-05-14', 'BIRTH_OUT_OF_RANGE'],
    ['birthDate', {}, '1990-02-30', 'BAD_DATE'],
    ['birthDate', {}, '14.05.1990', 'BAD_DATE'],
    ['birthTime', {}, '24:00', 'BAD_TIME'],
    ['birthTime', {}, { certainty: 'about' }, 'BAD_TIME'],
    ['birthTime', {}, { certainty: 'toString', time: '10:00' }, 'BAD_TIME'],
    ['birthPlace', {}, { ...PUNE, latitude: 91 }, 'BAD_PLACE'],
    ['birthPlace', {}, { name: 'Pune', latitude: 18.5, longitude: 73.8 }, 'BAD_PLACE'],
    ['birthPlace', {}, { ...PUNE, timezone: 'Asia/Nowhere' }, 'BAD_PLACE'],
    ['birthPlace', {}, { ...PUNE, population: 1 }, 'BAD_PLACE'],
    ['file', {}, ['../etc/passwd'], 'BAD_ID'],
    ['file', { maxFiles: 1 }, [FILE, FILE.replace('0', '1')], 'BAD_INPUT'],
    ['message', {}, 'hello', 'UNKNOWN_FIELD'],
  ])('%s %o refuses %o with %s', (type, more, value, code) => {
    expect(one(question(type, more), value)).toBe(`${code} answers.it`)
  })
})

describe('a form', () => {
  const kind = question('select', { name: 'kind', required: true, options: OPTIONS })
  const rooms = question('number', {
    name: 'rooms',
    required: true,
    conditions: [{ field: 'kind', operator: 'equals', value: 'flat' }],
  })
  const floor = question('number', {
    name: 'floor',
    required: true,
    conditions: [{ field: 'rooms', operator: 'in', value: '1, 2' }],
  })

  it('says one thing for each wrong question, in its order, then the unknown names', () => {
    expect(check([kind, rooms], { extra: 1, rooms: 'x', kind: 'flat', __proto: 2 })).toEqual({
      ok: false,
      issues: [
        { code: 'BAD_INPUT', field: 'answers.rooms' },
        { code: 'UNKNOWN_FIELD', field: 'answers.extra' },
        { code: 'UNKNOWN_FIELD', field: 'answers.__proto' },
      ],
    })
    const agreed = question('consent', { name: 'agreed', required: true })
    expect(check([kind, agreed], {})).toMatchObject({
      issues: [{ code: 'REQUIRED' }, { code: 'CONSENT_NEEDED' }],
    })
  })

  it('asks a required question only when its condition is met, along the chain', () => {
    expect(check([kind, rooms, floor], { kind: 'plot' })).toEqual({
      ok: true,
      answers: { kind: 'plot' },
    })
    expect(check([kind, rooms, floor], { kind: 'flat', rooms: 2 })).toMatchObject({
      issues: [{ code: 'REQUIRED', field: 'answers.floor' }],
    })
    expect(check([kind, rooms, floor], { kind: 'flat', rooms: '2', floor: 5 })).toEqual({
      ok: true,
      answers: { kind: 'flat', rooms: 2, floor: 5 },
    })
  })

  it('drops unread what was given to a question that is not asked, and what hangs on it', () => {
    expect(check([kind, rooms, floor], { kind: 'plot', rooms: 'nonsense', floor: 3 })).toEqual({
      ok: true,
      answers: { kind: 'plot' },
    })
  })

  it.each<[Condition['operator'], string, Record<string, boolean>, boolean]>([
    ['equals', 'true', {}, false],
    ['equals', 'false', {}, true],
    ['notEquals', 'true', {}, true],
    ['notEquals', 'false', {}, false],
    ['in', 'true, false', {}, true],
    ['in', 'true', {}, false],
    ['equals', 'false', { tick: false }, true],
    ['notEquals', 'false', { tick: true }, true],
    ['notEquals', 'true', { tick: true }, false],
  ])('a tick left out is not given: %s %s with %o', (operator, value, answers, isAskedThen) => {
    for (const type of ['checkbox', 'consent'] as const) {
      const tick = question(type, { name: 'tick' })
      const next = question('text', {
        name: 'next',
        conditions: [{ field: 'tick', operator, value }],
      })
      const asked = askedFields({ fields: [tick, next], answers })
      expect([type, asked.includes(next)]).toEqual([type, isAskedThen])
    }
  })

  it.each([null, 'text', 7, ['x']])('refuses %o in place of answers', (answers) => {
    expect(check([kind], answers)).toEqual({
      ok: false,
      issues: [{ code: 'BAD_INPUT', field: 'answers' }],
    })
  })
})
