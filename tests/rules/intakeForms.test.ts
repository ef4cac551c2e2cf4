import { describe, expect, it } from 'vitest'
import { versionAfter } from '@/rules/intake/formChange'
import { formProblems } from '@/rules/intake/formProblems'
import { formBlock, formSnapshot, type FormDocument } from '@/rules/intake/formSnapshot'

const FORM: FormDocument = {
  id: 'f1',
  slug: 'vastu-plan',
  title: 'Property',
  version: 3,
  steps: [{ key: 'plan', title: 'Plan' }],
  fields: [
    { blockType: 'message', name: 'note', label: 'Kept safe' },
    {
      blockType: 'select',
      name: 'kind',
      label: 'Kind',
      required: true,
      step: 'plan',
      width: null,
      options: [{ value: 'flat', label: 'Flat' }],
    },
    {
      blockType: 'number',
      name: 'rooms',
      label: 'Rooms',
      min: 0,
      max: 60,
      condition: { field: 'kind', operator: 'equals', value: 'flat' },
    },
    { blockType: 'country', name: 'country', label: 'Country' },
  ],
}

describe('a snapshot', () => {
  it('holds what is shown and checked, and nothing empty', () => {
    expect(formSnapshot(FORM)).toEqual({
      id: 'f1',
      slug: 'vastu-plan',
      title: 'Property',
      version: 3,
      steps: [{ key: 'plan', title: 'Plan' }],
      fields: [
        { type: 'message', name: 'note', label: 'Kept safe', required: false },
        {
          type: 'select',
          name: 'kind',
          label: 'Kind',
          required: true,
          step: 'plan',
          options: [{ value: 'flat', label: 'Flat' }],
        },
        {
          type: 'number',
          name: 'rooms',
          label: 'Rooms',
          required: false,
          min: 0,
          max: 60,
          conditions: [{ field: 'kind', operator: 'equals', value: 'flat' }],
        },
      ],
    })
  })

  it('comes back from the blocks that are made of it', () => {
    const { fields, ...form } = formSnapshot(FORM)
    expect(formSnapshot({ ...form, fields: fields.map(formBlock) }).fields).toEqual(fields)
  })
})

describe('the version of a form', () => {
  const [note, kind, rooms] = FORM.fields!
  it('stays when nothing that is asked changed', () => {
    expect(versionAfter({ before: FORM, after: {} })).toBe(3)
    const same = FORM.fields!.map((field, at) => ({
      ...field,
      id: `block${at}`,
      blockName: '',
      help: '',
      required: field.required ?? false,
    }))
    expect(versionAfter({ before: FORM, after: { fields: same, steps: FORM.steps } })).toBe(3)
  })

  it('goes up with a changed, moved or removed question and a changed step', () => {
    expect(
      versionAfter({
        before: FORM,
        after: { fields: [note!, { ...kind!, label: 'Which kind' }, rooms!] },
      }),
    ).toBe(4)
    expect(versionAfter({ before: FORM, after: { fields: [kind!, note!, rooms!] } })).toBe(4)
    expect(versionAfter({ before: FORM, after: { steps: [] } })).toBe(4)
    expect(
      versionAfter({ before: FORM, after: { fields: [note!, kind!, { ...rooms!, min: 1 }] } }),
    ).toBe(4)
  })
})

describe('faults between questions', () => {
  const paths = (fields: FormDocument['fields'], steps?: FormDocument['steps']) =>
    formProblems({ fields, steps }).map(({ path }) => path)
  it('are none in a sound form', () => expect(formProblems(FORM)).toEqual([]))

  it('are found where they are', () => {
    const a = { blockType: 'text', name: 'a', label: 'A' }
    expect(paths([a, a])).toEqual(['fields.1.name'])
    expect(paths([{ ...a, condition: { field: 'b', operator: 'equals', value: 'x' } }])).toEqual([
      'fields.0.condition.field',
    ])
    expect(paths([{ ...a, condition: { field: 'a', operator: 'equals', value: 'x' } }])).toEqual([
      'fields.0.condition.field',
    ])
    expect(paths([a, { ...a, name: 'b', condition: { field: 'a' } }])).toEqual([
      'fields.1.condition.operator',
    ])
    expect(paths([{ ...a, step: 'two' }], [{ key: 'one' }])).toEqual(['fields.0.step'])
    expect(paths([{ ...a, blockType: 'number', min: 3, max: 2 }])).toEqual(['fields.0.min'])
    expect(
      paths([{ ...a, blockType: 'radio', options: [{ value: 'x' }, { value: 'x' }] }]),
    ).toEqual(['fields.0.options.1.value'])
  })

  const conditionOn = (other: Record<string, unknown>, operator: string, value?: string) =>
    paths([
      { name: 'other', label: 'O', ...other } as never,
      { blockType: 'text', name: 'a', label: 'A', condition: { field: 'other', operator, value } },
    ])
  const choice = { blockType: 'select', options: [{ value: 'flat' }, { value: 'plot' }] }
  it.each<[Record<string, unknown>, string, string | undefined]>([
    [choice, 'equals', 'Flat'],
    [choice, 'equals', undefined],
    [choice, 'in', 'flat, house'],
    [choice, 'notEquals', 'house'],
    [{ blockType: 'checkbox' }, 'equals', 'yes'],
    [{ blockType: 'consent' }, 'notEquals', '1'],
    [{ blockType: 'number', min: 1, max: 9 }, 'equals', '10'],
    [{ blockType: 'number' }, 'equals', '2.0'],
    [{ blockType: 'phone' }, 'equals', '98366 67269'],
    [{ blockType: 'date' }, 'equals', '2026-02-30'],
    [{ blockType: 'birthTime' }, 'equals', '06:00'],
    [{ blockType: 'file', maxFiles: 3 }, 'equals', '4'],
    [{ blockType: 'message' }, 'equals', 'x'],
  ])('a condition on %o that %s %s can never meet is refused', (other, operator, value) =>
    expect(conditionOn(other, operator, value)).toEqual(['fields.1.condition.value']),
  )

  it.each<[Record<string, unknown>, string, string]>([
    [choice, 'in', 'flat,plot'],
    [choice, 'notEquals', 'plot'],
    [{ blockType: 'checkbox' }, 'equals', 'false'],
    [{ blockType: 'number', min: 1, max: 9 }, 'in', '1, 9'],
    [{ blockType: 'phone' }, 'equals', '+919836667269'],
    [{ blockType: 'birthDate' }, 'notEquals', '1990-01-31'],
    [{ blockType: 'birthTime' }, 'equals', 'unknown'],
    [{ blockType: 'birthPlace' }, 'equals', 'Jaipur'],
    [{ blockType: 'file', maxFiles: 3 }, 'equals', '3'],
    [{ blockType: 'text' }, 'equals', 'किराये का'],
  ])('a condition on %o that %s %s can meet is accepted', (other, operator, value) =>
    expect(conditionOn(other, operator, value)).toEqual([]),
  )

  it('are conditions that wait for each other', () => {
    const waits = (name: string, field: string) => ({
      ...{ blockType: 'text', name, label: name },
      condition: { field, operator: 'equals', value: 'x' },
    })
    expect(paths([waits('a', 'c'), waits('b', 'a'), waits('c', 'b')])).toEqual(
      [0, 1, 2].map((at) => `fields.${at}.condition.field`),
    )
    expect(paths([{ blockType: 'text', name: 'a' }, waits('b', 'a'), waits('c', 'b')])).toEqual([])
  })
})
