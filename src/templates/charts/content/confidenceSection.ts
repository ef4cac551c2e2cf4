import { confidenceTexts } from '@/rules/charts/confidenceTexts'
import { clockAt } from '@/rules/charts/placeClock'
import { arcMinutes } from '@/rules/charts/drawing/arc'
import { RASHIS } from '@/rules/charts/rashis'
import { dayOf, filled, inLanguage } from './words'
import type { Block, KundliInput, Section } from '../report'

const TEXTS = {
  title: { en: 'The birth time and what depends on it', hi: 'जन्म समय और उस पर निर्भर बातें' },
  exact: {
    en: 'The birth time is given as exact; the chart takes it at its word. One minute moves the lagna by about 15′ and the Moon by about half a minute of arc.',
    hi: 'जन्म समय निश्चित बताया गया है और कुंडली उसी पर बनी है। एक मिनट के अंतर से लग्न लगभग 15′ और चंद्र लगभग आधी कला बदलता है।',
  },
  window: {
    en: 'The birth was between {from} and {to} by the clock of the place. The chart is computed for the middle of this time.',
    hi: 'जन्म स्थान की घड़ी से {from} और {to} के बीच हुआ। कुंडली इस अवधि के मध्य के लिए बनी है।',
  },
  unknown: {
    en: 'The birth time is not known, so the lagna and the houses counted from it cannot be told. The chart is computed for local noon.',
    hi: 'जन्म समय ज्ञात नहीं है, इसलिए लग्न और उससे गिने जाने वाले भाव नहीं बताए जा सकते। कुंडली स्थानीय दोपहर के लिए बनी है।',
  },
  range: {
    en: 'In this time the Moon moves from {from} to {to}.',
    hi: 'इस अवधि में चंद्र {from} से {to} तक चलता है।',
  },
  stable: { en: 'Certain', hi: 'निश्चित' },
  sensitive: { en: 'Depends on the birth time', hi: 'जन्म समय पर निर्भर' },
}

/** What holds in the whole window of the birth time, and what changes in it, when. */
export const confidenceSection = ({ chart, locale, person }: KundliInput): Section => {
  const texts = inLanguage(TEXTS, locale)
  const { confidence } = chart
  const { place } = person.birth
  if (confidence.from === confidence.to)
    return { title: texts.title, startsPage: false, blocks: [{ kind: 'text', text: texts.exact }] }
  const all = confidenceTexts({ confidence, place })
  const said = (isStable: boolean) =>
    all.filter((each) => each.isStable === isStable).map((each) => each[locale])
  const moment = (at: string): string =>
    `${dayOf(at, { timezone: place.timezone, locale })}, ${clockAt({ at, place })}`
  const window = { from: moment(confidence.from), to: moment(confidence.to) }
  const opening = confidence.certainty === 'unknown' ? texts.unknown : filled(texts.window, window)
  return {
    title: texts.title,
    startsPage: false,
    blocks: [
      { kind: 'text', text: opening },
      { kind: 'text', text: filled(texts.range, moonRange(confidence.moonRange, locale)) },
      ...listOf(texts.sensitive, said(false)),
      ...listOf(texts.stable, said(true)),
    ],
  }
}

const listOf = (title: string, points: string[]): Block[] =>
  points.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'points', points },
      ]

function moonRange(
  range: { from: number; to: number },
  locale: KundliInput['locale'],
): { from: string; to: string } {
  const said = (longitude: number): string =>
    `${RASHIS[Math.floor(longitude / 30) % 12]![locale]} ${arcMinutes(longitude)}`
  return { from: said(range.from), to: said(range.to) }
}
