import type { Chart } from '@/rules/charts/chart'
import { isSureOf } from '@/rules/charts/chartEvent'
import { dashaShiftText } from '@/rules/charts/dashaShift'
import type { Language } from '@/rules/system/failures'
import { inLanguage } from './words'
import type { Block } from '../report'

const TEXTS = {
  title: { en: 'How sure the dates are', hi: 'तिथियाँ कितनी निश्चित हैं' },
  change: {
    en: 'The nakshatra changes inside the given birth time, and the dashas with it. The tables hold for its middle only.',
    hi: 'दिए गए जन्म समय के भीतर नक्षत्र बदलता है, और उसके साथ दशाएँ भी। तालिकाएँ केवल मध्य समय की हैं।',
  },
}

/** What the window of the birth time does to the dates of the dashas; null for an exact time. */
export const dashaDoubt = (chart: Chart, locale: Language): Block | null => {
  const texts = inLanguage(TEXTS, locale)
  const shift = dashaShiftText(chart)
  if (shift === null) return null
  const point = isSureOf({ chart, fact: 'moonNakshatra' }) ? shift[locale] : texts.change
  return { kind: 'notice', title: texts.title, points: [point] }
}
