import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Billing } from '@/rules/orders/billing'
import { priceOf, type Breakdown } from '@/rules/orders/price'
import { stateOfGstin } from '@/rules/payments/tax/gstin'
import { applyCoupons, type AppliedCoupon } from '../payments/coupons/applyCoupons'
import { lockWallet } from '../payments/wallet/wallet'
import type { Checkout } from './readCheckout'

/** What a checkout costs: paise, the coupons that count, the tax that was applied. */
export type Priced = {
  breakdown: Breakdown
  coupons: AppliedCoupon[]
  sac: string
  gstRate: number
}

/**
 * Locks the client's wallet when the checkout has a coupon or spends wallet money: one client's checkouts of that
 * kind stand in line, in the caller's transaction. @returns paise that may be spent; null when nothing was locked
 */
export const lockForCheckout = async ({
  req,
  user,
  checkout,
}: {
  req: DbRequest
  user: string
  checkout: Checkout
}): Promise<number | null> => {
  if (checkout.coupons.length === 0 && checkout.walletWanted === 0) return null
  return (await lockWallet({ req, user })).available
}

/**
 * The price of a checkout under the lock of `lockForCheckout`. A business client keeps TDS back.
 * @throws Failure WALLET_TOO_LOW, and the reason against a coupon
 */
export const priceCheckout = async ({
  req,
  user,
  checkout,
  available,
}: {
  req: DbRequest
  user: string
  checkout: Checkout
  available: number | null
}): Promise<Priced> => {
  const { service, settings, billing, walletWanted, language } = checkout
  const { gst, tdsPercent } = settings
  const coupons = await applyCoupons({ req, user, ids: checkout.coupons, service, language })
  const gstRate = gst.isRegistered ? (service.gstRate ?? gst.ratePercent) : 0
  const home = gst.state ?? stateOfGstin(gst.gstin ?? '')
  const breakdown = priceOf({
    price: service.price,
    discount: coupons.reduce((sum, { discount }) => sum + discount, 0),
    ratePercent: gstRate,
    isSameState: !home || !billing.state || home === billing.state,
    walletWanted,
    walletAvailable: available ?? 0,
    tdsPercent: (await keepsTds({ req, user, billing })) ? tdsPercent : 0,
  })
  if (isTooMuch({ walletWanted, available, breakdown }))
    throw new Failure('WALLET_TOO_LOW', { field: 'useWallet' })
  return { breakdown, coupons, sac: service.sac ?? gst.sac, gstRate }
}

/** Who pays as a registered business under the TAN that staff have checked: anybody can type one. */
async function keepsTds({
  req,
  user,
  billing: { gstin, tan },
}: {
  req: DbRequest
  user: string
  billing: Billing
}): Promise<boolean> {
  if (!gstin || !tan) return false
  const found = await query(req, sql`select 1 from users where id = ${user} and tds_tan = ${tan}`)
  return found.length > 0
}

/** An amount that the client named must be there, as far as the order needs it. */
const isTooMuch = (of: {
  walletWanted: number | 'all'
  available: number | null
  breakdown: Breakdown
}): boolean =>
  of.walletWanted !== 'all' &&
  Math.min(of.walletWanted, of.breakdown.payable + of.breakdown.wallet) > (of.available ?? 0)
