import type { PayloadRequest } from 'payload'
import type { OrderPaid } from '@/rules/orders/moments'
import { notify } from '../notifications/notify'
import { orderFacts } from './orderFacts'

/** Queues what the client hears of a paid order, once. */
export const confirmOrder = async ({
  req,
  facts: { order, at },
}: {
  req: PayloadRequest
  facts: OrderPaid
}): Promise<void> => {
  const { user, data, amountPaise } = await orderFacts({ req, id: order.id })
  const isRevived = order.payment_status === 'expired'
  await notify({
    req,
    event: 'order.confirmed',
    data: { ...data, amountPaise, paidAt: at.toISOString(), isRevived },
    channels: ['email', 'whatsapp'],
    key: `order.confirmed:${order.id}`,
    to: { user },
    order: order.id,
  })
}
