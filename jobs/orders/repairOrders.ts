import { defineJob } from '@/kit/job'
import { repairOrders as repair } from '@/operations/orders/repairOrders'

/** Makes the rows of orders say again what happened to them. */
export const repairOrders = defineJob({
  slug: 'repairOrders',
  attempts: 3,
  run: ({ req }) => repair({ req }),
})
