import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_PRACTICE } from '@/templates/sampleData'

export type AccountContactChanged = PracticeData & {
  name: string
  what: 'email' | 'phone' | 'both'
  /** UTC instant. */
  changedAt: string
  supportPhone?: string | null
}

const EN = {
  email: 'The email address of your account was changed',
  phone: 'The mobile number of your account was changed',
  both: 'The email address and the mobile number of your account were changed',
}

const HI = {
  email: 'आपके खाते का ईमेल पता बदल दिया गया है',
  phone: 'आपके खाते का मोबाइल नंबर बदल दिया गया है',
  both: 'आपके खाते का ईमेल पता और मोबाइल नंबर बदल दिए गए हैं',
}

/** Tells the address that an account had before, so that a theft does not go unnoticed. */
export const accountContactChanged = noticeMessage<
  'account.contact-changed',
  AccountContactChanged
>({
  event: 'account.contact-changed',
  audience: 'client',
  nameOf: (data) => data.name,
  wording: {
    en: {
      subject: ({ data }) => `Your account with ${data.practiceName} was changed`,
      heading: 'Your account was changed',
      lines: ({ data, moment }) => [
        `${EN[data.what]} on ${moment(data.changedAt)}.`,
        data.what !== 'phone' &&
          'Everybody was signed out. From now on our mails and links for a new password go to the new address, not to this one.',
        `If you did not ask for it, ${callUs(data)} at once.`,
      ],
      inApp: ({ data, moment }) => `${EN[data.what]} on ${moment(data.changedAt)}.`,
    },
    hi: {
      subject: ({ data }) => `${data.practiceName} के आपके खाते में बदलाव हुआ है`,
      heading: 'आपके खाते में बदलाव हुआ है',
      lines: ({ data, moment }) => [
        `${HI[data.what]}। समय: ${moment(data.changedAt)}।`,
        data.what !== 'phone' &&
          'सभी उपकरणों से साइन आउट कर दिया गया है। अब हमारे मेल और नए पासवर्ड के लिंक नए पते पर जाएँगे, इस पते पर नहीं।',
        `यदि आपने यह नहीं कहा था, तो तुरंत ${callUsInHindi(data)}।`,
      ],
      inApp: ({ data, moment }) => `${HI[data.what]}। समय: ${moment(data.changedAt)}।`,
    },
  },
  sample: {
    ...SAMPLE_PRACTICE,
    name: 'Anita Sharma',
    what: 'email',
    changedAt: '2026-11-22T09:40:00.000Z',
    supportPhone: '+91 98765 43210',
  },
})

function callUs({ supportPhone, contactEmail }: AccountContactChanged): string {
  const ways = [supportPhone && `call ${supportPhone}`, contactEmail && `write to ${contactEmail}`]
  return ways.filter(Boolean).join(' or ') || 'tell us'
}

function callUsInHindi({ supportPhone, contactEmail }: AccountContactChanged): string {
  const ways = [
    supportPhone && `${supportPhone} पर फ़ोन करें`,
    contactEmail && `${contactEmail} पर लिखें`,
  ]
  return ways.filter(Boolean).join(' या ') || 'हमें बताएँ'
}
