import { moment } from '../moment'

export type ReportDelivered = { report: string; order: string; user: string; channels: string[] }

export type ReportOpened = { report: string; order: string }

/** What happens to reports. */
export const REPORT_MOMENTS = {
  'report.delivered': moment<ReportDelivered>({
    text: { en: 'A report was delivered', hi: 'रिपोर्ट भेजी गई' },
    of: 'reports',
    subject: ({ report }) => report,
    kept: ({ order }) => ({ order }),
    under: ['order'],
  }),
  'report.opened': moment<ReportOpened>({
    text: { en: 'A client opened a report', hi: 'ग्राहक ने रिपोर्ट खोली' },
    of: 'reports',
    subject: ({ report }) => report,
    kept: ({ order }) => ({ order }),
    under: [],
  }),
}
