import type { FlattenedField, PayloadRequest } from 'payload'

type Row = Record<string, unknown>

/** One thing that two people may change apart from each other. */
export type Leaf = {
  /** Where it is in the document, dotted. */
  path: string
  field: FlattenedField
  /** Whether each language has a value of its own. */
  isByLocale: boolean
}

type Held = FlattenedField & {
  flattenedFields?: FlattenedField[]
  hidden?: boolean
}
type Asked = { fields: FlattenedField[]; req: PayloadRequest; doc: Row; path?: string }

/** What a save does, not what a document says. */
const NO_VALUES = ['id', 'createdAt', 'updatedAt', '_status', 'revision', 'globalType']

/** The parts of a document that the caller may read and save: fields, those of groups one by one. */
export const leavesOf = async ({ fields, req, doc, path = '' }: Asked): Promise<Leaf[]> => {
  const found = await Promise.all(
    (fields as Held[]).map(async (field): Promise<Leaf[]> => {
      if (isNoValue(field) || !(await mayEdit({ field, req, doc }))) return []
      const at = `${path}${field.name}`
      const isOpen = isGroup(field) && !isVirtual(field) && !isLocalized(field)
      if (isOpen) return leavesOf({ fields: field.flattenedFields ?? [], req, doc, path: `${at}.` })
      return [{ path: at, field, isByLocale: hasLocales(field) }]
    }),
  )
  return found.flat()
}

/** The value of a document at a dotted path. */
export const valueAt = (doc: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Row | null | undefined)?.[name], doc)

/** Takes the value at a dotted path out of a document. */
export const dropAt = (doc: Row, path: string): void => {
  const names = path.split('.')
  const holder = names.length > 1 ? valueAt(doc, names.slice(0, -1).join('.')) : doc
  if (holder) delete (holder as Row)[names.at(-1)!]
}

function isNoValue(field: Held): boolean {
  if (NO_VALUES.includes(field.name) || field.hidden || field.type === 'join') return true
  return isVirtual(field) && !isGroup(field)
}

const isGroup = (field: Held): boolean => field.type === 'group' || field.type === 'tab'

const isVirtual = (field: Held): boolean => 'virtual' in field && Boolean(field['virtual' as never])

const isLocalized = (field: Held): boolean => 'localized' in field && field.localized === true

function hasLocales(field: Held): boolean {
  const { flattenedFields = [], blocks = [] } = field as Held & { blocks?: Held[] }
  return isLocalized(field) || [...(flattenedFields as Held[]), ...blocks].some(hasLocales)
}

async function mayEdit({ field, req, doc }: { field: Held; req: PayloadRequest; doc: Row }) {
  const { access } = field as { access?: Record<string, (args: unknown) => unknown> }
  const asked = { req, id: doc.id, doc, data: doc, siblingData: doc }
  for (const right of ['read', 'update'])
    if (access?.[right] && !(await access[right](asked))) return false
  return true
}
