/** The states of a message; `delivered`, `read` and `undelivered` come from the provider. */
export const MESSAGE_STATUSES = {
  queued: { en: 'Queued', hi: 'कतार में' },
  sending: { en: 'Sending', hi: 'भेजा जा रहा है' },
  sent: { en: 'Sent', hi: 'भेजा गया' },
  delivered: { en: 'Delivered', hi: 'पहुँचा' },
  read: { en: 'Read', hi: 'पढ़ा गया' },
  failed: { en: 'Failed', hi: 'विफल' },
  skipped: { en: 'Not sent', hi: 'नहीं भेजा' },
} as const

export type MessageStatus = keyof typeof MESSAGE_STATUSES

export const CHANNELS = {
  email: { en: 'Email', hi: 'ईमेल' },
  whatsapp: { en: 'WhatsApp', hi: 'व्हाट्सऐप' },
  sms: { en: 'SMS', hi: 'एसएमएस' },
  push: { en: 'In the app', hi: 'ऐप में' },
} as const

export type Channel = keyof typeof CHANNELS

const RANK: MessageStatus[] = ['queued', 'sending', 'sent', 'failed', 'delivered', 'read']

/**
 * Whether a provider's report moves a message on; reports come in any order and end in the same state.
 * A message that has arrived did not fail, whoever had given it up.
 */
export const movesOn = ({ from, to }: { from: MessageStatus; to: MessageStatus }): boolean =>
  from !== 'skipped' && RANK.indexOf(to) > RANK.indexOf(from)
