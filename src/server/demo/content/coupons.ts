import type { DemoCoupon } from './types'

const DAY_MS = 24 * 3_600_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()

/** One of each kind, one that is over. Amounts in paise. */
export const DEMO_COUPONS: DemoCoupon[] = [
  {
    code: 'NAMASTE10',
    name: { en: 'Welcome', hi: 'स्वागत' },
    kind: 'percent',
    percent: 10,
    maxDiscount: 50_000,
    isFirstOrderOnly: true,
    campaign: 'Welcome',
  },
  {
    code: 'DIWALI500',
    name: { en: 'Diwali gift', hi: 'दीवाली उपहार' },
    kind: 'fixed',
    amountOff: 50_000,
    minAmount: 250_000,
    budget: 2_000_000,
    maxUses: 40,
    endsAt: inDays(30),
    campaign: 'Diwali',
  },
  {
    code: 'GHAR-SHUBH',
    name: { en: 'Plan check on the house', hi: 'नक्शा जाँच निःशुल्क' },
    kind: 'free',
    categories: ['vastu'],
    maxUses: 5,
    endsAt: inDays(60),
    campaign: 'Partners',
  },
  {
    code: 'SHRAVAN15',
    name: { en: 'Shravan', hi: 'श्रावण' },
    kind: 'percent',
    percent: 15,
    maxDiscount: 75_000,
    endsAt: inDays(-40),
    campaign: 'Shravan',
  },
]
