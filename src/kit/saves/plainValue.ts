import type { FlattenedBlock, FlattenedField } from 'payload'

type Row = Record<string, unknown>
type Reader = (field: FlattenedField, value: unknown, locale?: string) => unknown

/**
 * A value in the one form in which what is stored, what a client sends and what a form echoes are equal
 * when they mean the same: ids for populated rows, instants in UTC, nothing for empty texts and lists.
 * @param locale of a stored value, which has all languages; undefined for one that has a single language
 */
export const plainValue: Reader = (field, value, locale) => {
  const isByLocale = locale !== undefined && 'localized' in field && field.localized === true
  const here = isByLocale ? (value as Row | null | undefined)?.[locale] : value
  if (field.type === 'checkbox') return here === true || here === 'true'
  if (here === undefined || here === null || here === '') return null
  const read = BY_TYPE[field.type] ?? ((_, each) => sorted(each))
  return emptyAsNull(read(field, here, locale))
}

const list =
  (read: (value: unknown) => unknown): Reader =>
  (_, value) =>
    Array.isArray(value) ? value.map(read) : read(value)

const BY_TYPE: Partial<Record<string, Reader>> = {
  text: list(String),
  textarea: list(String),
  email: list(String),
  code: list(String),
  select: list(String),
  radio: list(String),
  number: list(Number),
  date: list((value) => instantOf(value)),
  relationship: list((value) => idOf(value)),
  upload: list((value) => idOf(value)),
  group: (field, value, locale) => rowOf(field, value as Row, locale),
  tab: (field, value, locale) => rowOf(field, value as Row, locale),
  array: (field, value, locale) =>
    rowsIn(value).map((row) => ({ id: row.id ?? null, ...(rowOf(field, row, locale) as Row) })),
  blocks: (field, value, locale) =>
    rowsIn(value).map((row) => ({
      id: row.id ?? null,
      blockType: row.blockType,
      blockName: row.blockName || null,
      ...(rowOf(blockOf(field, row), row, locale) as Row),
    })),
}

/** The admin sends 0 for a list without rows. */
const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])

function rowOf(holder: unknown, row: Row, locale?: string): unknown {
  const fields = (holder as { flattenedFields?: FlattenedField[] } | undefined)?.flattenedFields
  if (!fields) return sorted(row)
  const kept = fields.filter((field) => !('hidden' in field && field.hidden) && field.name !== 'id')
  return Object.fromEntries(
    kept.map((field) => [field.name, plainValue(field, row?.[field.name], locale)]),
  )
}

function blockOf(field: FlattenedField, row: Row): FlattenedBlock | undefined {
  const { blocks } = field as unknown as { blocks: FlattenedBlock[] }
  return blocks.find(({ slug }) => slug === row.blockType)
}

function idOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('relationTo' in value && 'value' in value)
    return { relationTo: value.relationTo, value: idOf(value.value) }
  return 'id' in value ? String(value.id) : null
}

const instantOf = (value: unknown): unknown => {
  const at = new Date(value as string)
  return Number.isNaN(at.getTime()) ? String(value) : at.toISOString()
}

/** JSON with its keys in one order, as the database keeps another than was sent. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}

function emptyAsNull(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const held = Object.values(value)
  return held.every((each) => each === null || each === false) && !Array.isArray(value)
    ? null
    : held.length === 0
      ? null
      : value
}
