import type { Name } from './panchangNames'

/** The four varnas, lowest first. */
export const VARNAS: readonly Name[] = [
  { en: 'Shudra', hi: 'शूद्र' },
  { en: 'Vaishya', hi: 'वैश्य' },
  { en: 'Kshatriya', hi: 'क्षत्रिय' },
  { en: 'Brahmin', hi: 'ब्राह्मण' },
]

/** Places in `VARNAS` of fire, earth, air and water signs, as they follow from Mesha. */
export const VARNA_OF_ELEMENT = [2, 1, 0, 3] as const

/** The five kinds of signs. */
export const VASHYAS: readonly Name[] = [
  { en: 'Quadruped', hi: 'चतुष्पद' },
  { en: 'Human', hi: 'मानव' },
  { en: 'Water creature', hi: 'जलचर' },
  { en: 'Wild', hi: 'वनचर' },
  { en: 'Insect', hi: 'कीट' },
]

/** Places in `VASHYAS` of the two halves of each sign from Mesha. */
export const VASHYA_OF_HALVES: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [1, 1],
  [1, 1],
  [4, 4],
  [1, 0],
  [0, 2],
  [1, 1],
  [2, 2],
]

/** Points of two vashyas, the same both ways. */
export const VASHYA_POINTS: readonly (readonly number[])[] = [
  [2, 1, 1, 0, 1],
  [1, 2, 0.5, 0, 1],
  [1, 0.5, 2, 1, 1],
  [0, 0, 1, 2, 0],
  [1, 1, 1, 0, 2],
]

/** The nine taras; the third, fifth and seventh are bad. */
export const TARAS: readonly Name[] = [
  { en: 'Janma', hi: 'जन्म' },
  { en: 'Sampat', hi: 'सम्पत्' },
  { en: 'Vipat', hi: 'विपत्' },
  { en: 'Kshema', hi: 'क्षेम' },
  { en: 'Pratyari', hi: 'प्रत्यरि' },
  { en: 'Sadhaka', hi: 'साधक' },
  { en: 'Vadha', hi: 'वध' },
  { en: 'Mitra', hi: 'मित्र' },
  { en: 'Ati Mitra', hi: 'अति मित्र' },
]

export const YONIS: readonly Name[] = [
  { en: 'Horse', hi: 'अश्व' },
  { en: 'Elephant', hi: 'गज' },
  { en: 'Sheep', hi: 'मेष' },
  { en: 'Serpent', hi: 'सर्प' },
  { en: 'Dog', hi: 'श्वान' },
  { en: 'Cat', hi: 'मार्जार' },
  { en: 'Rat', hi: 'मूषक' },
  { en: 'Cow', hi: 'गौ' },
  { en: 'Buffalo', hi: 'महिष' },
  { en: 'Tiger', hi: 'व्याघ्र' },
  { en: 'Deer', hi: 'मृग' },
  { en: 'Monkey', hi: 'वानर' },
  { en: 'Mongoose', hi: 'नकुल' },
  { en: 'Lion', hi: 'सिंह' },
]

/** Places in `YONIS` of the nakshatras from Ashwini. */
export const YONI_OF_NAKSHATRA = [
  0, 1, 2, 3, 3, 4, 5, 2, 5, 6, 6, 7, 8, 9, 8, 9, 10, 10, 4, 11, 12, 11, 13, 0, 13, 7, 1,
] as const

/** Points of two yonis, the same both ways: the row of the one with the later place. */
export const YONI_POINTS: readonly (readonly number[])[] = [
  [4],
  [2, 4],
  [2, 3, 4],
  [3, 3, 2, 4],
  [2, 2, 1, 2, 4],
  [2, 2, 2, 1, 2, 4],
  [2, 2, 1, 1, 1, 0, 4],
  [1, 2, 3, 1, 2, 2, 2, 4],
  [0, 3, 3, 1, 2, 2, 2, 3, 4],
  [1, 1, 1, 2, 1, 1, 2, 0, 1, 4],
  [1, 2, 2, 2, 0, 3, 2, 3, 2, 1, 4],
  [3, 3, 0, 2, 2, 3, 2, 2, 2, 1, 2, 4],
  [2, 2, 3, 0, 1, 2, 1, 2, 2, 2, 2, 3, 4],
  [1, 0, 1, 2, 1, 1, 2, 1, 1, 1, 1, 2, 2, 4],
]

/** Points of the lords of the two signs, by how each holds the other. */
export const MAITRI_POINTS = {
  friend: { friend: 5, neutral: 4, enemy: 1 },
  neutral: { friend: 4, neutral: 3, enemy: 0.5 },
  enemy: { friend: 1, neutral: 0.5, enemy: 0 },
} as const

export const GANAS: readonly Name[] = [
  { en: 'Deva', hi: 'देव' },
  { en: 'Manushya', hi: 'मनुष्य' },
  { en: 'Rakshasa', hi: 'राक्षस' },
]

/** Places in `GANAS` of the nakshatras from Ashwini. */
export const GANA_OF_NAKSHATRA = [
  0, 1, 2, 1, 0, 1, 0, 0, 2, 2, 1, 1, 0, 2, 0, 2, 0, 2, 2, 1, 1, 0, 2, 2, 1, 1, 0,
] as const

/** Points by the groom's gana, then the bride's. */
export const GANA_POINTS: readonly (readonly number[])[] = [
  [6, 6, 0],
  [5, 6, 0],
  [1, 0, 6],
]

export const NADIS: readonly Name[] = [
  { en: 'Adi', hi: 'आदि' },
  { en: 'Madhya', hi: 'मध्य' },
  { en: 'Antya', hi: 'अन्त्य' },
]

/** Places in `NADIS` of six nakshatras; they repeat. */
export const NADI_OF_SIX = [0, 1, 2, 2, 1, 0] as const
