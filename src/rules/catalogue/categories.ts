/** The five kinds of programme that the practice sells. */
export const CATEGORIES = {
  energy: { en: 'Energy healing', hi: 'ऊर्जा उपचार' },
  astrology: { en: 'Astrology', hi: 'ज्योतिष' },
  vastu: { en: 'Vastu', hi: 'वास्तु' },
  manifestation: { en: 'Manifestation', hi: 'संकल्प सिद्धि' },
  material: { en: 'Material', hi: 'व्यवसाय व जीवन' },
} as const

export type Category = keyof typeof CATEGORIES

export const CATEGORY_SLUGS = Object.keys(CATEGORIES) as Category[]
