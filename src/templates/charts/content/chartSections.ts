import { layoutKundli } from '@/rules/charts/drawing/layoutKundli'
import { KARANAS, TITHIS, VARAS, YOGAS } from '@/rules/charts/panchangNames'
import { kundliTable } from '@/rules/charts/kundliTable'
import { NAKSHATRAS } from '@/rules/charts/rashis'
import { clockAt } from '@/rules/charts/placeClock'
import type { Varga } from '@/rules/charts/drawing/vargas'
import { inLanguage } from './words'
import type { Block, Fact, KundliInput, Section } from '../report'

const TEXTS = {
  charts: { en: 'Charts', hi: 'कुंडलियाँ' },
  noVargas: {
    en: 'The navamsa and the dasamsa change within minutes and are left out: they need the birth time.',
    hi: 'नवांश और दशमांश मिनटों में बदलते हैं, इसलिए जन्म समय के बिना नहीं दिए गए।',
  },
  positions: { en: 'Positions', hi: 'ग्रह स्थिति' },
  panchang: { en: 'Panchang of the birth', hi: 'जन्म का पंचांग' },
  tithi: { en: 'Tithi', hi: 'तिथि' },
  vara: { en: 'Vara', hi: 'वार' },
  nakshatra: { en: 'Nakshatra', hi: 'नक्षत्र' },
  yoga: { en: 'Yoga', hi: 'योग' },
  karana: { en: 'Karana', hi: 'करण' },
  sunrise: { en: 'Sunrise', hi: 'सूर्योदय' },
  sunset: { en: 'Sunset', hi: 'सूर्यास्त' },
  none: { en: 'none on this day', hi: 'इस दिन नहीं' },
  sunriseNote: {
    en: 'A vara begins at sunrise. Clock times are those of the place of birth.',
    hi: 'वार सूर्योदय से आरंभ होता है। समय जन्म स्थान की घड़ी के हैं।',
  },
  noon: {
    en: 'Positions are those of local noon. The Moon moves about 13° in a day.',
    hi: 'स्थितियाँ स्थानीय दोपहर की हैं। चंद्र एक दिन में लगभग 13° चलता है।',
  },
}

const LARGE = 318
const SMALL = 236

/** The drawings: the birth chart large, its divisions below. */
export const drawingsSection = (input: KundliInput): Section => {
  const { chart, locale, style } = input
  const texts = inLanguage(TEXTS, locale)
  const draw = (varga: Varga) => layoutKundli({ chart, varga, style, language: locale })
  const vargas: Block = chart.ascendant
    ? { kind: 'kundlis', drawings: [draw('d9'), draw('d10')], width: SMALL }
    : { kind: 'text', text: texts.noVargas }
  const { legend } = kundliTable({ chart, language: locale })
  return {
    title: texts.charts,
    startsPage: true,
    blocks: [
      { kind: 'kundlis', drawings: [draw('d1')], width: LARGE },
      vargas,
      { kind: 'legend', parts: [{ text: legend, tone: 'soft', isBold: false }] },
    ],
  }
}

const SHARES = [0.13, 0.14, 0.14, 0.22, 0.11, 0.26]

/** Where every graha stands, in words. */
export const positionsSection = ({ chart, locale }: KundliInput): Section => {
  const texts = inLanguage(TEXTS, locale)
  const { columns, rows } = kundliTable({ chart, language: locale })
  return {
    title: texts.positions,
    startsPage: true,
    blocks: [
      { kind: 'tables', tables: [{ columns, rows, shares: SHARES }] },
      ...(chart.ascendant ? [] : [{ kind: 'small' as const, text: texts.noon }]),
    ],
  }
}

/** The five limbs of the day of birth. */
export const panchangSection = ({ chart, locale, person }: KundliInput): Section => {
  const texts = inLanguage(TEXTS, locale)
  const { tithi, nakshatra, yoga, karana, vara, sunrise, sunset } = chart.panchang
  const { place } = person.birth
  const clock = (at: string | null): string => (at === null ? texts.none : clockAt({ at, place }))
  const facts: Fact[] = [
    [texts.vara, VARAS[vara]![locale]],
    [texts.tithi, TITHIS[tithi - 1]![locale]],
    [texts.nakshatra, NAKSHATRAS[nakshatra - 1]![locale]],
    [texts.yoga, YOGAS[yoga - 1]![locale]],
    [texts.karana, KARANAS[karana - 1]![locale]],
    [texts.sunrise, clock(sunrise)],
    [texts.sunset, clock(sunset)],
  ]
  return {
    title: texts.panchang,
    startsPage: false,
    blocks: [
      { kind: 'facts', facts },
      { kind: 'small', text: texts.sunriseNote },
    ],
  }
}
