import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { billingOf, type Billing, type BillingInput } from '@/rules/orders/billing'
import type { Language } from '@/rules/system/failures'
import { findCoupons } from '../payments/coupons/findCoupons'
import { readMoneySettings, type MoneySettings } from '../system/moneySettings'
import { findOrderable, type Orderable } from './findOrderable'

/** What a client asks for at the checkout. */
export type CheckoutInput = {
  service: string
  coupons?: string[]
  /** Paise, or as much as there is. */
  useWallet?: number | true
  billing?: BillingInput
}

/** The same, looked up and checked, before anything is locked. */
export type Checkout = {
  service: Orderable
  settings: MoneySettings
  billing: Billing
  /** Ids as they were typed. */
  coupons: string[]
  walletWanted: number | 'all'
  language: Language
}

/**
 * Looks up what a checkout needs; outside any transaction, for wrong coupon codes are counted.
 * @throws Failure NOT_FOUND, SERVICE_NOT_ORDERABLE, STATE_NEEDED, BAD_GSTIN, BAD_CHOICE, COUPON_UNKNOWN, TOO_MANY
 */
export const readCheckout = async ({
  req,
  user,
  input,
  language,
}: {
  req: PayloadRequest
  user: string
  input: CheckoutInput
  language: Language
}): Promise<Checkout> => {
  const [service, settings] = await Promise.all([
    findOrderable({ req, idOrSlug: input.service }),
    readMoneySettings({ req }),
  ])
  const read = billingOf({ input: input.billing, isRegistered: settings.gst.isRegistered })
  if ('code' in read) throw new Failure(read.code, { field: read.field })
  const coupons = await findCoupons({ req, user, codes: input.coupons ?? [] })
  const walletWanted = input.useWallet === true ? 'all' : (input.useWallet ?? 0)
  return { service, settings, billing: read.billing, coupons, walletWanted, language }
}
