import type { ClientField } from 'payload'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'

type Found = { field?: ClientField; label: string }

/** The field at a dotted path of a page, and what it is called there; unnamed rows and tabs count for nothing. */
export const fieldAtPath = ({
  fields,
  path,
  language,
}: {
  fields: ClientField[]
  path: string
  language: Language
}): Found => {
  const [name, ...rest] = path.split('.')
  const field = openedUp(fields).find((each) => 'name' in each && each.name === name)
  if (!field) return { label: path }
  const label = labelOf(field, language) ?? name!
  const inner = rest.length > 0 && 'fields' in field ? field.fields : undefined
  if (!inner) return { field, label }
  const found = fieldAtPath({ fields: inner, path: rest.join('.'), language })
  return { field: found.field, label: `${label}: ${found.label}` }
}

function openedUp(fields: ClientField[]): ClientField[] {
  return fields.flatMap((field): ClientField[] => {
    if (field.type === 'tabs') return openedUp(field.tabs as unknown as ClientField[])
    const isNamed = 'name' in field && Boolean(field.name)
    return !isNamed && 'fields' in field ? openedUp(field.fields) : [field]
  })
}

function labelOf(field: ClientField, language: Language): string | undefined {
  const label = 'label' in field ? (field.label as string | Text | false | undefined) : undefined
  return typeof label === 'object' ? label[language] : label || undefined
}
