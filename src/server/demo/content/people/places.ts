import type { BirthPlace } from '@/rules/people/birth'

const place = (
  name: string,
  [latitude, longitude]: [number, number],
  timezone = 'Asia/Kolkata',
): BirthPlace => ({ name, latitude, longitude, timezone, timeBasis: 'zone' })

/** Birth places of the demo persons. */
export const PLACES = {
  jaipur: place('Jaipur, Rajasthan, India', [26.9196, 75.7878]),
  jodhpur: place('Jodhpur, Rajasthan, India', [26.2689, 73.0059]),
  udaipur: place('Udaipur, Rajasthan, India', [24.5713, 73.6915]),
  delhi: place('New Delhi, Delhi, India', [28.6358, 77.2245]),
  gurugram: place('Gurugram, Haryana, India', [28.4601, 77.0263]),
  lucknow: place('Lucknow, Uttar Pradesh, India', [26.8393, 80.9231]),
  varanasi: place('Varanasi, Uttar Pradesh, India', [25.3167, 83.0104]),
  patna: place('Patna, Bihar, India', [25.5941, 85.1356]),
  bhopal: place('Bhopal, Madhya Pradesh, India', [23.2547, 77.4029]),
  indore: place('Indore, Madhya Pradesh, India', [22.7179, 75.8333]),
  mumbai: place('Mumbai, Maharashtra, India', [19.0728, 72.8826]),
  pune: place('Pune, Maharashtra, India', [18.5196, 73.8554]),
  nagpur: place('Nagpur, Maharashtra, India', [21.1463, 79.0849]),
  ahmedabad: place('Ahmedabad, Gujarat, India', [23.0258, 72.5873]),
  surat: place('Surat, Gujarat, India', [21.1959, 72.8302]),
  bengaluru: place('Bengaluru, Karnataka, India', [12.9719, 77.5937]),
  mysuru: place('Mysuru, Karnataka, India', [12.2979, 76.6393]),
  hyderabad: place('Hyderabad, Telangana, India', [17.384, 78.4564]),
  chennai: place('Chennai, Tamil Nadu, India', [13.0878, 80.2785]),
  kochi: place('Kochi, Kerala, India', [9.9399, 76.2602]),
  kolkata: place('Kolkata, West Bengal, India', [22.5626, 88.363]),
  chandigarh: place('Chandigarh, India', [30.7363, 76.7884]),
  amritsar: place('Amritsar, Punjab, India', [31.6223, 74.8753]),
  london: place('London, England, United Kingdom', [51.5085, -0.1257], 'Europe/London'),
  dubai: place('Dubai, United Arab Emirates', [25.0772, 55.3093], 'Asia/Dubai'),
} as const
