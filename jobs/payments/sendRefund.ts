import { defineJob } from '@/kit/job'
import { giveUpRefund, sendRefund as send } from '@/operations/payments/refunds/sendRefund'

/** Asks the gateway for one refund. */
export const sendRefund = defineJob({
  slug: 'sendRefund',
  attempts: 14,
  run: ({ req, input }) => send({ req, refund: input.refund }),
  giveUp: ({ req, input }) => giveUpRefund({ req, refund: input.refund }),
})
