import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_PRACTICE } from '@/templates/sampleData'

export type AccountResetPassword = PracticeData & {
  name: string
  account: 'client' | 'staff'
  resetUrl: string
  /** UTC instant after which the link is dead. */
  expiresAt?: string | null
}

/** A link to choose a new password, for clients and for staff. */
export const accountResetPassword = noticeMessage<'account.reset-password', AccountResetPassword>({
  event: 'account.reset-password',
  audience: 'visitor',
  nameOf: (data) => data.name,
  linkOf: (data) => data.resetUrl,
  wording: {
    en: {
      subject: ({ data }) => `Choose a new password for ${data.practiceName}`,
      heading: 'Choose a new password',
      lines: ({ data, moment }) => [
        `Someone, hopefully you, asked for a new password for your ${ACCOUNT.en[data.account]}.`,
        data.expiresAt && `The link works once, until ${moment(data.expiresAt)}.`,
      ],
      button: 'Choose new password',
      note: () =>
        'If it was not you, ignore this mail: your password stays as it is. Never share this link.',
      inApp: () => 'We have sent you a mail with a link to choose a new password.',
    },
    hi: {
      subject: ({ data }) => `${data.practiceName} के लिए नया पासवर्ड चुनें`,
      heading: 'नया पासवर्ड चुनें',
      lines: ({ data, moment }) => [
        `किसी ने (शायद आपने) ${ACCOUNT.hi[data.account]} के लिए नया पासवर्ड माँगा है।`,
        data.expiresAt && `यह लिंक केवल एक बार, ${moment(data.expiresAt)} तक काम करेगा।`,
      ],
      button: 'नया पासवर्ड चुनें',
      note: () =>
        'यदि यह आपने नहीं माँगा, तो इस मेल को अनदेखा करें: आपका पासवर्ड वही रहेगा। यह लिंक किसी को न दें।',
      inApp: () => 'हमने आपको मेल से नया पासवर्ड चुनने का लिंक भेजा है।',
    },
  },
  sample: {
    ...SAMPLE_PRACTICE,
    name: 'Anita Sharma',
    account: 'client',
    resetUrl: 'https://sahil.example/reset-password?token=sample-41be',
    expiresAt: '2026-11-22T10:15:00.000Z',
  },
})

const ACCOUNT = {
  en: { client: 'account', staff: 'staff account' },
  hi: { client: 'आपके खाते', staff: 'आपके स्टाफ़ खाते' },
}
