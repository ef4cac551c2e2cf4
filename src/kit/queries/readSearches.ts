import type { CollectionBeforeOperationHook, Payload, Where } from 'payload'
import { searchSpellings } from '@/rules/text/searchSpellings'

/**
 * Reads the search field of every list as people search: words in any order and in any of the fields, phones and codes
 * as they are said. The platform looks for the whole text, letter by letter, in one field at a time.
 */
export const readSearches = ({ collections }: Payload): void => {
  for (const { config } of Object.values(collections)) {
    const { beforeOperation } = config.hooks
    if (!beforeOperation.includes(readSearch)) beforeOperation.push(readSearch)
  }
}

const readSearch: CollectionBeforeOperationHook = ({ args, collection }) => {
  const { where } = args as { where?: Where }
  const fields = collection.admin.listSearchableFields ?? [collection.admin.useAsTitle ?? 'id']
  if (where) return { ...args, where: readWhere(where, fields) }
}

/** The same condition with every search in it read; made by Payload's `mergeListSearchAndWhere`. */
function readWhere(where: Where, fields: string[]): Where {
  // Who may not read hears that from Payload, whatever stands here.
  if (typeof where !== 'object' || where === null) return where
  if (Array.isArray(where.or)) {
    const search = searchIn(where.or, fields)
    if (search !== undefined) return { ...where, or: conditionsOf(search, fields) }
  }
  if (!Array.isArray(where.and)) return where
  return { ...where, and: where.and.map((each) => readWhere(each, fields)) }
}

/** The text that all fields of a search are asked for, or undefined for any other condition. */
function searchIn(conditions: Where[], fields: string[]): string | undefined {
  const asked = conditions.map((each, at) => {
    const entries = Object.entries(each ?? {})
    const like = (each?.[fields[at] ?? ''] as { like?: unknown } | undefined)?.like
    return entries.length === 1 && typeof like === 'string' ? like : undefined
  })
  const isSearch = asked.length === fields.length && new Set(asked).size === 1
  return isSearch ? asked[0] : undefined
}

function conditionsOf(search: string, fields: string[]): Where[] {
  const { words, phones, codes } = searchSpellings(search)
  const inFields = (ending: RegExp, texts: string[]): Where[] =>
    fields
      .filter((field) => ending.test(field))
      .flatMap((field) => texts.map((text) => ({ [field]: { contains: text } })))
  return [
    { and: words.map((spellings) => ({ or: inFields(/./, spellings) })) },
    ...inFields(/phone$/, phones),
    ...inFields(/code$/, codes),
  ]
}
