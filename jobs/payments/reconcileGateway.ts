import { defineJob } from '@/kit/job'
import { reconcileGateway as reconcile } from '@/operations/payments/books/reconcileGateway'

/** Compares the gateway's books with ours, every night. */
export const reconcileGateway = defineJob({
  slug: 'reconcileGateway',
  attempts: 8,
  run: ({ req }) => reconcile({ req }),
})
