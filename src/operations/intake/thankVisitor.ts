import type { PayloadRequest } from 'payload'
import { countAttempt, isUsedUp, type Limit } from '@/kit/rateLimit'
import { digest } from '@/kit/seal'
import type { Answers } from '@/rules/intake/answers'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import type { Language } from '@/rules/system/failures'
import { notify } from '../notifications/notify'

type Visitor = { email: string; clientName: string }

/** Anybody can write anybody's address into a form. */
const MAILS_PER_ADDRESS: Limit = { max: 3, seconds: 24 * 3600 }

/** Queues the mail to a visitor, in the caller's transaction. */
export const thankVisitor = async ({
  req,
  visitor,
  submission,
  form,
  language,
}: {
  req: PayloadRequest
  visitor: Visitor
  submission: { id: string; createdAt: string }
  form: FormSnapshot
  language: Language
}): Promise<void> =>
  notify({
    req,
    event: 'intake.received',
    data: {
      clientName: visitor.clientName,
      formTitle: form.title,
      submittedAt: submission.createdAt,
    },
    channels: ['email'],
    key: `intake:${submission.id}`,
    to: { email: visitor.email, language },
  })

/** Whom to thank: null when the form asks for no email or the address had its mails today. Counts, so outside any transaction. */
export const visitorToThank = async ({
  req,
  form,
  answers,
}: {
  req: PayloadRequest
  form: FormSnapshot
  answers: Answers
}): Promise<Visitor | null> => {
  const email = firstText({ form, answers, isIt: ({ type }) => type === 'email' })
  if (!email) return null
  const key = `intake-mail|${digest({ value: email, purpose: 'intake-mail' })}`
  if (await isUsedUp({ req, key, limit: MAILS_PER_ADDRESS })) return null
  await countAttempt({ req, key, limit: MAILS_PER_ADDRESS })
  const clientName = firstText({
    form,
    answers,
    isIt: ({ type, name }) => type === 'text' && /name$/i.test(name),
  })
  return { email, clientName: clientName ?? '' }
}

function firstText({
  form,
  answers,
  isIt,
}: {
  form: FormSnapshot
  answers: Answers
  isIt: (field: FormSnapshot['fields'][number]) => boolean
}): string | undefined {
  const field = form.fields.find((each) => isIt(each) && typeof answers[each.name] === 'string')
  return field && (answers[field.name] as string)
}
