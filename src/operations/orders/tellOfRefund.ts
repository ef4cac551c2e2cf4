import type { PayloadRequest } from 'payload'
import type { RefundCompleted } from '@/rules/payments/moments'
import { notify } from '../notifications/notify'
import { orderFacts } from './orderFacts'

/** Queues what the client hears of money that has gone back, once. */
export const tellOfRefund = async ({
  req,
  facts: { order, refund, amount, to },
}: {
  req: PayloadRequest
  facts: RefundCompleted
}): Promise<void> => {
  const { user, data } = await orderFacts({ req, id: order })
  await notify({
    req,
    event: 'order.refunded',
    data: { ...data, refundPaise: amount, to },
    channels: ['email', 'whatsapp'],
    key: `order.refunded:${refund}`,
    to: { user },
    order,
  })
}
