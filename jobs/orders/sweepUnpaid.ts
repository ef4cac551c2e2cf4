import { defineJob } from '@/kit/job'
import { expireOrders } from '@/operations/orders/expireOrders'

/** Expires orders that were not paid in time. */
export const sweepUnpaid = defineJob({
  slug: 'expireOrders',
  attempts: 3,
  run: ({ req }) => expireOrders({ req }),
})
