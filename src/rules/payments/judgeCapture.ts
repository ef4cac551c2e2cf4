import type { OrderStatus, PaymentStatus } from '../orders/orderFlow'
import type { GatewayStatus, TransactionFlag } from './transactionFlow'

type Captured = { amount: number; currency: string; status: GatewayStatus }
type Ordered = { payable: number; status: OrderStatus; paymentStatus: PaymentStatus }

/**
 * What a captured payment means for its order. `flag` null pays the order (an expired one is revived);
 * otherwise staff must look and the money waits in suspense. Foreign currency is not posted: the ledger is in paise.
 */
export const judgeCapture = ({
  payment,
  order,
}: {
  payment: Captured
  order: Ordered
}): { flag: TransactionFlag | null; isPosted: boolean } => {
  const isPosted = payment.currency === 'INR' && payment.amount > 0
  if (!isPosted || payment.amount !== order.payable) return { flag: 'amount_mismatch', isPosted }
  if (payment.status === 'refunded') return { flag: 'refunded_elsewhere', isPosted }
  if (order.status === 'cancelled') return { flag: 'order_closed', isPosted }
  const isOpen =
    order.paymentStatus === 'pending' ||
    order.paymentStatus === 'failed' ||
    order.paymentStatus === 'expired'
  return { flag: isOpen ? null : 'second_capture', isPosted }
}
