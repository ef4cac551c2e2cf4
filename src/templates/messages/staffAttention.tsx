import type { Language } from '@/rules/system/failures'
import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_PRACTICE } from '@/templates/sampleData'

export type AttentionMatter =
  | 'message-failed'
  | 'payment-needs-attention'
  | 'wallet-approval'
  | 'rule-changed'
  | 'job-failed'
  | 'birth-missing'
  | 'disk-full'

export type StaffAttention = PracticeData & {
  name: string
  matter: AttentionMatter
  /** What staff look it up by, for example the order code. */
  reference: string
  /** What went wrong, in a sentence; shown in the mail only. */
  detail?: string | null
  /** Of a matter that is a change: what was changed. */
  changes?: { what: Record<Language, string>; before: string | null; after: string | null }[]
  /** Who did it. */
  by?: string | null
  /** UTC instant. */
  happenedAt: string
  adminUrl: string
}

/** Something went wrong that only a person can put right. */
export const staffAttention = noticeMessage<'staff.attention', StaffAttention>({
  event: 'staff.attention',
  audience: 'staff',
  nameOf: (data) => data.name,
  linkOf: (data) => data.adminUrl,
  wording: {
    en: {
      subject: ({ data }) => `Needs attention: ${MATTER.en[data.matter]} (${data.reference})`,
      heading: 'This needs your attention',
      lines: ({ data }) => [`${MATTER.en[data.matter]}. ${ADVICE.en[data.matter]}`],
      facts: ({ data, moment }) => [
        ['Reference', data.reference],
        ['When', moment(data.happenedAt)],
        ['Detail', data.detail],
        ['By', data.by],
        ...changesOf({ data, language: 'en' }),
      ],
      button: 'Open in the admin',
      inApp: ({ data }) => `${MATTER.en[data.matter]} (${data.reference}).`,
    },
    hi: {
      subject: ({ data }) => `ध्यान दें: ${MATTER.hi[data.matter]} (${data.reference})`,
      heading: 'इस पर आपके ध्यान की ज़रूरत है',
      lines: ({ data }) => [`${MATTER.hi[data.matter]}। ${ADVICE.hi[data.matter]}`],
      facts: ({ data, moment }) => [
        ['संदर्भ', data.reference],
        ['समय', moment(data.happenedAt)],
        ['विवरण', data.detail],
        ['किसने', data.by],
        ...changesOf({ data, language: 'hi' }),
      ],
      button: 'एडमिन में खोलें',
      inApp: ({ data }) => `${MATTER.hi[data.matter]} (${data.reference})।`,
    },
  },
  sample: {
    ...SAMPLE_PRACTICE,
    name: 'Meera',
    matter: 'payment-needs-attention',
    reference: 'SH-7K3QF9',
    detail: 'Captured 1,000.00 but 1,499.00 was due',
    happenedAt: '2026-11-22T09:15:00.000Z',
    adminUrl: 'https://sahil.example/admin/collections/orders/0197a3c2',
  },
})

const MATTER: Record<Language, Record<AttentionMatter, string>> = {
  en: {
    'message-failed': 'A message could not be delivered',
    'payment-needs-attention': 'A payment does not add up',
    'wallet-approval': 'A wallet change waits for approval',
    'job-failed': 'A background task has given up',
    'birth-missing': 'An order waits for birth details',
    'rule-changed': 'A rule of money or law was changed in the settings',
    'disk-full': 'A disk is full: files or data cannot be kept',
  },
  hi: {
    'message-failed': 'एक संदेश नहीं पहुँच सका',
    'payment-needs-attention': 'एक भुगतान का हिसाब मेल नहीं खाता',
    'wallet-approval': 'वॉलेट में एक बदलाव स्वीकृति की प्रतीक्षा में है',
    'job-failed': 'पृष्ठभूमि का एक काम पूरा नहीं हो सका',
    'birth-missing': 'एक ऑर्डर जन्म विवरण की प्रतीक्षा में है',
    'rule-changed': 'सेटिंग में धन या विधि का एक नियम बदला गया',
    'disk-full': 'डिस्क भर गई है: फ़ाइलें या डेटा सहेजे नहीं जा रहे',
  },
}

const ADVICE: Record<Language, Record<AttentionMatter, string>> = {
  en: {
    'message-failed': 'Please check the address or number, or reach the client in another way.',
    'payment-needs-attention': 'Please look at it before any work is done on the order.',
    'wallet-approval': 'Somebody other than the one who asked approves or rejects it.',
    'job-failed': 'It will not be tried again by itself.',
    'birth-missing': 'Complete them on the order; the report is then made by itself.',
    'rule-changed': 'If you did not expect this, look at the settings and ask who changed it.',
    'disk-full':
      'Whoever runs the server makes room; until then uploads and orders are refused, nothing is lost.',
  },
  hi: {
    'message-failed': 'कृपया पता या नंबर जाँचें, या ग्राहक से किसी और तरीके से संपर्क करें।',
    'payment-needs-attention': 'ऑर्डर पर काम करने से पहले कृपया इसे देख लें।',
    'wallet-approval': 'अनुरोध करने वाले के अलावा कोई और इसे स्वीकार या अस्वीकार करे।',
    'job-failed': 'यह अपने-आप दोबारा नहीं चलेगा।',
    'birth-missing': 'ऑर्डर पर उन्हें पूरा करें; फिर रिपोर्ट अपने-आप बनेगी।',
    'rule-changed': 'यदि आपको इसकी अपेक्षा नहीं थी, तो सेटिंग देखें और बदलने वाले से पूछें।',
    'disk-full': 'सर्वर सँभालने वाले जगह खाली करें; तब तक अपलोड और ऑर्डर स्वीकार नहीं होंगे, कुछ खोया नहीं है।',
  },
}

const changesOf = ({
  data,
  language,
}: {
  data: StaffAttention
  language: Language
}): [string, string][] =>
  (data.changes ?? []).map(({ what, before, after }) => [
    what[language],
    `${before ?? '–'} → ${after ?? '–'}`,
  ])
