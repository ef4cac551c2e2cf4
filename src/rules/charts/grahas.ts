/** The nine grahas in the order of the weekdays, then the nodes. `short` is what a chart shows. */
export const GRAHAS = {
  sun: { en: 'Sun', hi: 'सूर्य', short: { en: 'Su', hi: 'सू' } },
  moon: { en: 'Moon', hi: 'चंद्र', short: { en: 'Mo', hi: 'चं' } },
  mars: { en: 'Mars', hi: 'मंगल', short: { en: 'Ma', hi: 'मं' } },
  mercury: { en: 'Mercury', hi: 'बुध', short: { en: 'Me', hi: 'बु' } },
  jupiter: { en: 'Jupiter', hi: 'गुरु', short: { en: 'Ju', hi: 'गु' } },
  venus: { en: 'Venus', hi: 'शुक्र', short: { en: 'Ve', hi: 'शु' } },
  saturn: { en: 'Saturn', hi: 'शनि', short: { en: 'Sa', hi: 'श' } },
  rahu: { en: 'Rahu', hi: 'राहु', short: { en: 'Ra', hi: 'रा' } },
  ketu: { en: 'Ketu', hi: 'केतु', short: { en: 'Ke', hi: 'के' } },
} as const

export type Graha = keyof typeof GRAHAS
