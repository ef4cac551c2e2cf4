import type { DemoOrder } from '../types'
import { coupleAnswers } from './birthAnswers'

export const CANCELLED_ORDERS: DemoOrder[] = [
  {
    client: 6,
    service: 'forty-day-meditation-plan',
    state: 'cancelled',
    daysAgo: 25,
    answers: { focus: 'practice', preferredTime: 'morning', understands: true },
  },
  {
    client: 4,
    service: 'kundali-milan',
    state: 'cancelled',
    daysAgo: 15,
    answers: coupleAnswers({
      client: 4,
      member: 0,
      question: 'A gift for our silver anniversary; please cancel if it cannot be a surprise.',
    }),
  },
]
