import type { Text } from './types'

/** The invented practice whose catalogue, clients and orders the demo shows. */
export const DEMO_PRACTICE: {
  name: Text
  tagline: Text
  email: string
  phone: string
  city: Text
  state: string
  stateCode: string
  timezone: string
} = {
  name: { en: 'Sahil Jyotish Kendra', hi: 'साहिल ज्योतिष केंद्र' },
  tagline: {
    en: 'A calm shore for the big questions of life and work',
    hi: 'जीवन और काम के बड़े सवालों के लिए एक शांत किनारा',
  },
  email: 'namaste@sahil.example',
  phone: '+919000000001',
  city: { en: 'Jaipur', hi: 'जयपुर' },
  state: 'Rajasthan',
  stateCode: '08',
  timezone: 'Asia/Kolkata',
}
