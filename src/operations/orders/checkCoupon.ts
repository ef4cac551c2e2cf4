import type { PayloadRequest } from 'payload'
import { stateOfGstin } from '@/rules/payments/tax/gstin'
import type { Language } from '@/rules/system/failures'
import { quoteOrder } from './quoteOrder'
import { readMoneySettings } from '../system/moneySettings'

/**
 * Tries one coupon on one service for a client; nothing is held. The place of supply is not known yet, so the
 * tax is shown as within the practice's own state.
 * @throws Failure with the plain reason, on `coupon`
 */
export const checkCoupon = async ({
  req,
  user,
  input: { code, service, useWallet },
  language,
}: {
  req: PayloadRequest
  user: string
  input: { code: string; service: string; useWallet?: number | true }
  language: Language
}) => {
  const { gst } = await readMoneySettings({ req })
  const home = gst.state ?? stateOfGstin(gst.gstin ?? '')
  const billing = home ? { state: home } : undefined
  const input = { service, useWallet, coupons: [code], billing }
  const { coupons, breakdown } = await quoteOrder({ req, user, input, language })
  return { coupon: coupons[0]!, breakdown }
}
