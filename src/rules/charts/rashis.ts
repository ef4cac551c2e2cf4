import type { Graha } from './grahas'

type Sign = { en: string; hi: string; lord: Graha }

/** The twelve signs from Mesha; sign n of a placement is at n − 1. */
export const RASHIS: readonly Sign[] = [
  { en: 'Mesha', hi: 'मेष', lord: 'mars' },
  { en: 'Vrishabha', hi: 'वृषभ', lord: 'venus' },
  { en: 'Mithuna', hi: 'मिथुन', lord: 'mercury' },
  { en: 'Karka', hi: 'कर्क', lord: 'moon' },
  { en: 'Simha', hi: 'सिंह', lord: 'sun' },
  { en: 'Kanya', hi: 'कन्या', lord: 'mercury' },
  { en: 'Tula', hi: 'तुला', lord: 'venus' },
  { en: 'Vrischika', hi: 'वृश्चिक', lord: 'mars' },
  { en: 'Dhanu', hi: 'धनु', lord: 'jupiter' },
  { en: 'Makara', hi: 'मकर', lord: 'saturn' },
  { en: 'Kumbha', hi: 'कुंभ', lord: 'saturn' },
  { en: 'Meena', hi: 'मीन', lord: 'jupiter' },
]

type Nakshatra = { en: string; hi: string; lord: Graha; syllables: { en: string; hi: string } }

/**
 * The 27 nakshatras from Ashwini, with the lord of the Vimshottari dasha and the syllables of the four padas with which
 * a name begins (Avakahada chakra); nakshatra n of a placement is at n − 1.
 */
export const NAKSHATRAS: readonly Nakshatra[] = [
  {
    en: 'Ashwini',
    hi: 'अश्विनी',
    lord: 'ketu',
    syllables: { en: 'Chu Che Cho La', hi: 'चू चे चो ला' },
  },
  { en: 'Bharani', hi: 'भरणी', lord: 'venus', syllables: { en: 'Li Lu Le Lo', hi: 'ली लू ले लो' } },
  { en: 'Krittika', hi: 'कृत्तिका', lord: 'sun', syllables: { en: 'A I U E', hi: 'अ ई उ ए' } },
  { en: 'Rohini', hi: 'रोहिणी', lord: 'moon', syllables: { en: 'O Va Vi Vu', hi: 'ओ वा वी वू' } },
  {
    en: 'Mrigashira',
    hi: 'मृगशिरा',
    lord: 'mars',
    syllables: { en: 'Ve Vo Ka Ki', hi: 'वे वो का की' },
  },
  { en: 'Ardra', hi: 'आर्द्रा', lord: 'rahu', syllables: { en: 'Ku Gha Nga Chha', hi: 'कू घ ङ छ' } },
  {
    en: 'Punarvasu',
    hi: 'पुनर्वसु',
    lord: 'jupiter',
    syllables: { en: 'Ke Ko Ha Hi', hi: 'के को हा ही' },
  },
  { en: 'Pushya', hi: 'पुष्य', lord: 'saturn', syllables: { en: 'Hu He Ho Da', hi: 'हू हे हो डा' } },
  {
    en: 'Ashlesha',
    hi: 'आश्लेषा',
    lord: 'mercury',
    syllables: { en: 'Di Du De Do', hi: 'डी डू डे डो' },
  },
  { en: 'Magha', hi: 'मघा', lord: 'ketu', syllables: { en: 'Ma Mi Mu Me', hi: 'मा मी मू मे' } },
  {
    en: 'Purva Phalguni',
    hi: 'पूर्वाफाल्गुनी',
    lord: 'venus',
    syllables: { en: 'Mo Ta Ti Tu', hi: 'मो टा टी टू' },
  },
  {
    en: 'Uttara Phalguni',
    hi: 'उत्तराफाल्गुनी',
    lord: 'sun',
    syllables: { en: 'Te To Pa Pi', hi: 'टे टो पा पी' },
  },
  { en: 'Hasta', hi: 'हस्त', lord: 'moon', syllables: { en: 'Pu Sha Na Tha', hi: 'पू ष ण ठ' } },
  { en: 'Chitra', hi: 'चित्रा', lord: 'mars', syllables: { en: 'Pe Po Ra Ri', hi: 'पे पो रा री' } },
  { en: 'Swati', hi: 'स्वाती', lord: 'rahu', syllables: { en: 'Ru Re Ro Ta', hi: 'रू रे रो ता' } },
  {
    en: 'Vishakha',
    hi: 'विशाखा',
    lord: 'jupiter',
    syllables: { en: 'Ti Tu Te To', hi: 'ती तू ते तो' },
  },
  {
    en: 'Anuradha',
    hi: 'अनुराधा',
    lord: 'saturn',
    syllables: { en: 'Na Ni Nu Ne', hi: 'ना नी नू ने' },
  },
  {
    en: 'Jyeshtha',
    hi: 'ज्येष्ठा',
    lord: 'mercury',
    syllables: { en: 'No Ya Yi Yu', hi: 'नो या यी यू' },
  },
  { en: 'Mula', hi: 'मूल', lord: 'ketu', syllables: { en: 'Ye Yo Bha Bhi', hi: 'ये यो भा भी' } },
  {
    en: 'Purva Ashadha',
    hi: 'पूर्वाषाढ़ा',
    lord: 'venus',
    syllables: { en: 'Bhu Dha Pha Dha', hi: 'भू धा फा ढा' },
  },
  {
    en: 'Uttara Ashadha',
    hi: 'उत्तराषाढ़ा',
    lord: 'sun',
    syllables: { en: 'Bhe Bho Ja Ji', hi: 'भे भो जा जी' },
  },
  {
    en: 'Shravana',
    hi: 'श्रवण',
    lord: 'moon',
    syllables: { en: 'Khi Khu Khe Kho', hi: 'खी खू खे खो' },
  },
  {
    en: 'Dhanishta',
    hi: 'धनिष्ठा',
    lord: 'mars',
    syllables: { en: 'Ga Gi Gu Ge', hi: 'गा गी गू गे' },
  },
  {
    en: 'Shatabhisha',
    hi: 'शतभिषा',
    lord: 'rahu',
    syllables: { en: 'Go Sa Si Su', hi: 'गो सा सी सू' },
  },
  {
    en: 'Purva Bhadrapada',
    hi: 'पूर्वाभाद्रपद',
    lord: 'jupiter',
    syllables: { en: 'Se So Da Di', hi: 'से सो दा दी' },
  },
  {
    en: 'Uttara Bhadrapada',
    hi: 'उत्तराभाद्रपद',
    lord: 'saturn',
    syllables: { en: 'Du Tha Jha Nya', hi: 'दू थ झ ञ' },
  },
  {
    en: 'Revati',
    hi: 'रेवती',
    lord: 'mercury',
    syllables: { en: 'De Do Cha Chi', hi: 'दे दो चा ची' },
  },
]
