import type {
  Block,
  Field,
  SanitizedCollectionConfig,
  SanitizedConfig,
  SanitizedGlobalConfig,
} from 'payload'

type Owner = { slug: string; fields: Field[] }
/** Fields of Payload's own making, on collections of ours. */
const PAYLOADS_OWN = /^(payload-|_)/

/** What Payload would decide by itself: an access key left out lets every signed-in client in. */
export const findOpenAccess = ({
  collections,
  globals,
}: Pick<SanitizedConfig, 'collections' | 'globals'>): string[] => [
  ...collections.flatMap((collection) => missing(collection, keysOf(collection))),
  ...globals.flatMap((global) =>
    missing(global, global.versions ? ['read', 'update', 'readVersions'] : ['read', 'update']),
  ),
]

/** Collections that are shown without a title field, a name in both languages or a label on a field. */
export const findUnnamed = ({
  collections,
  globals,
}: Pick<SanitizedConfig, 'collections' | 'globals'>): string[] => [
  ...collections
    .filter(isShown)
    .flatMap((each) => [
      ...(each.admin.useAsTitle === 'id' || !each.admin.useAsTitle
        ? [`${each.slug}: useAsTitle`]
        : []),
      ...(isBilingual(each.labels.singular) && isBilingual(each.labels.plural)
        ? []
        : [`${each.slug}: labels`]),
      ...unlabelled(each),
    ]),
  ...globals.filter((each) => !each.slug.startsWith('payload-')).flatMap(unlabelled),
]

/** JSON and code fields that would load an editor from a foreign CDN. */
export const findForeignEditors = ({
  collections,
  globals,
}: Pick<SanitizedConfig, 'collections' | 'globals'>): string[] =>
  [...collections.filter(isShown), ...globals].flatMap((owner) =>
    fieldsOf(owner)
      .filter(({ field }) => (field.type === 'json' || field.type === 'code') && !isHidden(field))
      .filter(
        ({ field }) =>
          !(field.admin as { components?: { Field?: unknown } } | undefined)?.components?.Field,
      )
      .map(({ path }) => path),
  )

/** Status fields that somebody could write past their flow. */
export const findWritableStatuses = ({
  collections,
}: Pick<SanitizedConfig, 'collections'>): string[] =>
  collections
    .filter(({ slug }) => !PAYLOADS_OWN.test(slug))
    .flatMap((owner) => fieldsOf(owner))
    .filter(({ field }) => field.type === 'select' && /(^s|[a-z]S)tatus$/.test(field.name))
    .filter(({ field }) => !refuses(field, 'create') || !refuses(field, 'update'))
    .map(({ path }) => path)

/** Root routes that can never be reached, because a collection takes their first word. */
export const findShadowedRoutes = ({
  collections,
  endpoints,
}: Pick<SanitizedConfig, 'collections' | 'endpoints'>): string[] => {
  const slugs = new Set<string>(collections.map(({ slug }) => slug))
  return endpoints.map((each) => each.path).filter((path) => slugs.has(path.split('/')[1] ?? ''))
}

function keysOf({ auth, versions }: SanitizedCollectionConfig): string[] {
  const native = ['create', 'read', 'update', 'delete']
  return [...native, ...(versions ? ['readVersions'] : []), ...(auth ? ['unlock', 'admin'] : [])]
}

function missing(
  { slug, access }: SanitizedCollectionConfig | SanitizedGlobalConfig,
  keys: string[],
): string[] {
  if (slug.startsWith('payload-') && slug !== 'payload-jobs') return []
  const given = access as Record<string, ((...args: never[]) => unknown) | undefined>
  return keys.filter((key) => !isWritten(given[key])).map((key) => `${slug}.access.${key}`)
}

/** True for a function of ours; Payload's defaults are known by their names. */
function isWritten(access: ((...args: never[]) => unknown) | undefined): boolean {
  return access !== undefined && !/^default\w*Access$/.test(access.name)
}

function isShown({ slug, admin }: SanitizedCollectionConfig): boolean {
  return !PAYLOADS_OWN.test(slug) && admin.hidden !== true
}

function unlabelled(owner: Owner): string[] {
  return fieldsOf(owner)
    .filter(
      ({ field }) => 'name' in field && !PAYLOADS_OWN.test(field.name ?? '') && !isHidden(field),
    )
    .flatMap(({ field, path }) => [
      ...(isBilingual((field as { label?: unknown }).label) ? [] : [`${path}: label`]),
      ...(field.type === 'select' || field.type === 'radio'
        ? optionGaps({ options: field.options, path })
        : []),
    ])
}

function optionGaps({ options, path }: { options: unknown[]; path: string }): string[] {
  return options
    .filter(
      (option) => typeof option !== 'object' || !isBilingual((option as { label?: unknown }).label),
    )
    .map((option) => `${path}: option ${String((option as { value?: unknown }).value ?? option)}`)
}

/** `false` shows no label; a function is Payload's own translation. */
function isBilingual(label: unknown): boolean {
  if (label === false || typeof label === 'function') return true
  const { en, hi } = (typeof label === 'object' && label !== null ? label : {}) as {
    en?: string
    hi?: string
  }
  return Boolean(en?.trim() && hi?.trim())
}

function isHidden(field: Field): boolean {
  const { hidden, admin } = field as {
    hidden?: boolean
    admin?: { hidden?: boolean; disabled?: boolean }
  }
  return hidden === true || admin?.hidden === true || admin?.disabled === true
}

function refuses(field: Field, operation: 'create' | 'update'): boolean {
  const access = (field as { access?: Record<string, (args: unknown) => unknown> }).access?.[
    operation
  ]
  return (
    access?.({ req: { user: null }, data: {}, siblingData: {} }) === false &&
    !/user/.test(String(access))
  )
}

function fieldsOf(owner: Owner): { field: Field & { name: string }; path: string }[] {
  return collect(owner.fields, owner.slug) as { field: Field & { name: string }; path: string }[]
}

function collect(fields: Field[], path: string): { field: Field; path: string }[] {
  return fields.flatMap((field) => {
    const own = 'name' in field && field.name ? `${path}.${field.name}` : path
    if (isHidden(field)) return [{ field, path: own }]
    return [{ field, path: own }, ...collect(childrenOf(field), own)]
  })
}

function childrenOf(field: Field): Field[] {
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => tab.fields)
  if (field.type === 'blocks') return field.blocks.flatMap((block: Block) => block.fields)
  return 'fields' in field ? field.fields : []
}
