/** What can differ between the gateway, our transactions and the ledger. */
export const DIFFERENCE_KINDS = {
  payment_missing_here: { en: 'Payment at the gateway, not here', hi: 'गेटवे पर भुगतान, यहाँ नहीं' },
  payment_missing_there: { en: 'Payment here, not at the gateway', hi: 'यहाँ भुगतान, गेटवे पर नहीं' },
  payment_status: { en: 'Payment in another state', hi: 'भुगतान की स्थिति अलग' },
  payment_amount: { en: 'Payment over another amount', hi: 'भुगतान की राशि अलग' },
  refund_missing_here: { en: 'Refund at the gateway, not here', hi: 'गेटवे पर वापसी, यहाँ नहीं' },
  refund_missing_there: { en: 'Refund here, not at the gateway', hi: 'यहाँ वापसी, गेटवे पर नहीं' },
  refund_status: { en: 'Refund in another state', hi: 'वापसी की स्थिति अलग' },
  ledger: { en: 'Ledger differs from the transaction', hi: 'बही लेन-देन से भिन्न' },
  settlement: { en: 'Settlement does not add up', hi: 'निपटान का योग नहीं मिलता' },
} as const

export type DifferenceKind = keyof typeof DIFFERENCE_KINDS

/** A difference waits for staff, or was repaired, or accepted with a note. */
export const DIFFERENCE_STATUSES = {
  open: { en: 'Open', hi: 'खुला' },
  repaired: { en: 'Repaired', hi: 'ठीक किया' },
  accepted: { en: 'Accepted', hi: 'स्वीकार किया' },
} as const

export type DifferenceStatus = keyof typeof DIFFERENCE_STATUSES
