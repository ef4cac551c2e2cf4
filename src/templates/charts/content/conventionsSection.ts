import { ayanamsaInWords } from './ayanamsaInWords'
import { dayOf, filled, inLanguage } from './words'
import type { KundliInput, Section } from '../report'

const TEXTS = {
  title: { en: 'How this was computed', hi: 'गणना की विधि' },
  zodiac: { en: 'Zodiac', hi: 'राशिचक्र' },
  sidereal: {
    en: 'Sidereal (nirayana), ayanamsa {ayanamsa} at birth',
    hi: 'निरयण, जन्म के समय अयनांश {ayanamsa}',
  },
  houses: { en: 'Houses', hi: 'भाव' },
  wholeSign: { en: 'Whole signs from the lagna', hi: 'लग्न से पूर्ण राशि भाव' },
  fromMoon: { en: 'Whole signs from the Moon', hi: 'चंद्र से पूर्ण राशि भाव' },
  nodes: { en: 'Rahu and Ketu', hi: 'राहु और केतु' },
  mean: { en: 'Mean node', hi: 'मध्यम पात' },
  true: { en: 'True node', hi: 'स्पष्ट पात' },
  dasha: { en: 'Dasha', hi: 'दशा' },
  vimshottari: {
    en: 'Vimshottari, a year of {days} days, split by days',
    hi: 'विंशोत्तरी, {days} दिनों का वर्ष, दिनों से विभाजित',
  },
  sun: { en: 'Sunrise', hi: 'सूर्योदय' },
  limb: { en: 'Upper limb of the Sun, with refraction', hi: 'सूर्य का ऊपरी किनारा, अपवर्तन सहित' },
  manglik: { en: 'Manglik', hi: 'मांगलिक' },
  rule: {
    en: 'Mars in 1, 4, 7, 8 or 12 from the lagna or the Moon',
    hi: 'लग्न या चंद्र से मंगल 1, 4, 7, 8 या 12 में',
  },
  ruleSecond: {
    en: 'Mars in 1, 2, 4, 7, 8 or 12 from the lagna or the Moon',
    hi: 'लग्न या चंद्र से मंगल 1, 2, 4, 7, 8 या 12 में',
  },
  sky: { en: 'Positions', hi: 'ग्रह गणना' },
  series: {
    en: 'VSOP87D for the planets, ELP/MPP02 for the Moon; apparent, geocentric',
    hi: 'ग्रहों के लिए VSOP87D, चंद्र के लिए ELP/MPP02; दृश्य, भूकेंद्रीय',
  },
  engine: { en: 'Engine', hi: 'गणना प्रणाली' },
  clock: { en: 'Time zone data', hi: 'समय क्षेत्र आँकड़े' },
  digest: { en: 'Fingerprint of the input', hi: 'इनपुट की पहचान' },
  made: { en: 'Made on', hi: 'बनाने की तिथि' },
  same: {
    en: 'The same birth data, conventions and engine always give the same kundli. Interpretation and advice are the practitioner’s own.',
    hi: 'समान जन्म विवरण, विधि और गणना प्रणाली से सदा यही कुंडली बनती है। फलादेश और सलाह ज्योतिषी के अपने हैं।',
  },
}

/** The conventions, the engine and the fingerprint with which anybody can compute the same again. */
export const conventionsSection = (input: KundliInput): Section => {
  const { chart, locale, provenance, generatedAt } = input
  const texts = inLanguage(TEXTS, locale)
  const { settings, engine, ascendant } = chart
  return {
    title: texts.title,
    startsPage: false,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [texts.zodiac, filled(texts.sidereal, { ayanamsa: ayanamsaInWords(chart, locale) })],
          [texts.houses, ascendant ? texts.wholeSign : texts.fromMoon],
          [texts.nodes, texts[settings.node]],
          [texts.dasha, filled(texts.vimshottari, { days: settings.yearDays })],
          [texts.sun, texts.limb],
          [texts.manglik, settings.manglikSecondHouse ? texts.ruleSecond : texts.rule],
          [texts.sky, texts.series],
          [texts.engine, `${engine.name} ${engine.version}`],
          [texts.clock, provenance.tzData],
          [texts.digest, provenance.hash],
          [texts.made, dayOf(generatedAt, { timezone: 'Asia/Kolkata', locale })],
        ],
      },
      { kind: 'small', text: texts.same },
    ],
  }
}
