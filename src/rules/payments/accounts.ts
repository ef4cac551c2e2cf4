type AccountRow = {
  en: string
  hi: string
  /** Assets and expenses grow by debits, liabilities and income by credits. */
  type: 'asset' | 'liability' | 'income' | 'expense'
  /** Each posting names the client whose money it is. */
  isPersonal?: true
}

/** The chart of accounts. Debits are positive, credits negative; each journal sums to zero. */
export const ACCOUNTS = {
  gateway: { type: 'asset', en: 'Gateway clearing (money at Razorpay)', hi: 'गेटवे समाशोधन' },
  bank: { type: 'asset', en: 'Bank', hi: 'बैंक' },
  tds_receivable: {
    type: 'asset',
    en: 'TDS kept back by clients',
    hi: 'ग्राहकों द्वारा काटा गया टीडीएस',
  },
  gst_input: { type: 'asset', en: 'GST paid on fees', hi: 'शुल्क पर चुकाया जीएसटी' },
  advances: { type: 'liability', en: 'Advances of clients for orders', hi: 'ग्राहकों के अग्रिम' },
  wallet_paid: {
    type: 'liability',
    isPersonal: true,
    en: 'Wallets: money paid in',
    hi: 'वॉलेट: जमा धन',
  },
  wallet_promo: {
    type: 'liability',
    isPersonal: true,
    en: 'Wallets: promotional credit',
    hi: 'वॉलेट: प्रचार राशि',
  },
  wallet_held: {
    type: 'liability',
    isPersonal: true,
    en: 'Wallets: held for unpaid orders',
    hi: 'वॉलेट: बिना भुगतान के ऑर्डर हेतु रोका',
  },
  refunds_due: { type: 'liability', en: 'Refunds on their way', hi: 'प्रक्रियाधीन वापसी' },
  suspense: { type: 'liability', en: 'Received, to be settled by staff', hi: 'निलंबित प्राप्तियाँ' },
  cgst: { type: 'liability', en: 'CGST owed', hi: 'देय सीजीएसटी' },
  sgst: { type: 'liability', en: 'SGST owed', hi: 'देय एसजीएसटी' },
  igst: { type: 'liability', en: 'IGST owed', hi: 'देय आईजीएसटी' },
  revenue: { type: 'income', en: 'Services supplied', hi: 'प्रदत्त सेवाएँ' },
  discounts: { type: 'expense', en: 'Discounts by coupons', hi: 'कूपन छूट' },
  promotions: {
    type: 'expense',
    en: 'Promotional credit and goodwill',
    hi: 'प्रचार राशि और सद्भावना',
  },
  gateway_fees: { type: 'expense', en: 'Gateway fees', hi: 'गेटवे शुल्क' },
  adjustments: { type: 'expense', en: 'Corrections by staff', hi: 'कर्मचारी सुधार' },
} as const satisfies Record<string, AccountRow>

export type Account = keyof typeof ACCOUNTS

/** The accounts that make a client's wallet. */
export type WalletAccount = 'wallet_paid' | 'wallet_promo'

/**
 * One line of a journal: paise, debit positive. Postings on personal accounts name the client, those on
 * wallets also the lot whose rest they change.
 */
export type Posting = { account: Account; amount: number; user?: string; lot?: string }

/** True when the lines balance, none is empty or fractional and personal ones name their client. */
export const isBalanced = (postings: Posting[]): boolean =>
  postings.length >= 2 &&
  postings.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0) &&
  postings.every(({ account, user }) => 'isPersonal' in ACCOUNTS[account] === Boolean(user)) &&
  postings.reduce((sum, { amount }) => sum + amount, 0) === 0
