import type { PayloadRequest } from 'payload'
import type { PaymentFlagged } from '@/rules/payments/moments'
import { TRANSACTION_FLAGS } from '@/rules/payments/transactionFlow'
import { refundSuspense } from './refundSuspense'

/** Money that its order cannot use goes back to its source by itself, where nobody has to decide. */
export const returnPayment = async ({
  req,
  facts: { order, transaction, payment, flag, isReturned },
}: {
  req: PayloadRequest
  facts: PaymentFlagged
}): Promise<void> => {
  if (!isReturned) return
  await refundSuspense({
    req,
    payment: {
      id: transaction,
      user: order.user_id,
      order: order.id,
      gatewayPaymentId: payment.id,
    },
    amount: payment.amount,
    to: 'source',
    reason: TRANSACTION_FLAGS[flag].en,
    isAutomatic: true,
  })
}
