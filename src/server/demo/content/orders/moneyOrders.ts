import type { DemoOrder } from '../types'
import { birthAnswers } from './birthAnswers'

/** Orders that a coupon or the wallet pays in part. */
export const MONEY_ORDERS: DemoOrder[] = [
  {
    client: 1,
    service: 'janma-kundali-report',
    state: 'processing',
    daysAgo: 1,
    coupons: ['DIWALI500'],
    answers: birthAnswers({
      client: 1,
      topic: 'work',
      question: 'A partner has asked me to join his firm. Is this the year?',
    }),
  },
  {
    client: 3,
    service: 'janma-kundali-report',
    state: 'new',
    daysAgo: 0,
    useWallet: 100_000,
    answers: birthAnswers({
      client: 3,
      topic: 'overview',
      question: 'आने वाले वर्ष किस काम में लगाऊँ?',
    }),
  },
]
