import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeReadHook,
} from 'payload'
import { open } from '@/kit/seal'
import type { Answers } from '@/rules/intake/answers'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import { versionAfter } from '@/rules/intake/formChange'
import { formProblems } from '@/rules/intake/formProblems'

/** Refuses questions that contradict each other; a change of what is asked is a new version. */
export const raiseFormVersion: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const form = {
    fields: data.fields ?? originalDoc?.fields,
    steps: data.steps ?? originalDoc?.steps,
  }
  refuseProblems({ form, language: req.i18n?.language === 'hi' ? 'hi' : 'en' })
  const version = operation === 'create' ? 1 : versionAfter({ before: originalDoc, after: form })
  return { ...data, version }
}

function refuseProblems({ form, language }: { form: FormShape; language: 'en' | 'hi' }): void {
  const errors = formProblems(form).map(({ path, text }) => ({ path, message: text[language] }))
  if (errors.length > 0) throw new ValidationError({ collection: 'forms', errors })
}

type FormShape = Parameters<typeof formProblems>[0]

/** Opens sealed answers for whoever may read the submission; before Payload takes the hidden fields out. */
export const openSubmission: CollectionBeforeReadHook = ({ doc }) => {
  const { sealedAnswers, sealedForm } = doc as {
    sealedAnswers?: string | null
    sealedForm?: string | null
  }
  if (sealedAnswers) doc.answers = open<Answers>({ sealed: sealedAnswers, purpose: 'answers' })
  if (sealedForm) doc.snapshot = open<FormSnapshot>({ sealed: sealedForm, purpose: 'form' })
  return doc
}
