/** What a client can agree to; each purpose is asked and withdrawn by itself (DPDP Act 2023, s. 6). */
export const CONSENT_PURPOSES = {
  terms: { en: 'Terms of service', hi: 'सेवा की शर्तें' },
  whatsapp: { en: 'WhatsApp messages about my orders', hi: 'मेरे ऑर्डर के व्हाट्सऐप संदेश' },
  marketing: { en: 'News and offers', hi: 'समाचार और प्रस्ताव' },
} as const

export type ConsentPurpose = keyof typeof CONSENT_PURPOSES

/** Version of the texts that a client agrees to while the settings have no texts with a day. */
export const CONSENT_TEXT_VERSION = '2026-11'
