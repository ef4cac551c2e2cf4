import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { seal } from '@/kit/seal'
import { checkAnswers } from '@/rules/intake/checkAnswers'
import type { Answers } from '@/rules/intake/answers'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import { bindFiles, namedFiles } from './bindFiles'
import { claimDigest } from './claimTokenFor'

type Input = {
  req: PayloadRequest
  form: FormSnapshot
  answers: Answers
  /** The client, or null for a visitor, who gets a claim token. */
  user: string | null
  service: string | null
  files: string[]
  /** Proves which unclaimed files are the sender's, and later whose submission it is. */
  claimToken?: string
}

/** East of everybody it is already tomorrow: a child may be born there today. */
const LATEST_ZONE_MS = 14 * 3_600_000

/** Answers as they are kept. @throws Failure with one issue a question */
export const checkedAnswers = ({
  form,
  answers,
}: {
  form: Pick<FormSnapshot, 'fields'>
  answers: unknown
}): Answers => {
  const today = new Date(now().getTime() + LATEST_ZONE_MS).toISOString().slice(0, 10)
  const result = checkAnswers({ form, answers, today })
  if (!result.ok) throw new Failure(result.issues)
  return result.answers
}

/** Keeps checked answers with the form as it is now, both sealed, in the caller's transaction; binds the files. */
export const keepSubmission = async ({
  req,
  form,
  answers,
  user,
  service,
  files,
  claimToken,
}: Input): Promise<{ id: string; createdAt: string }> => {
  const named = namedFiles({ form, answers, files })
  await bindFiles({ req, files: named, user, claimToken })
  const { id, slug, title, version, steps, fields } = form
  const row = await req.payload.db.create({
    collection: 'form-submissions',
    data: {
      form: id,
      formVersion: version,
      formTitle: title,
      user,
      service,
      files: named.map((file) => file.id),
      sealedAnswers: seal({ value: answers, purpose: 'answers' }),
      sealedForm: seal({ value: { id, slug, title, version, steps, fields }, purpose: 'form' }),
      claimDigest: user || !claimToken ? null : claimDigest(claimToken),
    },
    req,
  })
  return { id: String(row.id), createdAt: new Date(row.createdAt as string).toISOString() }
}
