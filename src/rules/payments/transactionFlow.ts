/** What the gateway can say of a payment, weakest first; a payment never goes back. */
export const GATEWAY_RANK = ['created', 'failed', 'authorized', 'captured', 'refunded'] as const

export type GatewayStatus = (typeof GATEWAY_RANK)[number]

/** What the gateway's states are called. */
export const GATEWAY_STATUSES: Record<GatewayStatus, { en: string; hi: string }> = {
  created: { en: 'Opened', hi: 'खोला गया' },
  failed: { en: 'Failed', hi: 'विफल' },
  authorized: { en: 'Authorised', hi: 'अधिकृत' },
  captured: { en: 'Captured', hi: 'प्राप्त' },
  refunded: { en: 'Refunded', hi: 'वापस' },
}

/** What the gateway can say of a refund, weakest first; a refund never goes back. */
export const REFUND_RANK = ['requested', 'pending', 'failed', 'processed'] as const

export type RefundStatus = (typeof REFUND_RANK)[number]

export const REFUND_STATUSES: Record<RefundStatus, { en: string; hi: string }> = {
  requested: { en: 'Asked of the gateway', hi: 'गेटवे से अनुरोध' },
  pending: { en: 'Refund on its way', hi: 'वापसी प्रगति में' },
  failed: { en: 'Refund failed', hi: 'वापसी विफल' },
  processed: { en: 'Refund paid', hi: 'वापसी पूर्ण' },
}

/** Where refunded money goes. */
export const REFUND_TARGETS = {
  source: { en: 'To the source of the payment', hi: 'भुगतान के स्रोत में' },
  wallet: { en: 'To the wallet', hi: 'वॉलेट में' },
} as const

export type RefundTarget = keyof typeof REFUND_TARGETS

/** The wish's three states of a transaction. */
export const TRANSACTION_STATUSES = {
  pending: { en: 'Pending', hi: 'लंबित' },
  success: { en: 'Success', hi: 'सफल' },
  failed: { en: 'Failed', hi: 'विफल' },
} as const

export type TransactionStatus = keyof typeof TRANSACTION_STATUSES

/** The stronger of two reports about one refund: a failed one that was paid after all is paid. */
export const strongestRefund = (one: RefundStatus, other: RefundStatus): RefundStatus =>
  REFUND_RANK.indexOf(one) >= REFUND_RANK.indexOf(other) ? one : other

/** What a refund is in the wish's words. */
export const refundTransactionStatus = (status: RefundStatus): TransactionStatus =>
  status === 'processed' ? 'success' : status === 'failed' ? 'failed' : 'pending'

/** The stronger of two reports about one payment: `payment.failed` followed by `captured` is normal. */
export const strongest = (one: GatewayStatus, other: GatewayStatus): GatewayStatus =>
  GATEWAY_RANK.indexOf(one) >= GATEWAY_RANK.indexOf(other) ? one : other

/** How a gateway state reads in the wish's words. */
export const transactionStatus = (gateway: GatewayStatus): TransactionStatus => {
  if (gateway === 'captured' || gateway === 'refunded') return 'success'
  return gateway === 'failed' ? 'failed' : 'pending'
}

/** What a transaction is for; refunds and top-ups follow. */
export const TRANSACTION_KINDS = {
  payment: { en: 'Payment', hi: 'भुगतान' },
  refund: { en: 'Refund', hi: 'वापसी' },
  topup: { en: 'Wallet top-up', hi: 'वॉलेट जमा' },
} as const

/** Why staff must look at a transaction. */
export const TRANSACTION_FLAGS = {
  second_capture: { en: 'Order was paid already', hi: 'ऑर्डर का भुगतान पहले से था' },
  amount_mismatch: { en: 'Amount or currency differs', hi: 'राशि या मुद्रा अलग है' },
  refunded_elsewhere: { en: 'Refunded at the gateway', hi: 'गेटवे पर वापस किया' },
  order_closed: { en: 'Captured for a cancelled order', hi: 'रद्द ऑर्डर का भुगतान' },
} as const

export type TransactionFlag = keyof typeof TRANSACTION_FLAGS
