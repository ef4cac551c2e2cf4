import type { Order, Payment, Refund } from './entities'
import { shownOrder } from './entities'

/** A webhook's content: a snapshot of the entities at the moment of the event. */
export type GatewayEvent = {
  event: string
  entityId: string
  contains: string[]
  payload: Record<string, { entity: object }>
}

export const paymentEvent = (event: string, payment: Payment): GatewayEvent => ({
  event,
  entityId: payment.id,
  contains: ['payment'],
  payload: { payment: { entity: structuredClone(payment) } },
})

export const paidEvent = (order: Order, payment: Payment): GatewayEvent => ({
  event: 'order.paid',
  entityId: order.id,
  contains: ['payment', 'order'],
  payload: {
    payment: { entity: structuredClone(payment) },
    order: { entity: structuredClone(shownOrder(order)) },
  },
})

export const refundEvent = (event: string, refund: Refund, payment: Payment): GatewayEvent => ({
  event,
  entityId: refund.id,
  contains: ['refund', 'payment'],
  payload: {
    refund: { entity: structuredClone(refund) },
    payment: { entity: structuredClone(payment) },
  },
})

export const settlementEvent = (settlement: { id: string }): GatewayEvent => ({
  event: 'settlement.processed',
  entityId: settlement.id,
  contains: ['settlement'],
  payload: { settlement: { entity: structuredClone(settlement) } },
})
