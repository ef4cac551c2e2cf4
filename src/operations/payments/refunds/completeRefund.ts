import type { PayloadRequest } from 'payload'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import { notify } from '../../notifications/notify'
import { orderFacts } from '../../orders/announceMove'
import { issueRefundDocument } from '../tax/taxDocuments'

/** The money of a refund has gone back: its document is issued and the client is told, once. */
export const completeRefund = async ({
  req,
  order,
  refund,
  amount,
  to,
  journal,
}: {
  req: PayloadRequest
  order: string
  /** The refund's transaction. */
  refund: string
  /** Paise. */
  amount: number
  to: RefundTarget
  /** The key of the journal that took the money, when it is not the refund's first one. */
  journal?: string
}): Promise<void> => {
  await issueRefundDocument({ req, order, refund, amount, journal })
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
