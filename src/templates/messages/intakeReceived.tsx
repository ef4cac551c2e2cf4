import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_PRACTICE } from '@/templates/sampleData'

export type IntakeReceived = PracticeData & {
  clientName: string
  formTitle: string
  /** UTC instant. */
  submittedAt: string
}

/** A form has arrived. The answers themselves are never repeated: they may be sensitive. */
export const intakeReceived = noticeMessage<'intake.received', IntakeReceived>({
  event: 'intake.received',
  audience: 'visitor',
  nameOf: (data) => data.clientName,
  wording: {
    en: {
      subject: ({ data }) => `${data.practiceName} has received your answers`,
      heading: 'We have received your answers',
      lines: () => ['Thank you for filling in the form. Your answers have reached us safely.'],
      facts: ({ data, moment }) => [
        ['Form', data.formTitle],
        ['Received', moment(data.submittedAt)],
      ],
      note: () => 'If you did not fill in this form, simply ignore this mail.',
      inApp: ({ data }) => `We have received your answers to "${data.formTitle}".`,
    },
    hi: {
      subject: ({ data }) => `${data.practiceName} को आपके उत्तर मिल गए हैं`,
      heading: 'हमें आपके उत्तर मिल गए हैं',
      lines: () => ['फ़ॉर्म भरने के लिए धन्यवाद। आपके उत्तर हम तक सुरक्षित पहुँच गए हैं।'],
      facts: ({ data, moment }) => [
        ['फ़ॉर्म', data.formTitle],
        ['प्राप्ति का समय', moment(data.submittedAt)],
      ],
      note: () => 'यदि आपने यह फ़ॉर्म नहीं भरा है, तो इस मेल को अनदेखा करें।',
      inApp: ({ data }) => `"${data.formTitle}" के आपके उत्तर हमें मिल गए हैं।`,
    },
  },
  sample: {
    ...SAMPLE_PRACTICE,
    clientName: 'Anita Sharma',
    formTitle: 'Vastu questionnaire',
    submittedAt: '2026-11-22T09:10:00.000Z',
  },
})
