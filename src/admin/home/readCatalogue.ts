import type { PayloadRequest } from 'payload'
import { ifAllowed } from '../ifAllowed'

export type CatalogueRow = { id: string; title: string; href: string }

export type CatalogueState = {
  published: number
  drafts: CatalogueRow[]
  withoutHindi: CatalogueRow[]
  withoutImage: CatalogueRow[]
  withoutForm: CatalogueRow[]
}

type Both = { en?: string | null; hi?: string | null } | null | undefined
type Service = {
  id: string
  title: Both
  summary: Both
  description: unknown
  image?: unknown
  form?: unknown
}
type Form = { id: string; title: Both; fields?: { label?: Both }[] | null }

const MOST = 500

/** What is still open in the catalogue; null for staff who do not keep it. */
export const readCatalogue = async (req: PayloadRequest): Promise<CatalogueState | null> => {
  const { payload, user } = req
  const all = {
    locale: 'all',
    depth: 0,
    limit: MOST,
    pagination: false,
    user,
    overrideAccess: false,
  } as const
  const [services, drafts, forms] = await Promise.all([
    ifAllowed(
      payload.find({ collection: 'services', where: { _status: { equals: 'published' } }, ...all }),
    ),
    ifAllowed(
      payload.find({
        collection: 'services',
        where: { _status: { equals: 'draft' } },
        draft: true,
        ...all,
      }),
    ),
    ifAllowed(payload.find({ collection: 'forms', ...all })),
  ])
  if (!services || !drafts || !forms) return null
  const shown = services.docs as unknown as Service[]
  const asked = forms.docs as unknown as Form[]
  return {
    published: shown.length,
    drafts: (drafts.docs as unknown as Service[]).map((each) => rowOf('services', each)),
    withoutHindi: [
      ...shown.filter(isWithoutHindi).map((each) => rowOf('services', each, 'hi')),
      ...asked.filter(isFormWithoutHindi).map((each) => rowOf('forms', each, 'hi')),
    ],
    withoutImage: shown.filter(({ image }) => !image).map((each) => rowOf('services', each)),
    withoutForm: shown.filter(({ form }) => !form).map((each) => rowOf('services', each)),
  }
}

const isWithoutHindi = ({ title, summary, description }: Service): boolean =>
  [title, summary, description as Both].some((text) => Boolean(text?.en) && !text?.hi)

const isFormWithoutHindi = ({ title, fields }: Form): boolean =>
  [title, ...(fields ?? []).map(({ label }) => label)].some(
    (text) => Boolean(text?.en) && !text?.hi,
  )

const rowOf = (
  collection: string,
  { id, title }: { id: string; title: Both },
  locale = 'en',
): CatalogueRow => ({
  id,
  title: title?.en || title?.hi || '–',
  href: `/admin/collections/${collection}/${id}?locale=${locale}`,
})
