import { moment } from '../moment'
import type { LockedOrder } from './lockedOrder'

/** A new order, its wallet money held; its coupons are not yet. */
export type OrderPlaced = {
  order: string
  user: string
  /** Paise that each takes off. */
  coupons: { id: string; discount: number }[]
}

export type OrderPaid = {
  /** As it was before it was paid. */
  order: LockedOrder
  at: Date
  /** The payment's transaction; null when nothing was to be paid at the gateway. */
  transaction: string | null
}

export type OrderMoved = {
  order: string
  note?: string
  /** The client is not told. */
  isSilent: boolean
}

const moved = (text: { en: string; hi: string }) =>
  moment<OrderMoved>({ text, of: 'orders', subject: ({ order }) => order, under: ['order'] })

/** What happens to orders. */
export const ORDER_MOMENTS = {
  'order.placed': moment<OrderPlaced>({
    text: { en: 'An order was placed', hi: 'ऑर्डर दिया गया' },
    of: 'orders',
    subject: ({ order }) => order,
    kept: ({ coupons }) => ({ coupons: coupons.length }),
    under: ['wallet'],
  }),
  'order.paid': moment<OrderPaid>({
    text: { en: 'An order was paid', hi: 'ऑर्डर का भुगतान हुआ' },
    of: 'orders',
    subject: ({ order }) => order.id,
    kept: ({ order, transaction }) => ({ transaction, before: order.payment_status }),
    under: ['order'],
  }),
  'order.begun': moved({ en: 'Work on an order began', hi: 'ऑर्डर पर काम शुरू हुआ' }),
  'order.delivered': moved({ en: 'An order was delivered', hi: 'ऑर्डर सौंपा गया' }),
  'order.completed': moved({ en: 'An order was completed', hi: 'ऑर्डर पूर्ण हुआ' }),
  'order.cancelled': moved({ en: 'An order was cancelled', hi: 'ऑर्डर रद्द हुआ' }),
  'order.expired': moment<{ order: string }>({
    text: { en: 'An order was not paid in time', hi: 'ऑर्डर का समय पर भुगतान नहीं हुआ' },
    of: 'orders',
    subject: ({ order }) => order,
    under: ['order'],
  }),
}

/** What has happened when an order's work has come to a state. */
export const MOVED = {
  processing: 'order.begun',
  delivered: 'order.delivered',
  completed: 'order.completed',
  cancelled: 'order.cancelled',
} as const
