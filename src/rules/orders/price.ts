import { LEAST_CHARGE } from '../payments/coupons/judgeCoupon'
import { taxOf, type TaxParts } from '../payments/tax/taxOf'

/** The amounts of an order, all in whole paise: payable + wallet + tds is what is owed in all. */
export type Breakdown = TaxParts & {
  price: number
  discount: number
  wallet: number
  tds: number
  payable: number
}

/** What the client wants to pay from the wallet: so many paise, or as much as there is. */
export type WalletWish = number | 'all'

/**
 * What an order costs, from the service's price: nothing that a client sends is believed. Prices include GST.
 * @param ratePercent GST rate; 0 while the practice is not registered
 * @param tdsPercent what a business client keeps back of the taxable value; left out for everybody else
 */
export const priceOf = ({
  price,
  discount = 0,
  ratePercent = 0,
  isSameState = true,
  walletWanted = 0,
  walletAvailable = 0,
  tdsPercent = 0,
}: {
  price: number
  discount?: number
  ratePercent?: number
  isSameState?: boolean
  walletWanted?: WalletWish
  walletAvailable?: number
  tdsPercent?: number
}): Breakdown => {
  const amount = price - discount
  const parts = taxOf({ gross: amount, ratePercent, isSameState })
  const tds = tdsOf({ amount, taxable: parts.taxable, tdsPercent })
  const due = amount - tds
  const wallet = walletPart({ due, walletWanted, walletAvailable })
  return { price, discount, ...parts, wallet, tds, payable: due - wallet }
}

/** What the client owes in all, tax included, in paise. */
export const amountOf = ({ taxable, cgst, sgst, igst }: TaxParts): number =>
  taxable + cgst + sgst + igst

/** Nothing is kept back where less than the gateway's least charge would be left. */
function tdsOf(of: { amount: number; taxable: number; tdsPercent: number }): number {
  const tds = Math.round((of.taxable * of.tdsPercent) / 100)
  return of.amount - tds < LEAST_CHARGE ? 0 : tds
}

/**
 * Never more than is due, wanted or there. What is left for the gateway is nothing or at least its least
 * charge: the wallet gives less, or all where less is not possible.
 */
function walletPart({
  due,
  walletWanted,
  walletAvailable,
}: {
  due: number
  walletWanted: WalletWish
  walletAvailable: number
}): number {
  const wish = walletWanted === 'all' ? due : walletWanted
  const part = Math.min(due, wish, walletAvailable)
  const left = due - part
  if (part <= 0 || left === 0 || left >= LEAST_CHARGE) return Math.max(0, part)
  if (due >= LEAST_CHARGE) return due - LEAST_CHARGE
  return walletAvailable >= due ? due : 0
}
