import type { Language } from '../system/failures'

/** Every word of caution about a birth, in English and Hindi. */
export const CHART_WARNINGS = {
  INDIA_BEFORE_1906: {
    en: 'Before 1906 most Indian towns kept their own local time, and the zone data knows only that of Madras. If the time was read from a town clock, choose local mean time.',
    hi: '1906 से पहले अधिकांश भारतीय नगर अपना स्थानीय समय रखते थे, और समय-क्षेत्र के आँकड़ों में केवल मद्रास समय है। यदि समय नगर की घड़ी का है तो स्थानीय माध्य समय चुनें।',
  },
  MUMBAI_BEFORE_1955: {
    en: 'Until 1955 many clocks in Mumbai showed Bombay time, 4 h 51 min ahead of UTC, and not Indian Standard Time. If yours did, give the offset +04:51.',
    hi: '1955 तक मुंबई की कई घड़ियाँ भारतीय मानक समय नहीं, बॉम्बे समय (UTC से 4 घंटे 51 मिनट आगे) दिखाती थीं। यदि आपकी घड़ी भी ऐसी थी तो अंतर +04:51 दें।',
  },
  KOLKATA_BEFORE_1948: {
    en: 'Until 1948 many clocks in Kolkata showed Calcutta time, 5 h 53 min 20 s ahead of UTC, and not Indian Standard Time. If yours did, give the offset +05:53:20.',
    hi: '1948 तक कोलकाता की कई घड़ियाँ भारतीय मानक समय नहीं, कलकत्ता समय (UTC से 5 घंटे 53 मिनट 20 सेकंड आगे) दिखाती थीं। यदि आपकी घड़ी भी ऐसी थी तो अंतर +05:53:20 दें।',
  },
  INDIA_WAR_TIME: {
    en: 'From 1941 to 1945 Indian clocks ran one hour ahead for long periods (war time). Was the clock one hour ahead, and was the hour taken off when the time was written down? If it was, give the offset +05:30.',
    hi: '1941 से 1945 के बीच भारत की घड़ियाँ लंबे समय तक एक घंटा आगे थीं (युद्ध समय)। क्या घड़ी एक घंटा आगे थी, और क्या समय लिखते हुए वह घंटा घटा दिया गया था? यदि घटाया गया था तो अंतर +05:30 दें।',
  },
  ZONE_OF_NEIGHBOUR: {
    en: 'For this date the zone data knows only the clock of a neighbouring country. Find out what the clocks of the place showed and give that offset, or choose local mean time.',
    hi: 'इस तिथि के लिए समय-क्षेत्र के आँकड़ों में केवल पड़ोसी देश की घड़ी है। उस स्थान की घड़ियाँ क्या दिखाती थीं यह जानकर वही अंतर दें, या स्थानीय माध्य समय चुनें।',
  },
  HIGH_LATITUDE: {
    en: 'Beyond 66° latitude the ascendant moves by leaps, and programs differ about it. Read the lagna with care.',
    hi: '66° अक्षांश के पार लग्न छलाँग लेकर चलता है और गणनाएँ इसमें भिन्न होती हैं। लग्न को सावधानी से पढ़ें।',
  },
  CLOCK_FAR_FROM_SUN: {
    en: 'The clock is many hours from the Sun of this place. Check longitude (east is positive) and time zone.',
    hi: 'घड़ी का समय इस स्थान के सूर्य-समय से कई घंटे अलग है। देशांतर (पूर्व धनात्मक) और समय क्षेत्र जाँचें।',
  },
  LAGNA_NEAR_CHANGE: {
    en: 'The lagna changes within two minutes of this time: make sure of the birth time before reading it.',
    hi: 'इस समय के दो मिनट के भीतर लग्न बदलता है: लग्न पढ़ने से पहले जन्म समय पक्का कर लें।',
  },
} as const satisfies Record<string, Record<Language, string>>

export type ChartWarningCode = keyof typeof CHART_WARNINGS

/** The sentence of a warning; the code itself for one that this version does not know (a chart stored by another). */
export const chartWarningText = ({
  code,
  language,
}: {
  code: string
  language: Language
}): string =>
  Object.hasOwn(CHART_WARNINGS, code) ? CHART_WARNINGS[code as ChartWarningCode][language] : code
