import type { BillingInput } from '@/rules/orders/billing'

/** Companies that keep back TDS: GSTIN with its check digit, TAN. Both are made up. */
export const MEHTA_HANDLOOMS: BillingInput = {
  name: 'Mehta Handlooms Pvt Ltd',
  address: '12 Ashram Road, Ahmedabad 380009',
  gstin: '24AAKCR4821P1ZX',
  tan: 'AHMM04821B',
}

export const LAKE_VIEW_HOTELS: BillingInput = {
  name: 'Lake View Hotels LLP',
  address: 'Lake View Complex, Udaipur 313001',
  gstin: '08AADFV7390K1ZK',
  tan: 'JPRL07390C',
}
