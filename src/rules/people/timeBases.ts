import type { BirthPlace } from './birth'

/** How the clock of a place of birth was set. */
export const TIME_BASES: Record<BirthPlace['timeBasis'], { en: string; hi: string }> = {
  zone: { en: 'Usual clock of the place', hi: 'स्थान की सामान्य घड़ी' },
  offset: { en: 'A given offset from UTC', hi: 'यूटीसी से दिया गया अंतर' },
  lmt: { en: 'Local mean time (sun time)', hi: 'स्थानीय माध्य समय (सूर्य घड़ी)' },
}
