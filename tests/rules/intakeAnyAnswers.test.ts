import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers } from '@/rules/intake/checkAnswers'
import { FIELD_TYPES, type FieldType, type FormField } from '@/rules/intake/fieldTypes'

const TODAY = '2026-11-22'
const FILE = '0190b4e0-7b1a-7c3d-8e5f-0123456789ab'
const PUNE = { name: 'Pune', latitude: 18.52, longitude: 73.86, timezone: 'Asia/Kolkata' }
const OPTIONS = [
  { value: 'flat', label: 'Flat' },
  { value: 'plot', label: 'Plot' },
]

const check = (fields: FormField[], answers: unknown) =>
  checkAnswers({ form: { fields }, answers, today: TODAY })

describe('any form and any JSON', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'constructor']
  const condition = fc.record({
    field: fc.constantFrom(...NAMES, 'nowhere'),
    operator: fc.constantFrom('equals' as const, 'notEquals' as const, 'in' as const),
    value: fc.constantFrom('flat', 'true', 'false', '1', 'flat,plot', ''),
  })
  const field = fc.record(
    {
      type: fc.constantFrom(...(Object.keys(FIELD_TYPES) as FieldType[])),
      label: fc.constant('It'),
      required: fc.boolean(),
      options: fc.constant(OPTIONS),
      conditions: fc.array(condition, { maxLength: 2 }),
    },
    { requiredKeys: ['type', 'label', 'required', 'options'] },
  )
  const form = fc
    .array(field, { maxLength: NAMES.length })
    .map((fields): FormField[] => fields.map((each, at) => ({ ...each, name: NAMES[at]! })))
  const likely = fc.oneof(
    fc.constantFrom<unknown>(
      'flat',
      true,
      false,
      1,
      '1',
      TODAY,
      '06:30',
      'unknown',
      'a@b.in',
      '9876543210',
      FILE,
      [FILE],
      PUNE,
      '',
      null,
    ),
    fc.jsonValue(),
  )
  const answers = fc.dictionary(fc.constantFrom(...NAMES), likely)

  it('is answered without an exception', () => {
    fc.assert(
      fc.property(
        form,
        fc.oneof(answers, fc.jsonValue()),
        (fields, given) => typeof check(fields, given).ok === 'boolean',
      ),
    )
  })

  it('is accepted again unchanged once it was accepted', () => {
    fc.assert(
      fc.property(form, answers, (fields, given) => {
        const first = check(fields, given)
        if (!first.ok) return
        expect(check(fields, JSON.parse(JSON.stringify(first.answers)))).toEqual(first)
      }),
      { numRuns: 2000 },
    )
  })

  it('has at most one issue a question, at a question of the form or an unknown name', () => {
    fc.assert(
      fc.property(form, answers, (fields, given) => {
        const result = check(fields, given)
        const at = result.ok ? [] : result.issues.map((issue) => issue.field)
        expect(new Set(at).size).toBe(at.length)
      }),
    )
  })
})
