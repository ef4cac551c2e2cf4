import { confidenceTexts } from '@/rules/charts/confidenceTexts'
import { chartFacts } from '@/rules/charts/chartFacts'
import { chartWarningText } from '@/rules/charts/chartWarnings'
import { dashaShiftText } from '@/rules/charts/dashaShift'
import { manglikTexts } from '@/rules/charts/manglikTexts'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { birthDayText, birthTimeText, placeText } from '../people/birthText'
import { periodText, sadeSatiText } from './chartTexts'
import type { PanelChart } from './readPanel'

const TEXT = {
  lagna: { en: 'Lagna', hi: 'लग्न' },
  moon: { en: 'Moon sign', hi: 'चंद्र राशि' },
  nakshatra: { en: 'Nakshatra', hi: 'नक्षत्र' },
  pada: { en: 'pada', hi: 'चरण' },
  maha: { en: 'Mahadasha', hi: 'महादशा' },
  antar: { en: 'Antardasha', hi: 'अंतर्दशा' },
  manglik: { en: 'Manglik', hi: 'मांगलिक' },
  sadeSati: { en: 'Sade-sati', hi: 'साढ़ेसाती' },
  born: { en: 'Born', hi: 'जन्म' },
  open: { en: 'open with this birth time', hi: 'इस जन्म समय से तय नहीं' },
  sensitive: { en: 'What the birth time leaves open', hi: 'जन्म समय जो तय नहीं करता' },
} satisfies Record<string, Text>

/** What a chart says now, in lines, and what of it the birth time leaves open. */
export const Findings = ({ panel, language }: { panel: PanelChart; language: Language }) => (
  <div className="sahil-findings">
    <dl className="sahil-facts">
      {linesOf(panel, language).map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <OpenFacts panel={panel} language={language} />
    {panel.chart.warnings.map(({ code }) => (
      <p key={code} className="sahil-alert" role="note">
        {chartWarningText({ code, language })}
      </p>
    ))}
  </div>
)

function linesOf({ chart, birth }: PanelChart, language: Language): [string, string][] {
  const facts = chartFacts({ chart, asOf: chart.dasha.asOf, language })
  const open = TEXT.open[language]
  const { name, pada } = facts.nakshatra
  const { grade, reasons, cancellations } = manglikTexts(chart.manglik)
  const because = [...reasons, ...cancellations].map((text) => text[language]).join(' ')
  const shift = dashaShiftText(chart)?.[language]
  const born = [
    birthDayText({ on: birth.date, language }),
    birthTimeText({ ...birth, certainty: birth.timeCertainty, language }),
    placeText(birth.place),
  ]
  return [
    [TEXT.born[language], born.join(' · ')],
    [TEXT.lagna[language], facts.lagna?.name ?? open],
    [TEXT.moon[language], facts.moonSign.name],
    [TEXT.nakshatra[language], pada ? `${name}, ${TEXT.pada[language]} ${pada}` : name],
    [TEXT.maha[language], periodText(facts.mahadasha, language) ?? open],
    [
      TEXT.antar[language],
      [periodText(facts.antardasha, language) ?? open, shift].filter(Boolean).join('. '),
    ],
    [TEXT.manglik[language], [grade[language], because].filter(Boolean).join(': ')],
    [TEXT.sadeSati[language], sadeSatiText(chart.sadeSati, language)],
  ]
}

const OpenFacts = ({ panel, language }: { panel: PanelChart; language: Language }) => {
  const { confidence } = panel.chart
  const texts = confidenceTexts({ confidence, place: panel.birth.place })
  const open = texts.filter(({ isStable }) => !isStable)
  if (open.length === 0) return null
  return (
    <details open>
      <summary>{TEXT.sensitive[language]}</summary>
      <ul>
        {open.map((text) => (
          <li key={text.fact}>{text[language]}</li>
        ))}
      </ul>
    </details>
  )
}
