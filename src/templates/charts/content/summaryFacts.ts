import { arcSeconds } from '@/rules/charts/drawing/arc'
import { dashaNow } from '@/rules/charts/dasha'
import { GRAHAS } from '@/rules/charts/grahas'
import { manglikTexts } from '@/rules/charts/manglikTexts'
import { TITHIS } from '@/rules/charts/panchangNames'
import { NAKSHATRAS, RASHIS } from '@/rules/charts/rashis'
import type { FactName } from '@/rules/charts/chart'
import { isSureOf } from '@/rules/charts/chartEvent'
import { inLanguage } from './words'
import type { Fact, KundliInput } from '../report'

const TEXTS = {
  lagna: { en: 'Lagna', hi: 'लग्न' },
  noLagna: { en: 'Not known: the birth time is missing', hi: 'ज्ञात नहीं: जन्म समय नहीं है' },
  moon: { en: 'Moon sign', hi: 'चंद्र राशि' },
  sun: { en: 'Sun sign', hi: 'सूर्य राशि' },
  nakshatra: { en: 'Nakshatra, pada', hi: 'नक्षत्र, चरण' },
  syllable: { en: 'Name syllable', hi: 'नामाक्षर' },
  tithi: { en: 'Tithi', hi: 'तिथि' },
  dasha: { en: 'Running dasha', hi: 'वर्तमान दशा' },
  manglik: { en: 'Manglik', hi: 'मांगलिक विचार' },
  uncertain: { en: ' (not certain)', hi: ' (निश्चित नहीं)' },
  none: { en: 'none on this day', hi: 'इस दिन कोई नहीं' },
}

/** What a practitioner looks for first. */
export const summaryFacts = ({
  chart,
  locale,
  generatedAt,
}: Pick<KundliInput, 'chart' | 'locale' | 'generatedAt'>): Fact[] => {
  const texts = inLanguage(TEXTS, locale)
  const { ascendant, planets, panchang } = chart
  const star = NAKSHATRAS[planets.moon.nakshatra - 1]!
  const syllable = star.syllables[locale].split(' ')[planets.moon.pada - 1] ?? ''
  const doubt = (fact: FactName): string => (isSureOf({ chart, fact }) ? '' : texts.uncertain)
  const signOf = ({ rashi, longitude }: { rashi: number; longitude: number }): string =>
    `${RASHIS[rashi - 1]![locale]} ${arcSeconds(longitude)}`
  return [
    [texts.lagna, ascendant ? `${signOf(ascendant)}${doubt('lagna')}` : texts.noLagna],
    [texts.moon, `${signOf(planets.moon)}${doubt('moonRashi')}`],
    [texts.sun, signOf(planets.sun)],
    [texts.nakshatra, `${star[locale]}, ${planets.moon.pada}${doubt('moonPada')}`],
    [texts.syllable, `${syllable}${doubt('moonPada')}`],
    [texts.tithi, `${TITHIS[panchang.tithi - 1]![locale]}${doubt('tithi')}`],
    [texts.dasha, runningDasha({ chart, locale, generatedAt })],
    [texts.manglik, `${manglikTexts(chart.manglik).grade[locale]}${doubt('manglik')}`],
  ]
}

function runningDasha({
  chart,
  locale,
  generatedAt,
}: Pick<KundliInput, 'chart' | 'locale' | 'generatedAt'>): string {
  const texts = inLanguage(TEXTS, locale)
  const now = dashaNow({ periods: chart.dasha.periods, asOf: generatedAt })
  const lords = [now.mahadasha, now.antardasha, now.pratyantardasha].flatMap((period) =>
    period ? [GRAHAS[period.lord][locale]] : [],
  )
  const doubt = isSureOf({ chart, fact: 'mahadashaAtBirth' }) ? '' : texts.uncertain
  return lords.length === 0 ? texts.none : `${lords.join(' – ')}${doubt}`
}
