import { isSureOf } from '@/rules/charts/chartEvent'
import { manglikTexts } from '@/rules/charts/manglikTexts'
import { inLanguage } from './words'
import type { Block, KundliInput, Section } from '../report'

const TEXTS = {
  uncertain: { en: ' (not certain)', hi: ' (निश्चित नहीं)' },
  manglik: { en: 'Manglik', hi: 'मांगलिक विचार' },
  reasons: { en: 'Reasons', hi: 'कारण' },
  noReason: {
    en: 'Mars stands in none of the houses that count, from the lagna or from the Moon.',
    hi: 'मंगल लग्न या चंद्र से गिने जाने वाले किसी भाव में नहीं है।',
  },
  cancellations: { en: 'What weighs against it', hi: 'परिहार' },
  noCancellation: { en: 'Nothing of the usual list.', hi: 'सामान्य सूची में से कोई नहीं।' },
}

/** The grade with everything that speaks for and against it. */
export const manglikSection = ({ chart, locale }: KundliInput): Section => {
  const texts = inLanguage(TEXTS, locale)
  const said = manglikTexts(chart.manglik)
  const doubt = isSureOf({ chart, fact: 'manglik' }) ? '' : texts.uncertain
  const [reasons, cancellations] = [said.reasons, said.cancellations].map((all) =>
    all.map((each) => each[locale]),
  )
  const against: Block[] = chart.manglik.present
    ? [
        { kind: 'heading', text: texts.cancellations },
        { kind: 'points', points: cancellations!.length ? cancellations! : [texts.noCancellation] },
      ]
    : []
  return {
    title: texts.manglik,
    startsPage: true,
    blocks: [
      {
        kind: 'notice',
        title: `${said.grade[locale]}${doubt}`,
        points: said.notes.map((each) => each[locale]),
      },
      { kind: 'heading', text: texts.reasons },
      { kind: 'points', points: reasons!.length ? reasons! : [texts.noReason] },
      ...against,
    ],
  }
}
