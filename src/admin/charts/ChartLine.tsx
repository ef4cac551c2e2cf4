import type { ChartFacts } from '@/rules/charts/chartFacts'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'

const TEXT = {
  lagna: { en: 'Lagna', hi: 'लग्न' },
  moon: { en: 'Moon', hi: 'चंद्र' },
  now: { en: 'now', hi: 'अभी' },
  open: { en: 'Kundli', hi: 'कुंडली' },
} satisfies Record<string, Text>

type Props = { person: string; facts: ChartFacts | null; language: Language }

/** A person's chart in one line, and the way to all of it. */
export const ChartLine = ({ person, facts, language }: Props) => (
  <p className="sahil-person__chart" data-part="chart-line">
    <a href={`/admin/collections/profiles/${person}`}>{TEXT.open[language]}</a>
    {facts && <small>{lineOf(facts, language)}</small>}
  </p>
)

const lineOf = (facts: ChartFacts, language: Language): string => {
  const { lagna, moonSign, nakshatra, mahadasha, antardasha } = facts
  const now = [mahadasha?.name, antardasha?.name].filter(Boolean).join(' – ')
  return [
    lagna && `${TEXT.lagna[language]} ${lagna.name}`,
    `${TEXT.moon[language]} ${moonSign.name}, ${nakshatra.name}`,
    now && `${TEXT.now[language]} ${now}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
