import type { DemoOrder } from '../types'
import { birthAnswers } from './birthAnswers'

export const UNPAID_ORDERS: DemoOrder[] = [
  {
    client: 10,
    service: 'kundali-consultation',
    state: 'pending',
    daysAgo: 0,
    answers: birthAnswers({
      client: 10,
      topic: 'work',
      question: 'I have an offer from a smaller company. What should I look at before I decide?',
    }),
  },
  {
    client: 3,
    service: 'thirty-day-sankalp',
    state: 'pending',
    daysAgo: 0,
    answers: {
      area: 'learning',
      goals: 'मैं कंप्यूटर का कोर्स पूरा करना चाहती हूँ और रोज़ एक घंटा पढ़ना चाहती हूँ।',
      horizon: 'three-months',
      minutesADay: 60,
      weeklyMessage: true,
    },
  },
  {
    client: 5,
    service: 'career-direction-reading',
    state: 'expired',
    daysAgo: 6,
    answers: birthAnswers({
      client: 5,
      topic: 'work',
      question: 'Product management or back to design?',
    }),
  },
  {
    client: 6,
    service: 'home-vastu-review',
    state: 'expired',
    daysAgo: 19,
    answers: {
      propertyType: 'house',
      rooms: 6,
      address: '18, स्नेह नगर',
      city: 'इंदौर',
      facing: 'south',
      concerns: 'बैठक में रोशनी कम है और सामान बहुत हो गया है।',
    },
  },
  {
    client: 8,
    service: 'launch-timing',
    state: 'failed',
    daysAgo: 1,
    answers: {
      companyName: 'Mehta Handlooms',
      industry: 'retail',
      teamSize: 14,
      turnover: '40-lakh-to-2-crore',
      goals: 'Opening our second shop on CG Road, any time in the next two months.',
      contactPhone: '+919000000019',
    },
  },
  {
    client: 11,
    service: 'distance-reiki',
    state: 'failed',
    daysAgo: 12,
    answers: { focus: 'rest', preferredTime: 'evening', understands: true },
  },
]
