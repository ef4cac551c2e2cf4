import type { FlattenedField } from 'payload'

const EQUAL = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const WORDS = ['like', 'not_like', 'contains']
const TEXT = [...EQUAL, ...ORDER, ...WORDS]
const EXACT = [...EQUAL, ...ORDER]
/** Payload reads `like` as `equals` where there are no words. */
const ID = [...EXACT, 'like']

/** What the PostgreSQL adapter of Payload 3.90.1 answers for each kind of field; the rest are SQL errors or faults. */
const BY_TYPE: Partial<Record<FlattenedField['type'], readonly string[]>> = {
  text: TEXT,
  textarea: TEXT,
  email: TEXT,
  code: TEXT,
  number: ID,
  date: EXACT,
  select: EXACT,
  radio: EXACT,
  checkbox: EXACT,
  relationship: ID,
  upload: ID,
  join: EQUAL.filter((operator) => !operator.endsWith('in')),
  json: EXACT,
  richText: EXACT,
  point: ['exists', 'near', 'within', 'intersects'],
}

const PLAIN_LISTS = ['text', 'number']
const LINKS = ['select', 'relationship', 'upload', ...PLAIN_LISTS]

/** The operators that belong to a field; none for what holds other fields. */
export const operatorsOf = (field: FlattenedField): readonly string[] => {
  const own = BY_TYPE[field.type] ?? []
  const isList = 'hasMany' in field && field.hasMany === true && LINKS.includes(field.type)
  return isList ? [...own, 'contains'] : own
}

/** The operators of an id: a UUID has no words. */
export const ID_OPERATORS: readonly string[] = ID

/** The operators inside a JSON value or a rich text; lists and words become broken SQL there. */
export const INSIDE_OPERATORS: readonly string[] = ['equals', 'not_equals', 'exists']

/** The operators of a relationship to several collections: `x`, `x.value` and `x.relationTo`. */
export const POLYMORPHIC_OPERATORS = {
  whole: ['equals'],
  value: EQUAL.filter((operator) => operator !== 'exists'),
  relationTo: ['equals'],
} as const satisfies Record<string, readonly string[]>
