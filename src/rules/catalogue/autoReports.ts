/** Reports that a service has made by itself when its order is paid. */
export const AUTO_REPORTS = {
  none: { en: 'Nothing', hi: 'कुछ नहीं' },
  kundli: { en: 'Kundli report', hi: 'कुंडली रिपोर्ट' },
} as const

export type AutoReport = keyof typeof AUTO_REPORTS
