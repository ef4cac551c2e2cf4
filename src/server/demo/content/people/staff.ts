import type { DemoStaff } from '../types'

/** One member of staff for every role. */
export const DEMO_STAFF: DemoStaff[] = [
  {
    name: 'Sahil Bhardwaj',
    email: 'owner@sahil.example',
    phone: '+919000000002',
    role: 'owner',
    locale: 'en',
  },
  {
    name: 'Kavita Joshi',
    email: 'manager@sahil.example',
    phone: '+919000000003',
    role: 'manager',
    locale: 'en',
  },
  {
    name: 'Nitin Saxena',
    email: 'editor@sahil.example',
    phone: '+919000000004',
    role: 'editor',
    locale: 'en',
  },
  {
    name: 'आचार्य देवदत्त शास्त्री',
    email: 'practitioner@sahil.example',
    phone: '+919000000005',
    role: 'practitioner',
    locale: 'hi',
  },
  {
    name: 'Pooja Nair',
    email: 'support@sahil.example',
    phone: '+919000000006',
    role: 'support',
    locale: 'en',
  },
]
