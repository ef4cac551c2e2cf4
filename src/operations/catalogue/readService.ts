import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { PayloadRequest, Where } from 'payload'
import { Failure } from '@/kit/failure'
import type { Language } from '@/rules/system/failures'
import { isUuid } from '@/rules/text/uuid'
import { readForm } from '../intake/readForm'
import { serviceCard } from './listServices'

/** One published service with its description (HTML made from the editor's text) and its form. @throws Failure NOT_FOUND */
export const readService = async ({
  req,
  idOrSlug,
  language,
}: {
  req: PayloadRequest
  idOrSlug: string
  language: Language
}) => {
  const match: Where = isUuid(idOrSlug)
    ? { id: { equals: idOrSlug } }
    : { slug: { equals: idOrSlug } }
  const { docs } = await req.payload.find({
    collection: 'services',
    where: { and: [match, { _status: { equals: 'published' } }] },
    locale: language,
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [service] = docs
  if (!service) throw new Failure('NOT_FOUND')
  const card = serviceCard(service)
  return {
    ...card,
    description: service.description
      ? convertLexicalToHTML({ data: service.description, disableContainer: true })
      : '',
    deliverables: (service.deliverables ?? []).map(({ text }) => text),
    seo: {
      title: service.seo?.title ?? service.title,
      description: service.seo?.description ?? service.summary,
    },
    form: card.form ? await readForm({ req, idOrSlug: card.form, language }) : null,
  }
}
