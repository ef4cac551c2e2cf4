import type { PayloadRequest } from 'payload'
import { realNow } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { answerOnce } from '@/kit/idempotency'
import { onceForKey } from '@/kit/onceForKey'
import { digest } from '@/kit/seal'
import type { Answers } from '@/rules/intake/answers'
import type { Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { claimTokenFor } from './claimTokenFor'
import { assertFillTime } from './assertFillTime'
import { findService } from './findService'
import { checkedAnswers, keepSubmission } from './keepSubmission'
import { readForm, type ShownForm } from './readForm'
import { thankVisitor, visitorToThank } from './thankVisitor'

export type SubmitInput = {
  req: PayloadRequest
  caller: Caller
  idOrSlug: string
  answers: Record<string, unknown>
  /** Id or slug of a published service. */
  service?: string
  files?: string[]
  claimToken?: string
  startedToken?: string
  /** A field that people do not see: only machines fill it in. */
  trap?: string
  language: Language
  ip: string
  idempotencyKey?: string
}

export type Submitted = {
  submission: {
    id: string
    form: string
    version: number
    answers: Answers
    createdAt: string
    claimToken?: string
  }
}

/**
 * Checks answers against their form and keeps them. Visitors may where the form allows it and get a claim
 * token once; staff who try a form out count as visitors. A filled trap is refused, not swallowed: a
 * browser that fills in everything must not lose a person's answers without a word.
 * @throws Failure NOT_FOUND, NOT_SIGNED_IN, NOT_ALLOWED, TOO_MANY and one issue a question
 */
const submitForm = async (input: SubmitInput): Promise<Submitted> => {
  const { req, caller, language } = input
  if (input.trap) throw new Failure('BAD_INPUT', { field: 'website' })
  assertFillTime(input.startedToken)
  const form = await readForm({ req, idOrSlug: input.idOrSlug, language })
  assertMaySubmit({ form, caller })
  const answers = checkedAnswers({ form, answers: input.answers })
  const service = input.service ? await findService({ req, idOrSlug: input.service }) : null
  const user = caller.kind === 'client' ? caller.id : null
  const visitor = user ? null : await visitorToThank({ req, form, answers })
  const row = await onceForKey(req, async () => {
    const given = input.claimToken
    const claimToken = user ? given : await claimTokenFor({ req, given })
    const kept = await keepSubmission({
      req,
      form,
      answers,
      user,
      service,
      files: input.files ?? [],
      claimToken,
    })
    if (visitor) await thankVisitor({ req, visitor, submission: kept, form, language })
    return { ...kept, claimToken }
  })
  const { claimToken, ...kept } = row
  const submission = { ...kept, form: form.id, version: form.version, answers }
  return { submission: user ? submission : { ...submission, claimToken } }
}

/** The same from a visitor who sends the same twice within a minute (a double click): kept and answered once. */
export const submitFormOnce = async (input: SubmitInput): Promise<Submitted | Response> => {
  if (input.caller.kind !== 'anonymous' || input.idempotencyKey) return submitForm(input)
  const { req, caller, idOrSlug, answers, service, files, ip } = input
  const minute = Math.floor(realNow().getTime() / 60_000)
  const body = JSON.stringify([idOrSlug, answers, service, files])
  const key = digest({ value: `${ip}|${minute}|${body}`, purpose: 'same-answers' })
  return answerOnce({ req, caller, key, path: 'submit', body }, async () =>
    Response.json(await submitForm(input), {
      status: 201,
      headers: { 'Cache-Control': 'private, no-store' },
    }),
  )
}

function assertMaySubmit({ form, caller }: { form: ShownForm; caller: Caller }): void {
  if (form.allowAnonymous || caller.kind === 'client') return
  throw new Failure(caller.kind === 'anonymous' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED')
}
