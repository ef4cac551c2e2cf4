/** Limits of a coupon: uses in all, and discounts in all (paise); null or missing is no limit. */
export type CouponLimits = { maxUses?: number | null; budget?: number | null }

/** The limits that lie below what was used of the coupon already; `spent` in paise. */
export const limitsBelowUse = ({
  limits: { maxUses, budget },
  used: { uses, spent },
}: {
  limits: CouponLimits
  used: { uses: number; spent: number }
}): ('maxUses' | 'budget')[] => [
  ...((maxUses ?? Infinity) < uses ? (['maxUses'] as const) : []),
  ...((budget ?? Infinity) < spent ? (['budget'] as const) : []),
]
