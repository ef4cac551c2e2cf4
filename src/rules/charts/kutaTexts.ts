import type { Name } from './panchangNames'

type KutaText = { name: Name; rule: Name }

/** Name and rule of each kuta. */
export const KUTA_TEXTS = {
  varna: {
    name: { en: 'Varna', hi: 'वर्ण' },
    rule: {
      en: 'By the Moon sign; 1 point when the groom is not below the bride.',
      hi: 'चंद्र राशि से; वर का वर्ण वधू से नीचा न हो तो 1 गुण।',
    },
  },
  vashya: {
    name: { en: 'Vashya', hi: 'वश्य' },
    rule: {
      en: 'By the kind of the Moon sign; up to 2 points.',
      hi: 'चंद्र राशि के प्रकार से; 2 गुण तक।',
    },
  },
  tara: {
    name: { en: 'Tara', hi: 'तारा' },
    rule: {
      en: 'Counted from nakshatra to nakshatra; 1½ points for either side that is not Vipat, Pratyari or Vadha.',
      hi: 'नक्षत्र से नक्षत्र तक गिनकर; विपत्, प्रत्यरि या वध न हो तो हर ओर से डेढ़ गुण।',
    },
  },
  yoni: {
    name: { en: 'Yoni', hi: 'योनि' },
    rule: {
      en: 'By the animals of the nakshatras; 4 points for the same, 0 for sworn enemies.',
      hi: 'नक्षत्रों की योनि से; समान हो तो 4 गुण, महावैर हो तो 0।',
    },
  },
  maitri: {
    name: { en: 'Graha maitri', hi: 'ग्रह मैत्री' },
    rule: {
      en: 'By the natural friendship of the lords of the Moon signs; up to 5 points.',
      hi: 'राशि स्वामियों की नैसर्गिक मैत्री से; 5 गुण तक।',
    },
  },
  gana: {
    name: { en: 'Gana', hi: 'गण' },
    rule: {
      en: 'By the temperaments of the nakshatras; 6 points for the same.',
      hi: 'नक्षत्रों के गण से; समान हो तो 6 गुण।',
    },
  },
  bhakoot: {
    name: { en: 'Bhakoot', hi: 'भकूट' },
    rule: {
      en: 'By the distance of the Moon signs; 0 of 7 points for 2 and 12, 5 and 9, 6 and 8.',
      hi: 'चंद्र राशियों की दूरी से; 2-12, 5-9 और 6-8 में 7 में से 0 गुण।',
    },
  },
  nadi: {
    name: { en: 'Nadi', hi: 'नाड़ी' },
    rule: {
      en: 'By the nadi of the nakshatras; 8 points when they differ, 0 when they are the same.',
      hi: 'नक्षत्रों की नाड़ी से; भिन्न हो तो 8 गुण, समान हो तो 0।',
    },
  },
} as const satisfies Record<string, KutaText>

export type KutaName = keyof typeof KUTA_TEXTS
