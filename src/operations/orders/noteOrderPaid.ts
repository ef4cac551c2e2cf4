import type { PayloadRequest } from 'payload'
import type { OrderPaid } from '@/rules/orders/moments'
import { addOrderEvent } from './addOrderEvent'

/** A payment on the order's timeline; one that came late has resumed it. */
export const noteOrderPaid = async ({
  req,
  facts: { order },
}: {
  req: PayloadRequest
  facts: OrderPaid
}): Promise<void> => {
  await addOrderEvent({ req, order: order.id, event: 'paid' })
  if (order.payment_status === 'expired')
    await addOrderEvent({ req, order: order.id, event: 'revived' })
}
