import { defineJob } from '@/kit/job'
import { sendVerification as send } from '@/operations/people/sendVerification'

/** Queues the mail that proves an address. */
export const sendVerification = defineJob({
  slug: 'sendVerification',
  attempts: 5,
  run: ({ req, input }) => send({ req, user: input.user }),
})
