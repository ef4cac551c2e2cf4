/** The two kinds of wallet money: promotional credit may expire and is spent first. */
export const WALLET_KINDS = {
  paid: { en: 'Paid in', hi: 'जमा धन' },
  promo: { en: 'Promotional', hi: 'प्रचार राशि' },
} as const

export type WalletKind = keyof typeof WALLET_KINDS

/** What staff may do to a wallet. */
export const ADJUSTMENT_KINDS = {
  promotion: { en: 'Promotional credit', hi: 'प्रचार राशि' },
  goodwill: { en: 'Goodwill credit', hi: 'सद्भावना राशि' },
  credit: { en: 'Correction: credit', hi: 'सुधार: जमा' },
  debit: { en: 'Correction: debit', hi: 'सुधार: कटौती' },
} as const

export type AdjustmentKind = keyof typeof ADJUSTMENT_KINDS

/** An adjustment above the limit of the settings waits for a second member of staff. */
export const ADJUSTMENT_STATUSES = {
  waiting: { en: 'Waits for approval', hi: 'स्वीकृति की प्रतीक्षा' },
  applied: { en: 'Applied', hi: 'लागू' },
  rejected: { en: 'Rejected', hi: 'अस्वीकृत' },
} as const

export type AdjustmentStatus = keyof typeof ADJUSTMENT_STATUSES
