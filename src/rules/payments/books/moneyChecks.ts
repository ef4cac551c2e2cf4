type CheckRow = {
  en: string
  hi: string
  /** Money must be right to the paisa; work is what a healthy practice has done in time. */
  part: 'money' | 'work'
  /** What the check can find, as the views of the database name it. */
  finds: Record<string, { en: string; hi: string }>
}

/** What the proof of the money looks at, in the order in which it is read. */
export const MONEY_CHECKS = {
  journals: {
    part: 'money',
    en: 'Every journal and the whole ledger sum to zero',
    hi: 'हर जर्नल और पूरी बही का योग शून्य',
    finds: {
      journal: { en: 'Journal does not balance', hi: 'जर्नल असंतुलित' },
      ledger: { en: 'Ledger does not balance', hi: 'बही असंतुलित' },
    },
  },
  wallets: {
    part: 'money',
    en: 'Wallets and their lots equal their entries',
    hi: 'वॉलेट और खंड प्रविष्टियों के बराबर',
    finds: {
      wallet: { en: 'Wallet differs from its entries', hi: 'वॉलेट प्रविष्टियों से भिन्न' },
      lot: { en: 'Lot differs from its entries', hi: 'खंड प्रविष्टियों से भिन्न' },
      lots: { en: 'Wallet differs from its lots', hi: 'वॉलेट खंडों से भिन्न' },
      held: { en: 'Held money does not fit its order', hi: 'रोकी राशि ऑर्डर से मेल नहीं' },
    },
  },
  transactions: {
    part: 'money',
    en: 'Payments, top-ups and refunds are posted as they happened',
    hi: 'भुगतान, जमा और वापसी बही में यथावत',
    finds: {
      capture: { en: 'Captured and not posted', hi: 'प्राप्त पर बही में नहीं' },
      capture_unknown: { en: 'Posted and not captured', hi: 'बही में पर प्राप्त नहीं' },
      refund: { en: 'Refund is not posted', hi: 'वापसी बही में नहीं' },
      refund_state: { en: 'Refund is posted in another state', hi: 'वापसी की स्थिति भिन्न' },
      refund_unknown: { en: 'Posted refund is unknown', hi: 'बही की वापसी अज्ञात' },
    },
  },
  orders: {
    part: 'money',
    en: 'Advances, supplies and refunds fit each order',
    hi: 'अग्रिम, आपूर्ति और वापसी हर ऑर्डर से मेल',
    finds: {
      refunded: { en: 'Refunded sum differs', hi: 'वापसी राशि भिन्न' },
      advance: { en: 'Advance differs', hi: 'अग्रिम भिन्न' },
      supply: { en: 'Delivery and supply differ', hi: 'सौंपना और आपूर्ति भिन्न' },
      kept: { en: 'Kept money and supply differ', hi: 'रखी राशि और आपूर्ति भिन्न' },
    },
  },
  orderRows: {
    part: 'money',
    en: 'Every order says what happened to it',
    hi: 'हर ऑर्डर वही बताता है जो हुआ',
    finds: { order_wrong: { en: 'Order is wrong', hi: 'ऑर्डर ग़लत है' } },
  },
  gateway: {
    part: 'money',
    en: 'Money at the gateway = captured − refunded − settled',
    hi: 'गेटवे पर धन = प्राप्त − वापस − निपटाया',
    finds: { gateway: { en: 'Gateway account differs', hi: 'गेटवे खाता भिन्न' } },
  },
  tax: {
    part: 'money',
    en: 'Tax documents equal the tax accounts',
    hi: 'कर दस्तावेज़ कर खातों के बराबर',
    finds: { tax: { en: 'Documents and ledger differ', hi: 'दस्तावेज़ और बही भिन्न' } },
  },
  balances: {
    part: 'money',
    en: 'Nothing is below zero, no coupon beyond its limit',
    hi: 'कुछ भी शून्य से नीचे नहीं, कूपन सीमा में',
    finds: {
      negative_wallet: { en: 'Wallet below zero', hi: 'वॉलेट शून्य से नीचे' },
      negative_lot: { en: 'Lot out of its bounds', hi: 'खंड सीमा से बाहर' },
      liability: { en: 'Liability with the wrong sign', hi: 'देयता का चिह्न ग़लत' },
      coupon: { en: 'Coupon is counted wrongly', hi: 'कूपन गिनती ग़लत' },
      coupon_limit: { en: 'Coupon beyond its limit', hi: 'कूपन सीमा पार' },
    },
  },
  deliveries: {
    part: 'work',
    en: 'What is paid is promised, documented, told and delivered',
    hi: 'जो भुगतान हुआ वह वचन, दस्तावेज़, सूचना और सेवा सहित',
    finds: {
      overdue: { en: 'Overdue by more than seven days', hi: 'सात दिन से अधिक विलंब' },
      no_promise: { en: 'Paid without a promise', hi: 'भुगतान पर तिथि नहीं' },
      no_receipt: { en: 'Paid without a receipt', hi: 'भुगतान पर रसीद नहीं' },
      not_told: { en: 'Client was never told', hi: 'ग्राहक को सूचना नहीं' },
      money_without_order: { en: 'Money came, order unpaid', hi: 'धन आया, ऑर्डर का भुगतान दर्ज नहीं' },
    },
  },
  outbox: {
    part: 'work',
    en: 'Nothing waits more than an hour or was given up',
    hi: 'कुछ भी एक घंटे से अधिक अटका नहीं',
    finds: {
      job_waiting: { en: 'Job waits', hi: 'कार्य अटका' },
      job_given_up: { en: 'Job was given up', hi: 'कार्य छोड़ा गया' },
      message_waiting: { en: 'Message waits', hi: 'संदेश अटका' },
      message_unheard: { en: 'No channel reached the client', hi: 'कोई संदेश नहीं पहुँचा' },
      gateway_event: { en: 'Gateway event is not applied', hi: 'गेटवे घटना लागू नहीं' },
    },
  },
} as const satisfies Record<string, CheckRow>

export type MoneyCheck = keyof typeof MONEY_CHECKS

/** The check that a finding belongs to, and what it is called; null for a kind that no table has. */
export const findingOf = (
  kind: string,
): { check: MoneyCheck; text: { en: string; hi: string } } | null => {
  for (const [check, row] of Object.entries(MONEY_CHECKS)) {
    const text = (row as CheckRow).finds[kind]
    if (text) return { check: check as MoneyCheck, text }
  }
  return null
}
