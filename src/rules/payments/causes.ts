/** Why money moved; the cause of every journal. */
export const JOURNAL_CAUSES = {
  capture: { en: 'Payment captured', hi: 'भुगतान प्राप्त' },
  topup: { en: 'Wallet top-up', hi: 'वॉलेट जमा' },
  wallet_hold: { en: 'Wallet held for an order', hi: 'ऑर्डर हेतु वॉलेट राशि रोकी' },
  wallet_release: { en: 'Held wallet money returned', hi: 'रोकी राशि लौटाई' },
  wallet_spend: { en: 'Wallet spent on an order', hi: 'वॉलेट से भुगतान' },
  wallet_credit: { en: 'Wallet credited by staff', hi: 'कर्मचारी द्वारा वॉलेट जमा' },
  wallet_debit: { en: 'Wallet debited by staff', hi: 'कर्मचारी द्वारा वॉलेट कटौती' },
  promotion: { en: 'Promotional credit', hi: 'प्रचार राशि' },
  goodwill: { en: 'Goodwill', hi: 'सद्भावना' },
  promo_expiry: { en: 'Promotional credit expired', hi: 'प्रचार राशि समाप्त' },
  advance_tax: { en: 'Tax on an advance', hi: 'अग्रिम पर कर' },
  supply: { en: 'Service supplied', hi: 'सेवा प्रदान की' },
  refund: { en: 'Refund granted', hi: 'वापसी स्वीकृत' },
  refund_paid: { en: 'Refund paid by the gateway', hi: 'गेटवे ने वापसी की' },
  refund_failed: { en: 'Refund failed, money back with us', hi: 'वापसी विफल, राशि लौटी' },
  suspense_settled: { en: 'Unclear receipt settled', hi: 'निलंबित प्राप्ति निपटाई' },
  settlement: { en: 'Gateway paid to the bank', hi: 'गेटवे से बैंक में' },
  tds: { en: 'TDS kept back by the client', hi: 'ग्राहक ने टीडीएस काटा' },
  tds_received: { en: 'TDS certificate received', hi: 'टीडीएस प्रमाणपत्र प्राप्त' },
} as const

export type JournalCause = keyof typeof JOURNAL_CAUSES
