type Promised = { status: string; expectedDeliveryAt?: string | null }

/** True for an open order whose promise has passed at this instant. */
export const isOverdue = ({ order, at }: { order: Promised; at: Date }): boolean =>
  (order.status === 'new' || order.status === 'processing') &&
  Boolean(order.expectedDeliveryAt) &&
  new Date(order.expectedDeliveryAt!) < at
