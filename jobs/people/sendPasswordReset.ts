import { defineJob } from '@/kit/job'
import { issuePasswordReset, openResetAddress } from '@/operations/people/passwords'

/** Makes a reset link if the address belongs to somebody. */
export const sendPasswordReset = defineJob({
  slug: 'sendPasswordReset',
  attempts: 5,
  run: ({ req, input: { audience, language, askedAt, ...input } }) =>
    issuePasswordReset({ req, audience, language, askedAt, email: openResetAddress(input) }),
})
