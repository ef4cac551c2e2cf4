import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_PRACTICE } from '@/templates/sampleData'

export type AccountPasswordChanged = PracticeData & {
  name: string
  /** UTC instant. */
  changedAt: string
  /** Where the owner of the account takes it back when it was somebody else. */
  forgotPasswordUrl?: string | null
}

/** Tells the owner of an account, so that a theft does not go unnoticed. */
export const accountPasswordChanged = noticeMessage<
  'account.password-changed',
  AccountPasswordChanged
>({
  event: 'account.password-changed',
  audience: 'client',
  nameOf: (data) => data.name,
  linkOf: (data) => data.forgotPasswordUrl,
  wording: {
    en: {
      subject: ({ data }) => `Your password for ${data.practiceName} was changed`,
      heading: 'Your password was changed',
      lines: ({ data, moment }) => [
        `The password of your account was changed on ${moment(data.changedAt)}.`,
        'If it was you, there is nothing to do. If not, choose a new password now and tell us.',
      ],
      button: 'It was not me',
      inApp: ({ data, moment }) => `Your password was changed on ${moment(data.changedAt)}.`,
    },
    hi: {
      subject: ({ data }) => `${data.practiceName} का आपका पासवर्ड बदल गया है`,
      heading: 'आपका पासवर्ड बदल गया है',
      lines: ({ data, moment }) => [
        `आपके खाते का पासवर्ड बदल गया है। समय: ${moment(data.changedAt)}।`,
        'यदि यह आपने किया है, तो कुछ करने की ज़रूरत नहीं है। यदि नहीं, तो तुरंत नया पासवर्ड चुनें और हमें बताएँ।',
      ],
      button: 'यह मैंने नहीं किया',
      inApp: ({ data, moment }) => `आपका पासवर्ड बदल गया है। समय: ${moment(data.changedAt)}।`,
    },
  },
  sample: {
    ...SAMPLE_PRACTICE,
    name: 'Anita Sharma',
    changedAt: '2026-11-22T09:40:00.000Z',
    forgotPasswordUrl: 'https://sahil.example/forgot-password',
  },
})
