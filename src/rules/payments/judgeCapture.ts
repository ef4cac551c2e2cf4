import { wasPaid } from '../orders/moneyStates'
import type { OrderStatus, PaymentStatus } from '../orders/orderFlow'
import type { TransactionFlag } from './transactionFlow'

type Captured = { amount: number; currency: string }
type Ordered = { payable: number; status: OrderStatus; paymentStatus: PaymentStatus }

/** Money for an order that cannot use it goes back by itself; what differs in amount waits for staff. */
export const isReturnedAtOnce = (flag: TransactionFlag): boolean =>
  flag === 'second_capture' || flag === 'order_closed'

/**
 * What a captured payment means for its order. `flag` null pays the order (an expired one is revived);
 * otherwise staff must look and the money waits in suspense. A payment that is said to be refunded was captured
 * before: its refunds take effect by themselves. Foreign currency is not posted: the ledger is in paise.
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
  if (order.status === 'cancelled') return { flag: 'order_closed', isPosted }
  return { flag: wasPaid(order.paymentStatus) ? 'second_capture' : null, isPosted }
}
