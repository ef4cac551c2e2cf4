import type { Language } from '../system/failures'

/** Why a message did not arrive, in words: our own reasons, Twilio's error codes, SMTP's answers. */
const REASONS: Record<string, { en: string; hi: string }> = {
  no_phone: { en: 'no phone number', hi: 'फ़ोन नंबर नहीं' },
  no_consent: { en: 'the client refused WhatsApp', hi: 'ग्राहक ने WhatsApp मना किया' },
  gave_up: { en: 'given up after many attempts', hi: 'कई प्रयासों के बाद छोड़ा' },
  unsure: {
    en: 'may have arrived: the mail server broke off twice; ask the client',
    hi: 'शायद पहुँच गया: मेल सर्वर ने दो बार बीच में छोड़ा; ग्राहक से पूछें',
  },
  '21211': { en: 'not a valid number', hi: 'नंबर मान्य नहीं' },
  '21610': { en: 'the client has stopped messages', hi: 'ग्राहक ने संदेश बंद किए' },
  '63003': { en: 'the number is not on WhatsApp', hi: 'नंबर WhatsApp पर नहीं' },
  '63016': { en: 'needs an approved template', hi: 'स्वीकृत टेम्पलेट चाहिए' },
  '63024': { en: 'the number is not on WhatsApp', hi: 'नंबर WhatsApp पर नहीं' },
  '550': { en: 'no such mailbox', hi: 'ऐसा मेलबॉक्स नहीं' },
  '552': { en: 'the mailbox is full', hi: 'मेलबॉक्स भरा है' },
  NOT_CONFIGURED: { en: 'not set up', hi: 'सेटअप नहीं है' },
  AUTHENTICATION: { en: 'the provider refused our login', hi: 'प्रदाता ने लॉगिन अस्वीकार किया' },
}

/** The reason in the reader's language with its code; unknown codes as they are, null without one. */
export const failureReason = (
  reason: string | null | undefined,
  language: Language,
): string | null => {
  if (!reason) return null
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason]![language] : reason
  return /^\d+$/.test(reason) && known !== reason ? `${known} (${reason})` : known
}
