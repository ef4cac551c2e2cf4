import type { GunaMilan, MatchDosha, MatchException, MatchGrade } from './gunaMilan'
import type { Name } from './panchangNames'

const GRADES: Record<MatchGrade, Name> = {
  low: {
    en: 'A low match: below 18 points, where tradition advises to look further.',
    hi: 'कम मिलान: 18 गुण से कम, परंपरा और विचार करने को कहती है।',
  },
  fair: { en: 'A fair match: 18 to 24½ points.', hi: 'मध्यम मिलान: 18 से साढ़े 24 गुण।' },
  good: { en: 'A good match: 25 to 32 points.', hi: 'उत्तम मिलान: 25 से 32 गुण।' },
  excellent: {
    en: 'An excellent match: above 32 points.',
    hi: 'अति उत्तम मिलान: 32 से अधिक गुण।',
  },
}

const EXCEPTIONS: Record<MatchException, Name> = {
  SAME_RASHI_OTHER_NAKSHATRA: {
    en: 'Same sign, different nakshatras.',
    hi: 'एक राशि, भिन्न नक्षत्र।',
  },
  SAME_NAKSHATRA_OTHER_RASHI: {
    en: 'Same nakshatra, different signs.',
    hi: 'एक नक्षत्र, भिन्न राशि।',
  },
  SAME_NAKSHATRA_OTHER_PADA: {
    en: 'Same nakshatra, different padas.',
    hi: 'एक नक्षत्र, भिन्न चरण।',
  },
  SAME_LORD: { en: 'Both signs have one lord.', hi: 'दोनों राशियों का स्वामी एक है।' },
  FRIENDLY_LORDS: {
    en: 'The lords of the signs are friends.',
    hi: 'राशियों के स्वामी परस्पर मित्र हैं।',
  },
  FRIENDLY_NAVAMSA_LORDS: {
    en: 'The lords of the Moons’ navamsas are one or friends.',
    hi: 'चंद्र नवांशों के स्वामी एक या परस्पर मित्र हैं।',
  },
}

export type GunaTexts = { grade: Name; nadiDosha: Name[]; bhakootDosha: Name[] }

/** The match in sentences: what its points mean, and each dosha that is there with its exceptions. */
export const gunaTexts = ({ grade, nadiDosha, bhakootDosha }: GunaMilan): GunaTexts => ({
  grade: GRADES[grade],
  nadiDosha: doshaTexts({
    dosha: nadiDosha,
    present: { en: 'Nadi dosha: both have the same nadi.', hi: 'नाड़ी दोष: दोनों की नाड़ी एक है।' },
  }),
  bhakootDosha: doshaTexts({
    dosha: bhakootDosha,
    present: {
      en: 'Bhakoot dosha: the signs are 2 and 12, 5 and 9 or 6 and 8 from each other.',
      hi: 'भकूट दोष: राशियाँ परस्पर 2-12, 5-9 या 6-8 हैं।',
    },
  }),
})

function doshaTexts({ dosha, present }: { dosha: MatchDosha; present: Name }): Name[] {
  return dosha.present ? [present, ...dosha.exceptions.map((code) => EXCEPTIONS[code])] : []
}
