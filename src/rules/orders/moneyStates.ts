import type { OrderStatus, PaymentStatus } from './orderFlow'

/** What the states of an order's money mean; statements ask the same by `operations/orders/orderMoney`. */
export const MONEY_STATES = {
  isPaid: ['paid', 'partially_refunded'],
  isPayable: ['pending', 'failed'],
  wasPaid: ['paid', 'partially_refunded', 'refunded'],
} as const satisfies Record<string, readonly PaymentStatus[]>

export type MoneyState = keyof typeof MONEY_STATES

const isIn = (state: MoneyState, status: PaymentStatus): boolean =>
  (MONEY_STATES[state] as readonly PaymentStatus[]).includes(status)

/** The practice has its money, or a part of it: it is work, may be delivered and may be refunded. */
export const isPaid = (status: PaymentStatus): boolean => isIn('isPaid', status)

/** It was paid once, whatever went back since. */
export const wasPaid = (status: PaymentStatus): boolean => isIn('wasPaid', status)

/** It waits for its money and can still be paid by its client. */
export const isPayable = ({
  status,
  paymentStatus,
}: {
  status: OrderStatus
  paymentStatus: PaymentStatus
}): boolean => status === 'new' && isIn('isPayable', paymentStatus)
