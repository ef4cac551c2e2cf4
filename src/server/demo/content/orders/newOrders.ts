import type { DemoOrder } from '../types'
import { birthAnswers, coupleAnswers } from './birthAnswers'

export const NEW_ORDERS: DemoOrder[] = [
  {
    client: 0,
    service: 'janma-kundali-report',
    state: 'new',
    daysAgo: 0,
    forFamilyMember: 1,
    answers: birthAnswers({
      client: 0,
      member: 1,
      topic: 'overview',
      question: 'Our daughter starts school. What are her natural gifts?',
    }),
  },
  {
    client: 7,
    service: 'kundali-milan',
    state: 'new',
    daysAgo: 0,
    answers: coupleAnswers({
      client: 7,
      member: 0,
      question: 'Fifteen years married; we would love to see our charts side by side.',
    }),
  },
  {
    client: 12,
    service: 'kundali-consultation',
    state: 'new',
    daysAgo: 1,
    answers: birthAnswers({
      client: 12,
      topic: 'family',
      question: 'We think of moving back to Kolkata. Which years look settled?',
    }),
  },
  {
    client: 8,
    service: 'quarterly-business-strategy',
    state: 'new',
    daysAgo: 2,
    answers: {
      companyName: 'Mehta Handlooms',
      industry: 'retail',
      teamSize: 14,
      turnover: '40-lakh-to-2-crore',
      website: 'https://mehtahandlooms.example',
      goals: 'Open the second shop without losing the care we are known for; hire a shop lead.',
      contactPhone: '+919000000019',
    },
  },
  {
    client: 1,
    service: 'janma-kundali-report',
    state: 'new',
    daysAgo: 1,
    forFamilyMember: 1,
    answers: birthAnswers({
      client: 1,
      member: 1,
      topic: 'work',
      question: 'बेटा बारहवीं के बाद विषय चुन रहा है। उसकी रुचि किस ओर अधिक है?',
    }),
  },
  {
    client: 9,
    service: 'home-energy-blessing',
    state: 'new',
    daysAgo: 1,
    answers: {
      focus: 'new-home',
      preferredTime: 'morning',
      concerns: 'We move in on a Thursday. My mother will join from Madurai by video.',
      understands: true,
    },
  },
  {
    client: 13,
    service: 'muhurat-selection',
    state: 'new',
    daysAgo: 3,
    dueToday: true,
    answers: birthAnswers({
      client: 13,
      topic: 'timing',
      question: 'A date for our housewarming in Kochi, preferably on a weekend.',
    }),
  },
  {
    client: 6,
    service: 'distance-reiki',
    state: 'new',
    daysAgo: 5,
    overdue: true,
    answers: {
      focus: 'rest',
      preferredTime: 'evening',
      concerns: 'लंबी यात्रा के बाद थोड़ा ठहरना चाहता हूँ।',
      understands: true,
    },
  },
  {
    client: 11,
    service: 'personal-vision-map',
    state: 'new',
    daysAgo: 2,
    answers: {
      area: 'work',
      goals: 'My own pottery studio with two wheels, and classes for children on Saturdays.',
      horizon: 'one-year',
      minutesADay: 30,
      weeklyMessage: false,
    },
  },
]
