import type { Block, Field } from 'payload'
import { FIELD_TYPES, type FieldType } from '@/rules/intake/fieldTypes'
import { label } from '../fields'

const NAME_PATTERN = /^[a-z][A-Za-z0-9]{0,39}$/

const CONDITION: Field = {
  name: 'condition',
  type: 'group',
  label: label('Ask only if', 'तभी पूछें जब'),
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'field',
          type: 'text',
          label: label('Key of another question', 'दूसरे प्रश्न की कुंजी'),
          maxLength: 40,
        },
        {
          name: 'operator',
          type: 'select',
          label: label('is', 'है'),
          options: [
            { value: 'equals', label: label('equal to', 'के बराबर') },
            { value: 'notEquals', label: label('not equal to', 'के बराबर नहीं') },
            { value: 'in', label: label('one of (comma separated)', 'इनमें से एक') },
          ],
        },
        { name: 'value', type: 'text', label: label('Value', 'मान'), maxLength: 200 },
      ],
    },
  ],
}

const common = (): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'name',
        type: 'text',
        label: label('Key in the answers', 'उत्तर की कुंजी'),
        required: true,
        validate: (value: unknown) =>
          (typeof value === 'string' && NAME_PATTERN.test(value)) ||
          'Letters and digits, starting with a small letter.',
      },
      {
        name: 'label',
        type: 'text',
        label: label('Question', 'प्रश्न'),
        required: true,
        localized: true,
        maxLength: 300,
      },
    ],
  },
  { name: 'help', type: 'text', label: label('Help', 'सहायता'), localized: true, maxLength: 400 },
  {
    type: 'row',
    fields: [
      {
        name: 'required',
        type: 'checkbox',
        label: label('Required', 'आवश्यक'),
        defaultValue: false,
      },
      { name: 'step', type: 'text', label: label('Step (key)', 'चरण (कुंजी)'), maxLength: 40 },
      { name: 'width', type: 'number', label: label('Width %', 'चौड़ाई %'), min: 10, max: 100 },
    ],
  },
  CONDITION,
]

const OPTIONS: Field = {
  name: 'options',
  type: 'array',
  label: label('Answers', 'विकल्प'),
  labels: { singular: label('Answer', 'विकल्प'), plural: label('Answers', 'विकल्प') },
  minRows: 1,
  admin: { initCollapsed: true },
  fields: [
    { name: 'value', type: 'text', label: label('Key', 'कुंजी'), required: true, maxLength: 80 },
    {
      name: 'label',
      type: 'text',
      label: label('Text', 'पाठ'),
      required: true,
      localized: true,
      maxLength: 200,
    },
  ],
}

const BOUNDS: Field = {
  type: 'row',
  fields: [
    { name: 'min', type: 'number', label: label('Least', 'न्यूनतम') },
    { name: 'max', type: 'number', label: label('Most', 'अधिकतम') },
  ],
}

const MORE: Partial<Record<FieldType, Field[]>> = {
  text: [
    {
      name: 'maxLength',
      type: 'number',
      label: label('Longest text', 'अधिकतम लंबाई'),
      min: 1,
      max: 5000,
    },
  ],
  longText: [
    {
      name: 'maxLength',
      type: 'number',
      label: label('Longest text', 'अधिकतम लंबाई'),
      min: 1,
      max: 20000,
    },
  ],
  number: [BOUNDS],
  select: [OPTIONS],
  radio: [OPTIONS],
  file: [
    {
      name: 'maxFiles',
      type: 'number',
      label: label('Most files', 'अधिकतम फ़ाइलें'),
      min: 1,
      max: 10,
      defaultValue: 1,
    },
  ],
}

/** The plugin's `fields` option: our own blocks for every field type, its own switched off. */
export const formFieldBlocks = (): Record<string, Block | boolean> => ({
  ...Object.fromEntries(
    Object.entries(FIELD_TYPES).map(([slug, text]) => [slug, block(slug as FieldType, text)]),
  ),
  country: false,
  state: false,
  payment: false,
  textarea: false,
  upload: false,
})

const block = (slug: FieldType, text: { en: string; hi: string }): Block => ({
  slug,
  labels: { singular: text, plural: text },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/admin/intake/QuestionLabel#QuestionLabel' },
  },
  fields: [...common(), ...(MORE[slug] ?? [])],
})
