import type { Language } from '../system/failures'

/** The usual types of reports in words; staff and programs may give others. */
const REPORT_TYPES: Record<string, { en: string; hi: string }> = {
  report: { en: 'Report', hi: 'रिपोर्ट' },
  kundli: { en: 'Kundli report', hi: 'कुंडली रिपोर्ट' },
}

/** The type of a report in the reader's language; one that is not known as it is. */
export const reportTypeText = ({ type, language }: { type: string; language: Language }): string =>
  Object.hasOwn(REPORT_TYPES, type) ? REPORT_TYPES[type]![language] : type
