import { defineJob } from '@/kit/job'
import { reconcilePayments } from '@/operations/payments/reconcilePayments'

/** Queues a check for each payment that is overdue for one. */
export const sweepPayments = defineJob({
  slug: 'reconcilePayments',
  attempts: 3,
  run: ({ req }) => reconcilePayments({ req }),
})
