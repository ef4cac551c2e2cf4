import type { Block, Field } from 'payload'
import type { Issue } from '@/kit/failure'

type Row = Record<string, unknown>
type Named = Field & { name: string }

/**
 * The values of a document that are of another kind than their field. Payload's own hooks and writers take
 * the kind for granted and fail on a number where a text should be.
 */
export const wrongValues = ({
  fields,
  data,
  path = '',
}: {
  fields: Field[]
  data: Row
  path?: string
}): Issue[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name
          ? inObject({ fields: tab.fields, value: data[tab.name], path: path + tab.name })
          : wrongValues({ fields: tab.fields, data, path }),
      )
    if (isNamed(field)) return inField({ field, value: data[field.name], path: path + field.name })
    return 'fields' in field ? wrongValues({ fields: field.fields, data, path }) : []
  })

const isNamed = (field: Field): field is Named => 'name' in field && Boolean(field.name)

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const wrong = (field: string): Issue[] => [{ code: 'BAD_INPUT', field }]

/** Payload enters a group that is null and fails there; absent is fine. */
function inObject({
  fields,
  value,
  path,
}: {
  fields: Field[]
  value: unknown
  path: string
}): Issue[] {
  if (value === undefined) return []
  return isRow(value) ? wrongValues({ fields, data: value, path: `${path}.` }) : wrong(path)
}

function inField({ field, value, path }: { field: Named; value: unknown; path: string }): Issue[] {
  if (field.type === 'group') return inObject({ fields: field.fields, value, path })
  if (isEmpty(value)) return []
  if (field.type === 'array') return inRows({ value, path, fieldsOf: () => field.fields })
  if (field.type === 'blocks')
    return inRows({ value, path, fieldsOf: (row) => blockOf(field.blocks, row)?.fields })
  const isList = 'hasMany' in field && field.hasMany === true && Array.isArray(value)
  return (isList ? (value as unknown[]) : [value]).every((each) => isOfKind(field, each))
    ? []
    : wrong(path)
}

/** The admin sends 0 for a list without rows. */
function inRows({
  value,
  path,
  fieldsOf,
}: {
  value: unknown
  path: string
  fieldsOf: (row: Row) => Field[] | undefined
}): Issue[] {
  if (value === 0) return []
  if (!Array.isArray(value)) return wrong(path)
  return value.flatMap((row: unknown, index) => {
    const fields = isRow(row) ? fieldsOf(row) : undefined
    return fields
      ? wrongValues({ fields, data: row as Row, path: `${path}.${index}.` })
      : wrong(`${path}.${index}`)
  })
}

const blockOf = (blocks: Block[], row: Row): Block | undefined =>
  blocks.find(({ slug }) => slug === row.blockType)

/** A text in every language comes as an object by language. */
function isOfKind(field: Named, value: unknown): boolean {
  const isByLanguage =
    'localized' in field && field.localized === true && isRow(value) && field.type !== 'richText'
  return isByLanguage
    ? Object.values(value).every((each) => isEmpty(each) || isOne(field, each))
    : isOne(field, value)
}

/** What each kind of field takes. */
function isOne({ type }: Named, value: unknown): boolean {
  if (['text', 'textarea', 'email', 'code', 'select', 'radio'].includes(type))
    return typeof value === 'string'
  if (type === 'number') return typeof value !== 'object' && Number.isFinite(Number(value))
  if (type === 'checkbox') return ['true', 'false'].includes(String(value))
  if (type === 'date') return typeof value === 'string' && !Number.isNaN(Date.parse(value))
  if (type === 'relationship' || type === 'upload') return typeof value === 'string' || isRow(value)
  return type === 'richText' ? isRow(value) : true
}
