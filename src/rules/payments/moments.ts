import { moment } from '../moment'
import type { LockedOrder } from '../orders/lockedOrder'
import type { RefundTarget, TransactionFlag } from './transactionFlow'

/** Money came that its order cannot use. */
export type PaymentFlagged = {
  order: LockedOrder
  /** The payment's row. */
  transaction: string
  /** As the gateway reports it; paise. */
  payment: { id: string; amount: number }
  flag: TransactionFlag
  /** What staff read. */
  detail: string
  /** It goes back to its source by itself. */
  isReturned: boolean
}

export type RefundFlagged = {
  order: string | null
  /** The refund's transaction. */
  refund: string
  matter: 'failed' | 'elsewhere' | 'stuck'
  /** What staff read. */
  detail: string
}

export type RefundCompleted = {
  order: string
  /** The refund's transaction. */
  refund: string
  /** Paise. */
  amount: number
  to: RefundTarget
  /** The key of the journal that took the money, when it is not the refund's first one. */
  journal?: string
}

/** What happens to money. */
export const PAYMENT_MOMENTS = {
  'payment.failed': moment<{ order: string }>({
    text: { en: 'A payment attempt failed', hi: 'भुगतान का प्रयास विफल रहा' },
    of: 'orders',
    subject: ({ order }) => order,
    under: ['order'],
  }),
  'payment.flagged': moment<PaymentFlagged>({
    text: { en: 'Money came that its order cannot use', hi: 'ऐसा पैसा आया जो ऑर्डर के काम का नहीं' },
    of: 'transactions',
    subject: ({ transaction }) => transaction,
    kept: ({ order, flag, isReturned }) => ({ order: order.id, flag, isReturned }),
    under: ['order'],
  }),
  'refund.flagged': moment<RefundFlagged>({
    text: { en: 'A refund needs attention', hi: 'एक धन वापसी पर ध्यान दें' },
    of: 'transactions',
    subject: ({ refund }) => refund,
    kept: ({ order, matter }) => ({ order, matter }),
    under: ['order'],
  }),
  'refund.completed': moment<RefundCompleted>({
    text: { en: 'Money of an order has gone back', hi: 'ऑर्डर का पैसा वापस हुआ' },
    of: 'transactions',
    subject: ({ refund }) => refund,
    kept: ({ order, amount, to }) => ({ order, amount, to }),
    under: ['order', 'wallet'],
  }),
}
