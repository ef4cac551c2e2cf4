import { moment } from '../moment'
import type { LockedOrder } from './lockedOrder'

/** What the followers of a payment are told. */
export type OrderPaid = {
  /** As it was before it was paid. */
  order: LockedOrder
  at: Date
  /** The payment's transaction; null when nothing was to be paid at the gateway. */
  transaction: string | null
}

/** What happens to orders. */
export const ORDER_MOMENTS = {
  'order.paid': moment<OrderPaid>({
    text: { en: 'An order was paid', hi: 'ऑर्डर का भुगतान हुआ' },
    of: 'orders',
    subject: ({ order }) => order.id,
    kept: ({ order, transaction }) => ({ transaction, before: order.payment_status }),
    under: ['order'],
  }),
}
