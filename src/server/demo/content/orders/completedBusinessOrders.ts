import type { DemoOrder } from '../types'
import { LAKE_VIEW_HOTELS, MEHTA_HANDLOOMS } from './businessBilling'

export const COMPLETED_BUSINESS_ORDERS: DemoOrder[] = [
  {
    client: 8,
    service: 'quarterly-business-strategy',
    state: 'completed',
    daysAgo: 104,
    deliveredDaysAgo: 92,
    billing: MEHTA_HANDLOOMS,
    answers: {
      companyName: 'Mehta Handlooms',
      industry: 'retail',
      teamSize: 12,
      turnover: '40-lakh-to-2-crore',
      website: 'https://mehtahandlooms.example',
      goals: 'Put stock, people and the festival calendar on one page.',
      contactPhone: '+919000000019',
    },
  },
  {
    client: 4,
    service: 'office-vastu-review',
    state: 'completed',
    daysAgo: 77,
    deliveredDaysAgo: 68,
    billing: LAKE_VIEW_HOTELS,
    answers: {
      propertyType: 'office',
      rooms: 7,
      address: '3rd floor, Lake View Complex',
      city: 'Udaipur',
      facing: 'east',
      concerns: 'The reception is crowded and the accounts room has no window.',
    },
  },
  {
    client: 5,
    service: 'plan-check-before-purchase',
    state: 'completed',
    daysAgo: 29,
    deliveredDaysAgo: 27,
    answers: {
      propertyType: 'flat',
      rooms: 4,
      address: 'Tower C, Sector 65 (two plans)',
      city: 'Gurugram',
      facing: 'south-east',
      concerns: 'Two plans in the same tower; morning light matters most to us.',
    },
  },
]
