import type { Field, NumberField, SelectField, TextField } from 'payload'
import { nobody } from './access'

/** A label in both languages of the admin. */
export const label = (en: string, hi: string): { en: string; hi: string } => ({ en, hi })

/** Closed to every writer: operations alone set it. */
export const derived = { create: nobody, update: nobody }

/** An integer number of paise, shown and typed in rupees. */
export const paise = (
  field: Partial<NumberField> & { name: string; label: NumberField['label'] },
): NumberField =>
  ({
    type: 'number',
    min: 0,
    ...field,
    validate: (value: unknown) =>
      value === null || value === undefined || Number.isSafeInteger(value) || 'Give whole paise.',
    admin: {
      ...field.admin,
      components: {
        Cell: '/src/admin/cells/PaiseCell#PaiseCell',
        Field: '/src/admin/fields/PaiseField#PaiseField',
      },
    },
  }) as NumberField

/** A UTC instant that only operations set. */
export const instant = (name: string, text: { en: string; hi: string }): Field => ({
  name,
  type: 'date',
  label: text,
  index: true,
  access: derived,
  admin: {
    readOnly: true,
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
  },
})

/** A status from a flow table: read-only everywhere, moved by `claim`. */
export const status = ({
  name = 'status',
  label: text,
  options,
  defaultValue,
}: {
  name?: string
  label: { en: string; hi: string }
  options: Record<string, { en: string; hi: string }>
  defaultValue: string
}): SelectField => ({
  name,
  type: 'select',
  label: text,
  required: true,
  index: true,
  defaultValue,
  options: Object.entries(options).map(([value, each]) => ({ value, label: each })),
  access: derived,
  admin: {
    readOnly: true,
    position: 'sidebar',
    components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
  },
})

/** A text that only operations set and nobody sees in a form. */
export const hiddenText = (name: string, more: Partial<TextField> = {}): Field =>
  ({ name, type: 'text', hidden: true, access: { ...derived, read: nobody }, ...more }) as Field
