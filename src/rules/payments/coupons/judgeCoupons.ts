import type { FailureCode } from '../../system/failures'
import { judgeCoupon, type CouponCase, type CouponTerms } from './judgeCoupon'

type Offered = CouponTerms & { id: string; usesByClient: number; heldByClient: number }

export type CouponsVerdict =
  { discounts: { id: string; discount: number }[] } | { reason: FailureCode; coupon: string }

/** Percentages first, of the full price; fixed amounts then; a free service last. */
const ORDER = ['percent', 'fixed', 'free']

/**
 * What the coupons of one order take off together. Several are only for stackable ones, each once and each
 * for something; the order in which they were typed makes no difference.
 */
export const judgeCoupons = ({
  coupons,
  ...order
}: Omit<CouponCase, 'usesByClient' | 'heldByClient'> & { coupons: Offered[] }): CouponsVerdict => {
  const sorted = [...coupons].sort(
    (one, other) =>
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || (one.id < other.id ? -1 : 1),
  )
  const clash = sorted.find(({ isStackable }, at) => !isStackable || isTwice(sorted, at))
  if (clash && sorted.length > 1) return { reason: 'COUPON_NOT_STACKABLE', coupon: clash.id }
  const discounts: { id: string; discount: number }[] = []
  let left = order.price
  for (const coupon of sorted) {
    const { usesByClient, heldByClient } = coupon
    const verdict = judgeCoupon({ ...order, coupon, left, usesByClient, heldByClient })
    if ('reason' in verdict) return { ...verdict, coupon: coupon.id }
    discounts.push({ id: coupon.id, discount: verdict.discount })
    left -= verdict.discount
  }
  return { discounts }
}

const isTwice = (sorted: Offered[], at: number): boolean => sorted[at]?.id === sorted[at - 1]?.id
