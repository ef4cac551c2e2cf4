import { isPaid } from './moneyStates'

/** The states of an order's work and the moves between them. */
export const ORDER_FLOW = {
  new: { label: { en: 'New', hi: 'नया' }, to: ['processing', 'cancelled'] },
  processing: { label: { en: 'Processing', hi: 'प्रगति में' }, to: ['delivered', 'cancelled'] },
  delivered: { label: { en: 'Delivered', hi: 'सौंपा गया' }, to: ['completed'] },
  completed: { label: { en: 'Completed', hi: 'पूर्ण' }, to: [] },
  cancelled: { label: { en: 'Cancelled', hi: 'रद्द' }, to: [] },
} as const

export type OrderStatus = keyof typeof ORDER_FLOW

/** The states of an order's money. */
export const PAYMENT_STATUSES = {
  pending: { en: 'Waiting for payment', hi: 'भुगतान की प्रतीक्षा' },
  paid: { en: 'Paid', hi: 'भुगतान हुआ' },
  partially_refunded: { en: 'Partly refunded', hi: 'आंशिक वापसी' },
  refunded: { en: 'Refunded', hi: 'वापस किया' },
  failed: { en: 'Payment failed', hi: 'भुगतान विफल' },
  expired: { en: 'Expired', hi: 'समय समाप्त' },
} as const

export type PaymentStatus = keyof typeof PAYMENT_STATUSES

const statuses = Object.keys(ORDER_FLOW) as OrderStatus[]

/** The states from which an order may go to `target`; empty when nothing leads there. */
export const sourcesOf = (target: OrderStatus): OrderStatus[] =>
  statuses.filter((each) => (ORDER_FLOW[each].to as readonly string[]).includes(target))

/** The states that an order may go to next, for the buttons of staff. Unpaid orders are not work. */
export const nextSteps = ({
  status,
  paymentStatus,
}: {
  status: OrderStatus
  paymentStatus: PaymentStatus
}): OrderStatus[] => {
  const steps = [...ORDER_FLOW[status].to] as OrderStatus[]
  return isPaid(paymentStatus) ? steps : steps.filter((each) => each === 'cancelled')
}
