import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import { formSnapshot, type FormDocument } from '@/rules/intake/formSnapshot'
import type { Language } from '@/rules/system/failures'
import { isUuid } from '@/rules/text/uuid'

/** A form as frontends show it: its snapshot, and what does not belong to the questions. */
export type ShownForm = FormSnapshot & {
  allowAnonymous: boolean
  submitLabel: string | null
  confirmation: string | null
}

/** A form by id or slug in one language (English where a translation is missing). Forms are public. @throws Failure NOT_FOUND */
export const readForm = async ({
  req,
  idOrSlug,
  language,
  field,
}: {
  req: PayloadRequest
  idOrSlug: string
  language: Language
  field?: string
}): Promise<ShownForm> => {
  const { docs } = await req.payload.find({
    collection: 'forms',
    where: isUuid(idOrSlug) ? { id: { equals: idOrSlug } } : { slug: { equals: idOrSlug } },
    locale: language,
    fallbackLocale: 'en',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const form = docs[0] as unknown as
    | (FormDocument & {
        allowAnonymous?: boolean | null
        submitButtonLabel?: string | null
        confirmation?: string | null
      })
    | undefined
  if (!form) throw new Failure('NOT_FOUND', { field })
  return {
    ...formSnapshot(form),
    allowAnonymous: form.allowAnonymous === true,
    submitLabel: form.submitButtonLabel ?? null,
    confirmation: form.confirmation ?? null,
  }
}
