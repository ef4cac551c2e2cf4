import type { FormDocument } from './formSnapshot'

type Questions = Pick<FormDocument, 'fields' | 'steps'>

/** The version after a change: one more when questions or steps differ, whatever ids and empty values the editor adds. */
export const versionAfter = ({
  before,
  after,
}: {
  before: FormDocument
  after: Partial<Questions>
}): number => {
  const version = before.version ?? 1
  const isSame = (['fields', 'steps'] as const).every(
    (part) =>
      after[part] === undefined ||
      JSON.stringify(bare(after[part])) === JSON.stringify(bare(before[part])),
  )
  return isSame ? version : version + 1
}

/** Without ids, block names and what is empty; keys in a fixed order. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(bare) : undefined
  if (typeof value !== 'object' || value === null)
    return value === '' || value === null || value === false ? undefined : value
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'id' && key !== 'blockName')
    .map(([key, each]): [string, unknown] => [key, bare(each)])
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
