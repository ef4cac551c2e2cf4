import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_ORDER } from '@/templates/sampleData'

export type ReportDelivered = PracticeData & {
  clientName: string
  orderCode: string
  serviceTitle: string
  reportUrl: string
}

/** A report is ready. Subject and WhatsApp name only the order: a lock screen is read by others. */
export const reportDelivered = noticeMessage<'report.delivered', ReportDelivered>({
  event: 'report.delivered',
  audience: 'client',
  nameOf: (data) => data.clientName,
  linkOf: (data) => data.reportUrl,
  wording: {
    en: {
      subject: ({ data }) => `Your report for order ${data.orderCode} is ready`,
      heading: 'Your report is ready',
      lines: () => ['We have prepared your report. Take your time to read it.'],
      facts: ({ data }) => [
        ['Order', data.orderCode],
        ['Service', data.serviceTitle],
      ],
      button: 'Open your report',
      note: () => 'The link is meant only for you. Please do not forward this mail.',
      inApp: ({ data }) => `Your report for order ${data.orderCode} is ready.`,
    },
    hi: {
      subject: ({ data }) => `ऑर्डर ${data.orderCode} की आपकी रिपोर्ट तैयार है`,
      heading: 'आपकी रिपोर्ट तैयार है',
      lines: () => ['हमने आपकी रिपोर्ट तैयार कर ली है। इसे आराम से पढ़ें।'],
      facts: ({ data }) => [
        ['ऑर्डर', data.orderCode],
        ['सेवा', data.serviceTitle],
      ],
      button: 'अपनी रिपोर्ट खोलें',
      note: () => 'यह लिंक केवल आपके लिए है। कृपया यह मेल किसी और को न भेजें।',
      inApp: ({ data }) => `ऑर्डर ${data.orderCode} की आपकी रिपोर्ट तैयार है।`,
    },
  },
  whatsapp: {
    template: {
      name: 'sahil_report_delivered',
      en: 'Namaste {{1}}, your report for order {{2}} is ready.\n\nOpen it here: {{3}}\n\nThe link is meant only for you. Please do not forward it.',
      hi: 'नमस्ते {{1}}, ऑर्डर {{2}} की आपकी रिपोर्ट तैयार है।\n\nयहाँ खोलें: {{3}}\n\nयह लिंक केवल आपके लिए है। कृपया इसे किसी और को न भेजें।',
    },
    variables: ({ data, name }) => [name, data.orderCode, data.reportUrl],
  },
  sample: { ...SAMPLE_ORDER, reportUrl: 'https://sahil.example/reports/0197a3c2' },
})
