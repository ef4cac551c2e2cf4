import { defineJob } from '@/kit/job'
import { reconcilePayment as reconcile } from '@/operations/payments/reconcilePayments'

/** Asks the gateway about one payment that nobody reported. */
export const reconcilePayment = defineJob({
  slug: 'reconcilePayment',
  attempts: 8,
  run: ({ req, input }) => reconcile({ req, transaction: input.transaction }),
})
