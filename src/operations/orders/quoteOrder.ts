import type { PayloadRequest } from 'payload'
import { transaction } from '@/kit/transaction'
import { amountOf } from '@/rules/orders/price'
import { policyOf } from '@/rules/payments/refunds/cancellationQuote'
import type { Language } from '@/rules/system/failures'
import { lockForCheckout, priceCheckout } from './priceCheckout'
import { readCheckout, type CheckoutInput } from './readCheckout'

/** What an order would cost this client now, and what a cancellation would give back. Promises nothing. */
export const quoteOrder = async ({
  req,
  user,
  input,
  language,
}: {
  req: PayloadRequest
  user: string
  input: CheckoutInput
  language: Language
}) => {
  const checkout = await readCheckout({ req, user, input, language })
  const { breakdown, coupons } = await transaction(req, async () => {
    const available = await lockForCheckout({ req, user, checkout })
    return priceCheckout({ req, user, checkout, available })
  })
  return {
    amount: amountOf(breakdown),
    currency: 'INR',
    breakdown,
    coupons: coupons.map(({ code, name, discount }) => ({ code, name, discount })),
    cancellation: policyOf(checkout.settings.cancellation),
  }
}
