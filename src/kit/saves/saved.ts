import {
  getLatestCollectionVersion,
  type CollectionSlug,
  type FlattenedField,
  type GlobalSlug,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedGlobalConfig,
} from 'payload'

type Row = Record<string, unknown>
type ReadHook = (context: unknown) => unknown

/** A document that somebody saves: one of a collection, or a global. */
export type Saved = {
  slug: string
  /** Of a collection's document alone. */
  id?: string
  fields: FlattenedField[]
  config: SanitizedCollectionConfig | SanitizedGlobalConfig
}

export const savedDocument = (config: SanitizedCollectionConfig, id: unknown): Saved => ({
  slug: config.slug,
  id: String(id),
  fields: config.flattenedFields,
  config,
})

export const savedGlobal = (config: SanitizedGlobalConfig): Saved => ({
  slug: config.slug,
  fields: config.flattenedFields,
  config,
})

/** The document as a save finds it: the newest draft, all languages, sealed parts opened; undefined when there is none. */
export const readSaved = async (saved: Saved, req: PayloadRequest): Promise<Row | undefined> => {
  const found = saved.id === undefined ? await readGlobal(saved, req) : await readLatest(saved, req)
  if (!found) return undefined
  const hooks = (saved.config.hooks.beforeRead ?? []) as unknown as ReadHook[]
  let doc = found
  for (const hook of hooks)
    doc = ((await hook({
      ...about(saved),
      context: req.context,
      doc,
      query: {},
      req,
      overrideAccess: true,
    })) ?? doc) as Row
  return doc
}

const about = ({ id, config }: Saved) =>
  id === undefined ? { global: config } : { collection: config }

const readGlobal = (saved: Saved, req: PayloadRequest) =>
  req.payload.db.findGlobal({ slug: saved.slug as GlobalSlug, req } as never) as Promise<Row>

async function readLatest({ slug, id, config }: Saved, req: PayloadRequest) {
  const where = { id: { equals: id } }
  return (await getLatestCollectionVersion({
    id: id!,
    config: config as SanitizedCollectionConfig,
    payload: req.payload,
    query: { collection: slug as CollectionSlug, locale: 'all', req, where },
    req,
  })) as Row | undefined
}
