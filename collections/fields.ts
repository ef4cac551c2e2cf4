import type { Field, NumberField, SelectField, TextField } from 'payload'
import { nobody } from './access'

/** A label in both languages of the admin. */
export const label = (en: string, hi: string): { en: string; hi: string } => ({ en, hi })

/** The choices of a select from a table of texts. */
export const optionsOf = (rows: Record<string, { en: string; hi: string }>) =>
  Object.entries(rows).map(([value, text]) => ({ value, label: text }))

/** Closed to every writer: operations alone set it. */
export const derived = { create: nobody, update: nobody }

/** `admin` of a field of a read-only page: shown only where there is something to show. */
export const whereFilled = (name: string) => ({
  condition: (data: Record<string, unknown>): boolean => Boolean(data[name]),
})

/** The same, and for staff to read only. */
export const staffOnly = {
  ...derived,
  read: ({ req }: { req: { user?: { collection: string } | null } }): boolean =>
    req.user?.collection === 'admins',
}

type PaiseLimits = { required?: boolean; min?: number; max?: number }

/** A validation of ours takes the place of Payload's whole own one: what that checks is checked here. */
const checkPaise = (value: unknown, { required, min = 0, max = Infinity }: PaiseLimits) => {
  if (value === null || value === undefined) return !required || 'Give an amount.'
  if (!Number.isSafeInteger(value)) return 'Give whole paise.'
  const amount = value as number
  return (amount >= min && amount <= max) || `Give from ${min} to ${max} paise.`
}

/** The card of a page that says in words what its fields hold; a component's path below `src/admin`. */
export const overview = (component: string): Field => ({
  name: 'overview',
  type: 'ui',
  label: label('Overview', 'सारांश'),
  admin: { components: { Field: `/src/admin/${component}` } },
})

/** The name of a row's client, as the title of its page. */
export const clientName: TextField = {
  name: 'client',
  type: 'text',
  virtual: 'user.name',
  label: label('Client', 'ग्राहक'),
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
}

/** An integer number of paise, shown and typed in rupees. */
export const paise = (
  field: Partial<NumberField> & { name: string; label: NumberField['label'] },
): NumberField =>
  ({
    type: 'number',
    min: 0,
    ...field,
    validate: (value: never, options: never) => {
      const verdict = checkPaise(value, options)
      return verdict === true && field.validate ? field.validate(value, options) : verdict
    },
    admin: {
      ...field.admin,
      custom: { unit: 'paise' },
      components: {
        Cell: '/src/admin/cells/PaiseCell#PaiseCell',
        Field: '/src/admin/fields/PaiseField#PaiseField',
      },
    },
  }) as unknown as NumberField

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

/** A status from a flow table: read-only everywhere, moved by operations alone. */
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

/**
 * What somebody read of a document, to be sent back with a save: what others changed meanwhile is kept, and
 * told where both changed the same. Every collection and global that staff save has it.
 */
export const revision: TextField = {
  name: 'revision',
  type: 'text',
  virtual: true,
  label: label('Revision', 'संशोधन'),
  access: derived,
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '/src/admin/fields/RevisionField#RevisionField' },
  },
}

/** A text that only operations set and nobody sees in a form. */
export const hiddenText = (name: string, more: Partial<TextField> = {}): Field =>
  ({ name, type: 'text', hidden: true, access: { ...derived, read: nobody }, ...more }) as Field

/** When the password of an account was set last; a link that was asked for before is dead. */
export const PASSWORD_CHANGED: Field = {
  name: 'passwordChangedAt',
  type: 'date',
  hidden: true,
  access: { ...derived, read: nobody },
}
