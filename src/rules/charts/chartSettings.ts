/** The zero points of the sidereal zodiac that can be chosen. */
export const AYANAMSAS = {
  lahiri: { en: 'Lahiri', hi: 'लाहिरी' },
  krishnamurti: { en: 'Krishnamurti', hi: 'कृष्णमूर्ति' },
  raman: { en: 'Raman', hi: 'रामन' },
  yukteshwar: { en: 'Yukteshwar', hi: 'युक्तेश्वर' },
} as const

/** Which Rahu stands in the chart. */
export const NODES = {
  mean: { en: 'Mean node', hi: 'मध्यम पात' },
  true: { en: 'True node', hi: 'स्पष्ट पात' },
} as const

/** Days of a dasha year. */
export const YEAR_DAYS = [365.25, 365.2425, 365.2564, 360] as const

/** The conventions by which a chart is computed; part of what is stored with it. */
export type ChartSettings = {
  ayanamsa: keyof typeof AYANAMSAS
  /** Which Rahu stands in the chart. */
  node: keyof typeof NODES
  /** Days of a dasha year. */
  yearDays: (typeof YEAR_DAYS)[number]
  /** Whether Mars in the second house makes manglik. */
  manglikSecondHouse: boolean
}

/** Those of a practice that has not chosen others. */
export const CHART_SETTINGS: ChartSettings = {
  ayanamsa: 'lahiri',
  node: 'mean',
  yearDays: 365.25,
  manglikSecondHouse: false,
}
