import type { PayloadRequest, Where } from 'payload'
import type { Media, Service } from '@/payload-types'
import type { Category } from '@/rules/catalogue/categories'
import type { Language } from '@/rules/system/failures'
import { paged } from '@/rules/system/paging'

/** Orders in which the catalogue can be listed. */
export const SERVICE_SORTS = [
  'order',
  'title',
  '-title',
  'price',
  '-price',
  'deliveryDays',
  '-createdAt',
] as const

type Query = {
  category?: Category
  q?: string
  page: number
  limit: number
  sort: (typeof SERVICE_SORTS)[number]
}

/** The published services as a page of cards. */
export const listServices = async ({
  req,
  query,
  language,
}: {
  req: PayloadRequest
  query: Query
  language: Language
}) => {
  const { category, q, page, limit, sort } = query
  const and: Where[] = [{ _status: { equals: 'published' } }]
  if (category) and.push({ category: { equals: category } })
  if (q)
    and.push({ or: ['title', 'summary', 'slug'].map((name) => ({ [name]: { like: plain(q) } })) })
  const { docs, totalDocs } = await req.payload.find({
    collection: 'services',
    where: { and },
    locale: language,
    depth: 1,
    page,
    limit,
    sort: sort === 'order' ? '_order' : sort,
    overrideAccess: true,
    req,
  })
  return paged({ docs: docs.map(serviceCard), totalDocs, limit, page })
}

/** A service as it stands in a list; the price in paise. */
export const serviceCard = (service: Service) => ({
  id: service.id,
  slug: service.slug,
  title: service.title,
  category: service.category,
  summary: service.summary,
  price: service.price,
  currency: 'INR',
  deliveryDays: service.deliveryDays,
  durationMinutes: service.durationMinutes ?? null,
  isOrderable: service.isOrderable ?? true,
  image: imageOf(service.image),
  form: idOf(service.form),
})

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null)?.id ?? null)

const imageOf = (image: string | Media | null | undefined) =>
  image && typeof image === 'object'
    ? {
        url: image.url ?? null,
        alt: image.alt,
        width: image.width ?? null,
        height: image.height ?? null,
      }
    : null

/** The signs of a pattern are letters here; Payload hands them to `ilike` as they come. */
const plain = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
