import type { Language } from '../system/failures'

/** Razorpay's names for ways to pay; `wallet` there is an app such as a bank's, never the wallet of our clients. */
const PAYMENT_METHODS: Record<string, Record<Language, string>> = {
  upi: { en: 'UPI', hi: 'यूपीआई' },
  card: { en: 'Card', hi: 'कार्ड' },
  netbanking: { en: 'Net banking', hi: 'नेट बैंकिंग' },
  wallet: { en: 'Wallet app', hi: 'वॉलेट ऐप' },
  emi: { en: 'EMI', hi: 'ईएमआई' },
  cardless_emi: { en: 'Cardless EMI', hi: 'बिना कार्ड ईएमआई' },
  paylater: { en: 'Pay later', hi: 'बाद में भुगतान' },
  bank_transfer: { en: 'Bank transfer', hi: 'बैंक अंतरण' },
  emandate: { en: 'e-mandate', hi: 'ई-मैंडेट' },
  nach: { en: 'NACH', hi: 'नैच' },
}

/** How a payment was made, in words; a method that is new to us stays as the gateway names it. */
export const paymentMethodText = ({
  method,
  language,
}: {
  method: string
  language: Language
}): string => (Object.hasOwn(PAYMENT_METHODS, method) ? PAYMENT_METHODS[method]![language] : method)
