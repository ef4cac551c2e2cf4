import type { Manglik, MangalGrade } from './chart'
import type { ManglikCancellation, ManglikReason } from './manglik'
import type { Name } from './panchangNames'

const GRADES: Record<MangalGrade, Name> = {
  none: { en: 'Not manglik', hi: 'मांगलिक नहीं' },
  low: { en: 'Manglik, low', hi: 'मांगलिक, हल्का' },
  medium: { en: 'Manglik, medium', hi: 'मांगलिक, मध्यम' },
  high: { en: 'Manglik, high', hi: 'मांगलिक, प्रबल' },
}

type House = { house: number | null }

const REASONS: Record<ManglikReason, (from: House) => Name> = {
  FROM_LAGNA: ({ house }) => ({
    en: `Mars is in house ${house} from the lagna.`,
    hi: `मंगल लग्न से भाव ${house} में है।`,
  }),
  FROM_MOON: ({ house }) => ({
    en: `Mars is in house ${house} from the Moon.`,
    hi: `मंगल चंद्र से भाव ${house} में है।`,
  }),
  FROM_VENUS: ({ house }) => ({
    en: `Mars is in house ${house} from Venus; some count this, we do not.`,
    hi: `मंगल शुक्र से भाव ${house} में है; कुछ इसे गिनते हैं, हम नहीं।`,
  }),
  SECOND_FROM_LAGNA: () => ({
    en: 'Mars is in the second house from the lagna; it counts in the South.',
    hi: 'मंगल लग्न से दूसरे भाव में है; दक्षिण में यह गिना जाता है।',
  }),
  SECOND_FROM_MOON: () => ({
    en: 'Mars is in the second house from the Moon; it counts in the South.',
    hi: 'मंगल चंद्र से दूसरे भाव में है; दक्षिण में यह गिना जाता है।',
  }),
}

const HOUSE_OF: Record<ManglikReason, keyof Manglik['marsHouse']> = {
  FROM_LAGNA: 'fromLagna',
  FROM_MOON: 'fromMoon',
  FROM_VENUS: 'fromVenus',
  SECOND_FROM_LAGNA: 'fromLagna',
  SECOND_FROM_MOON: 'fromMoon',
}

const CANCELLATIONS: Record<ManglikCancellation, Name> = {
  OWN_SIGN: { en: 'Mars is in its own sign.', hi: 'मंगल अपनी राशि में है।' },
  EXALTED: { en: 'Mars is exalted in Makara.', hi: 'मंगल मकर में उच्च का है।' },
  SIMHA_OR_KUMBHA: {
    en: 'Mars in Simha or Kumbha gives no dosha.',
    hi: 'सिंह या कुंभ का मंगल दोष नहीं देता।',
  },
  HARMLESS_SIGN: {
    en: 'Mars is in a sign that does no harm in this house.',
    hi: 'मंगल ऐसी राशि में है जो इस भाव में दोष नहीं देती।',
  },
  WITH_JUPITER: { en: 'Mars is together with Jupiter.', hi: 'मंगल गुरु के साथ है।' },
  JUPITER_ASPECT: { en: 'Jupiter aspects Mars.', hi: 'मंगल पर गुरु की दृष्टि है।' },
  WITH_MOON: { en: 'Mars is together with the Moon.', hi: 'मंगल चंद्र के साथ है।' },
  LAGNA_OF_MARS: {
    en: 'For a Karka or Simha lagna Mars is the best of planets.',
    hi: 'कर्क और सिंह लग्न के लिए मंगल योगकारक है।',
  },
  BENEFIC_IN_LAGNA: {
    en: 'Jupiter or Venus stands in the lagna.',
    hi: 'गुरु या शुक्र लग्न में है।',
  },
}

const AGE_28: Name = {
  en: 'Its effect is held to fade after the age of 28.',
  hi: '28 वर्ष की आयु के बाद इसका प्रभाव कम माना जाता है।',
}

/** The grade in words, what counts, what weighs against it, and what age does; each in English and Hindi. */
export type ManglikTexts = { grade: Name; reasons: Name[]; cancellations: Name[]; notes: Name[] }

/** The sentences of a manglik finding. A code that this version does not know (a chart of another one) is left out. */
export const manglikTexts = (manglik: Manglik): ManglikTexts => ({
  grade: GRADES[manglik.grade],
  reasons: manglik.reasons
    .filter((code): code is ManglikReason => Object.hasOwn(REASONS, code))
    .map((code) => REASONS[code]({ house: manglik.marsHouse[HOUSE_OF[code]] })),
  cancellations: manglik.cancellations
    .filter((code): code is ManglikCancellation => Object.hasOwn(CANCELLATIONS, code))
    .map((code) => CANCELLATIONS[code]),
  notes: manglik.present ? [AGE_28] : [],
})
