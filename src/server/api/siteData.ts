import type { Payload } from 'payload'
import { signalledCache } from '@/kit/cache'
import { env } from '@/kit/env'
import { readLegal, type Legal } from '@/operations/system/readLegal'
import { readSettings } from '@/operations/system/settings'
import { CATEGORIES } from '@/rules/catalogue/categories'
import type { Language } from '@/rules/system/failures'
import type { List, Service, ServiceCard, ShownForm } from '@/site/apiShapes'
import { handleApi } from './handle'

/** What a page needs to ask the API as a visitor. */
export type Asking = { payload: Payload; ip: string; language: Language }

/** What stands on every page about the practice, and its own texts. */
export type Practice = { practiceName: string; legal: Legal }

const practices = signalledCache<Practice>({ topic: 'catalogue', ttlMs: 60_000, max: 4 })

/** The practice in the reader's language. */
export const practiceOf = async ({ payload, language }: Asking): Promise<Practice> =>
  (await practices.load(language, async () => {
    const { practiceName } = await readSettings({ req: { payload }, language })
    const legal = await readLegal({ req: { payload }, language })
    return { value: { practiceName, legal }, owner: '' }
  }))!

/** A page of the catalogue. @param query as it came with the page, of which only what is meant for it is read */
export const readServices = async (asking: Asking, query: URLSearchParams) => {
  const { category = '', page = '' } = Object.fromEntries(query)
  const wanted = new URLSearchParams({ limit: '60' })
  if (Object.hasOwn(CATEGORIES, category)) wanted.set('category', category)
  if (/^[1-9]\d{0,5}$/.test(page)) wanted.set('page', page)
  const list = await read<List<ServiceCard>>(asking, `/services?${wanted}`)
  return list && { ...list, docs: list.docs.map(withOwnImage) }
}

export const readService = async (asking: Asking, slug: string): Promise<Service | null> => {
  const service = await read<Service>(asking, `/services/${encodeURIComponent(slug)}`)
  return service && withOwnImage(service)
}

export const readForm = (asking: Asking, slug: string): Promise<ShownForm | null> =>
  read<ShownForm>(asking, `/forms/${encodeURIComponent(slug)}`)

/** The contract's answer without a network between; null for what is not there. */
async function read<Answer>(
  { payload, ip, language }: Asking,
  path: string,
): Promise<Answer | null> {
  const url = new URL(`/api${path}`, env().PUBLIC_URL)
  url.searchParams.set('locale', language)
  const response = await handleApi({ request: new Request(url), payload, ip })
  if (response.ok) return (await response.json()) as Answer
  if (response.status === 404 || response.status === 400) return null
  throw new Error(`${path} answers ${response.status}`)
}

/** Pictures of our own come from the door through which the page came, whatever its name. */
function withOwnImage<Card extends ServiceCard>(service: Card): Card {
  const { image } = service
  if (!image?.url) return service
  const url = new URL(image.url, env().PUBLIC_URL)
  const isOwn = url.origin === new URL(env().PUBLIC_URL).origin
  return { ...service, image: { ...image, url: isOwn ? `${url.pathname}${url.search}` : url.href } }
}
