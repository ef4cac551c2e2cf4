import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import type { FormField, FormSnapshot } from '@/rules/intake/fieldTypes'
import { formProblems } from '@/rules/intake/formProblems'
import { formBlock } from '@/rules/intake/formSnapshot'
import type { Language } from '@/rules/system/failures'
import { slugOf } from '@/rules/text/slug'
import { readForm, type ShownForm } from './readForm'

export type NewForm = {
  slug?: string
  title: string
  allowAnonymous?: boolean
  confirmation?: string
  steps: FormSnapshot['steps']
  fields: FormField[]
}

/**
 * Makes a form in the caller's language; the other language is added in the designer.
 * @throws Failure NOT_UNIQUE (slug), BAD_INPUT at each faulty question
 */
export const createForm = async ({
  req,
  form,
  language,
}: {
  req: PayloadRequest
  form: NewForm
  language: Language
}): Promise<ShownForm> => {
  const slug = slugOf(form.slug ?? form.title)
  if (slug === '') throw new Failure('BAD_INPUT', { field: form.slug ? 'slug' : 'title' })
  const fields = form.fields.map(formBlock)
  const problems = formProblems({ fields, steps: form.steps })
  if (problems.length > 0)
    throw new Failure(
      problems.map(({ path }) => ({ code: 'BAD_INPUT', field: contractPath(path) })),
    )
  const { totalDocs } = await req.payload.count({
    collection: 'forms',
    where: { slug: { equals: slug } },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw new Failure('NOT_UNIQUE', { field: 'slug' })
  const { id } = await req.payload.create({
    collection: 'forms',
    data: { ...form, slug, fields } as never,
    locale: language,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return readForm({ req, idOrSlug: String(id), language })
}

/** The designer has one condition where the contract has a list. */
const contractPath = (path: string): string => path.replace('.condition.', '.conditions.0.')
