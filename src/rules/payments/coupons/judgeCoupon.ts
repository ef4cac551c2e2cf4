import type { FailureCode } from '../../system/failures'
import type { CouponKind } from './couponKinds'

/** The terms of a coupon, amounts in paise, instants in UTC; null means no such limit. */
export type CouponTerms = {
  isActive: boolean
  kind: CouponKind
  percent: number | null
  amountOff: number | null
  maxDiscount: number | null
  minAmount: number | null
  startsAt: Date | null
  endsAt: Date | null
  categories: string[]
  services: string[]
  isFirstOrderOnly: boolean
  isStackable: boolean
  maxUses: number | null
  maxUsesPerClient: number | null
  budget: number | null
  uses: number
  spent: number
}

/** What is bought, by whom, when. */
export type CouponCase = {
  /** Price of the service in paise, before any coupon. */
  price: number
  service: { id: string; category: string }
  at: Date
  isFirstOrder: boolean
  /** Uses of this coupon that the client holds or has used. */
  usesByClient: number
  /** Of these, held by unpaid orders. */
  heldByClient: number
}

export type CouponVerdict = { discount: number } | { reason: FailureCode }

/** Unpaid orders of one client with the same coupon: nobody keeps a campaign from all others without paying. */
const MOST_HELD = 3

/** The gateway takes nothing below one rupee. */
export const LEAST_CHARGE = 100

/**
 * What one coupon takes off, or the plain reason why not. Nothing below one rupee is left to pay: the rest is
 * given too. A campaign's budget pays a discount whole or not at all.
 * @param left paise that earlier coupons of the same order have left of the price
 */
export const judgeCoupon = ({
  coupon,
  left,
  ...order
}: CouponCase & { coupon: CouponTerms; left: number }): CouponVerdict => {
  const reason = reasonAgainst(coupon, order)
  if (reason) return { reason }
  const taken = Math.min(left, takenOff(coupon, order.price))
  if (taken <= 0) return { reason: left < order.price ? 'COUPON_NOT_STACKABLE' : 'COUPON_NOT_HERE' }
  const discount = left - taken < LEAST_CHARGE ? left : taken
  const isInBudget = coupon.budget === null || coupon.spent + discount <= coupon.budget
  return isInBudget ? { discount } : { reason: 'COUPON_USED_UP' }
}

/** The first thing that stands against a coupon, in the order in which a client would ask. */
function reasonAgainst(
  coupon: CouponTerms,
  { price, service, at, isFirstOrder, usesByClient, heldByClient }: CouponCase,
): FailureCode | null {
  if (!coupon.isActive || !isWithin(coupon, at)) return 'COUPON_NOT_NOW'
  if (!fits(coupon.services, service.id) || !fits(coupon.categories, service.category))
    return 'COUPON_NOT_HERE'
  if (price < (coupon.minAmount ?? 0)) return 'COUPON_MINIMUM'
  if (coupon.isFirstOrderOnly && !isFirstOrder) return 'COUPON_FIRST_ORDER'
  if (usesByClient >= (coupon.maxUsesPerClient ?? Infinity)) return 'COUPON_NOT_YOURS'
  if (heldByClient >= MOST_HELD) return 'COUPON_HELD'
  if (coupon.uses >= (coupon.maxUses ?? Infinity)) return 'COUPON_USED_UP'
  return null
}

/** From its start, until its end is over. */
const isWithin = ({ startsAt, endsAt }: CouponTerms, at: Date): boolean =>
  (!startsAt || startsAt <= at) && (!endsAt || at < endsAt)

const fits = (allowed: string[], one: string): boolean =>
  allowed.length === 0 || allowed.includes(one)

/** Percentages are counted in hundredths of a percent and rounded down, so that no fraction of a paisa appears. */
function takenOff({ kind, percent, amountOff, maxDiscount }: CouponTerms, price: number): number {
  if (kind === 'free') return price
  if (kind === 'fixed') return amountOff ?? 0
  const share = Math.floor((price * Math.round((percent ?? 0) * 100)) / 10_000)
  return Math.min(share, maxDiscount ?? share)
}
