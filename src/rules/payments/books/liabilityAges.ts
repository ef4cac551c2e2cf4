/** Liabilities are shown by how many days they are old; the last row has no end. */
export const LIABILITY_AGES = [
  { upToDays: 30, en: '0–30 days', hi: '0–30 दिन' },
  { upToDays: 90, en: '31–90 days', hi: '31–90 दिन' },
  { upToDays: 180, en: '91–180 days', hi: '91–180 दिन' },
  { upToDays: null, en: 'over 180 days', hi: '180 दिन से अधिक' },
] as const

/** What the practice owes to clients, in the order in which it is shown. */
export const AGED_ACCOUNTS = [
  'advances',
  'wallet_paid',
  'wallet_promo',
  'wallet_held',
  'refunds_due',
  'suspense',
] as const
