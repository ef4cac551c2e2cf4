import type { PayloadRequest } from 'payload'
import type { Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { checkedAnswers, keepSubmission } from './keepSubmission'
import { readForm } from './readForm'

type Input = {
  req: PayloadRequest
  caller: Caller & { kind: 'client' }
  /** Ids. */
  form: string
  service: string
  answers: Record<string, unknown>
  files: string[]
  language: Language
}

/**
 * Keeps answers that came with an order, in the order's transaction.
 * @returns the submission's id
 * @throws Failure with one issue a question, NOT_FOUND for files of others
 */
export const acceptAnswers = async ({
  req,
  caller,
  form,
  service,
  answers,
  files,
  language,
}: Input): Promise<string> => {
  const shown = await readForm({ req, idOrSlug: form, language })
  const checked = checkedAnswers({ form: shown, answers })
  const { id } = await keepSubmission({
    req,
    form: shown,
    answers: checked,
    user: caller.id,
    service,
    files,
  })
  return id
}
