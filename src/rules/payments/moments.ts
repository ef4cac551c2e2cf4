import { moment } from '../moment'
import type { RefundTarget } from './transactionFlow'

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
  'refund.completed': moment<RefundCompleted>({
    text: { en: 'Money of an order has gone back', hi: 'ऑर्डर का पैसा वापस हुआ' },
    of: 'transactions',
    subject: ({ refund }) => refund,
    kept: ({ order, amount, to }) => ({ order, amount, to }),
    under: ['order', 'wallet'],
  }),
}
