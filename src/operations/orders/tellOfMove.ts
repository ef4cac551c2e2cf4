import type { PayloadRequest } from 'payload'
import type { OrderMoved } from '@/rules/orders/moments'
import { notify } from '../notifications/notify'
import { orderFacts } from './orderFacts'

/** Queues what the client hears of a move, once; a delivery is told by its report. */
export const tellOfMove = async ({
  req,
  facts,
  to,
}: {
  req: PayloadRequest
  facts: OrderMoved
  to: 'processing' | 'completed' | 'cancelled'
}): Promise<void> => {
  if (facts.isSilent) return
  const { user, data } = await orderFacts({ req, id: facts.order })
  await notify({
    req,
    event: `order.${to}`,
    data,
    channels: ['email', 'whatsapp'],
    key: `order.${to}:${facts.order}`,
    to: { user },
    order: facts.order,
  })
}
