import type { DemoOrder } from '../types'
import { birthAnswers } from './birthAnswers'
import { MEHTA_HANDLOOMS } from './businessBilling'

export const DELIVERED_ORDERS: DemoOrder[] = [
  {
    client: 0,
    service: 'janma-kundli',
    state: 'delivered',
    daysAgo: 3,
    deliveredDaysAgo: 3,
    answers: birthAnswers({
      client: 0,
      topic: 'overview',
      question: 'My own chart, to have it at hand.',
    }),
  },
  {
    client: 9,
    service: 'varshphal-annual-report',
    state: 'delivered',
    daysAgo: 8,
    deliveredDaysAgo: 3,
    answers: birthAnswers({
      client: 9,
      topic: 'overview',
      question: 'What rhythm suits me this year?',
    }),
  },
  {
    client: 8,
    service: 'team-rhythm-reading',
    state: 'delivered',
    daysAgo: 16,
    deliveredDaysAgo: 7,
    billing: MEHTA_HANDLOOMS,
    answers: {
      companyName: 'Mehta Handlooms',
      industry: 'retail',
      teamSize: 8,
      turnover: '40-lakh-to-2-crore',
      goals: 'Fewer long meetings before the festival season.',
      contactPhone: '+919000000019',
    },
  },
  {
    client: 11,
    service: 'affirmation-recording',
    state: 'delivered',
    daysAgo: 7,
    deliveredDaysAgo: 2,
    answers: {
      area: 'inner',
      goals: 'To begin my mornings calmly and to speak kindly to myself.',
      horizon: 'one-month',
      minutesADay: 10,
      weeklyMessage: false,
    },
  },
  {
    client: 2,
    service: 'kundali-consultation',
    state: 'delivered',
    daysAgo: 6,
    deliveredDaysAgo: 4,
    correctedTime: '09:25',
    answers: birthAnswers({
      client: 2,
      topic: 'work',
      question: 'My bakery is two years old. Is this a year to grow or to deepen?',
    }),
  },
  {
    client: 7,
    service: 'home-vastu-review',
    state: 'delivered',
    daysAgo: 12,
    deliveredDaysAgo: 5,
    answers: {
      propertyType: 'flat',
      rooms: 5,
      address: 'B-604, Riverside Heights, Baner',
      city: 'Pune',
      facing: 'north',
      concerns: 'A study corner for two children and a calmer bedroom.',
    },
  },
  {
    client: 6,
    service: 'janma-kundali-report',
    state: 'delivered',
    daysAgo: 9,
    deliveredDaysAgo: 4,
    answers: birthAnswers({
      client: 6,
      topic: 'overview',
      question: 'सेवानिवृत्ति के बाद के समय का मार्गदर्शन चाहता हूँ।',
    }),
  },
  {
    client: 10,
    service: 'muhurat-selection',
    state: 'delivered',
    daysAgo: 5,
    deliveredDaysAgo: 2,
    answers: birthAnswers({
      client: 10,
      topic: 'timing',
      question: 'An hour to open our coffee counter in Jayanagar.',
    }),
  },
]
