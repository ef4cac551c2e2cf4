import { defineJob } from '@/kit/job'
import { applyGatewayEvent as apply } from '@/operations/payments/gatewayEvents'

/** Applies a webhook that was received and kept. */
export const applyGatewayEvent = defineJob({
  slug: 'applyGatewayEvent',
  attempts: 12,
  run: ({ req, input }) => apply({ req, event: input.event }),
})
