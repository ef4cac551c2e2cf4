/** What a coupon gives. */
export const COUPON_KINDS = {
  percent: { en: 'Percentage', hi: 'प्रतिशत' },
  fixed: { en: 'Fixed amount', hi: 'निश्चित राशि' },
  free: { en: 'Free service', hi: 'निःशुल्क सेवा' },
} as const

export type CouponKind = keyof typeof COUPON_KINDS

/** A use is held by an unpaid order, used by a paid one, returned by a cancelled or expired one. */
export const COUPON_USE_STATUSES = {
  held: { en: 'Held by an unpaid order', hi: 'बिना भुगतान के ऑर्डर में' },
  used: { en: 'Used', hi: 'उपयोग हुआ' },
  returned: { en: 'Returned', hi: 'लौटाया' },
} as const
