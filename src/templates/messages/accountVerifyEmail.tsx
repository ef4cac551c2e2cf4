import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_PRACTICE } from '@/templates/sampleData'

export type AccountVerifyEmail = PracticeData & {
  name: string
  verifyUrl: string
  /** UTC instant after which the link is dead. */
  expiresAt?: string | null
}

/** Proves that the address belongs to the one who registered. */
export const accountVerifyEmail = noticeMessage<'account.verify-email', AccountVerifyEmail>({
  event: 'account.verify-email',
  audience: 'visitor',
  nameOf: (data) => data.name,
  linkOf: (data) => data.verifyUrl,
  wording: {
    en: {
      subject: ({ data }) => `Confirm your email address for ${data.practiceName}`,
      heading: 'Confirm your email address',
      lines: ({ data, moment }) => [
        'Please confirm that this address is yours, so that your reports and receipts reach you.',
        data.expiresAt && `The link works until ${moment(data.expiresAt)}.`,
      ],
      button: 'Confirm address',
      note: () => 'If you did not open an account, simply ignore this mail.',
      inApp: () => 'Please confirm your email address. We have sent you a link by mail.',
    },
    hi: {
      subject: ({ data }) => `${data.practiceName} के लिए अपने ईमेल पते की पुष्टि करें`,
      heading: 'अपने ईमेल पते की पुष्टि करें',
      lines: ({ data, moment }) => [
        'कृपया पुष्टि करें कि यह पता आपका है, ताकि आपकी रिपोर्ट और रसीदें आप तक पहुँचें।',
        data.expiresAt && `यह लिंक ${moment(data.expiresAt)} तक काम करेगा।`,
      ],
      button: 'पते की पुष्टि करें',
      note: () => 'यदि आपने खाता नहीं खोला है, तो इस मेल को अनदेखा करें।',
      inApp: () => 'कृपया अपने ईमेल पते की पुष्टि करें। हमने आपको मेल से एक लिंक भेजा है।',
    },
  },
  sample: {
    ...SAMPLE_PRACTICE,
    name: 'Anita Sharma',
    verifyUrl: 'https://sahil.example/verify-email?token=sample-8f2c',
    expiresAt: '2026-11-24T09:15:00.000Z',
  },
})
