import type { ReactNode } from 'react'
import { AYANAMSAS, NODES } from '@/rules/charts/chartSettings'
import { drawKundli } from '@/rules/charts/drawing/drawKundli'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import type { Text } from '../language'
import { ChartSwitch, type Drawings } from './ChartSwitch'
import { Findings } from './Findings'
import { PositionTable } from './PositionTable'
import type { PanelChart } from './readPanel'

const TEXT = {
  title: { en: 'Kundli', hi: 'कुंडली' },
  none: {
    en: 'There is no chart yet: birth details with a place on the map are needed.',
    hi: 'अभी कुंडली नहीं है: जन्म विवरण और मानचित्र पर मिला स्थान चाहिए।',
  },
  engine: { en: 'Engine', hi: 'गणना' },
  ayanamsa: { en: 'ayanamsa', hi: 'अयनांश' },
  year: { en: 'dasha year of {days} days', hi: '{days} दिन का दशा वर्ष' },
  zones: { en: 'time zones', hi: 'समय क्षेत्र' },
  positions: { en: 'Positions', hi: 'ग्रह स्थिति' },
} satisfies Record<string, Text>

const STYLES = ['north', 'south'] as const
const DIVISIONS = ['d1', 'd9', 'd10'] as const

type Props = {
  panel: PanelChart | null
  language: Language
  /** What can be done with the chart. */
  children?: ReactNode
}

/** A chart for its practitioner: drawn, as a table, and what it says now, with how sure that is. */
export const ChartPanel = ({ panel, language, children }: Props) => (
  <Card part="chart" title={TEXT.title[language]}>
    {panel ? (
      <>
        <div className="sahil-chart">
          <ChartSwitch drawings={drawingsOf(panel, language)} language={language} />
          <Findings panel={panel} language={language} />
        </div>
        <h4>{TEXT.positions[language]}</h4>
        <PositionTable chart={panel.chart} language={language} />
        <p className="sahil-hint">{conventions(panel, language)}</p>
      </>
    ) : (
      <p className="sahil-hint">{TEXT.none[language]}</p>
    )}
    {children}
  </Card>
)

const drawingsOf = ({ chart, name }: PanelChart, language: Language): Drawings =>
  Object.fromEntries(
    STYLES.flatMap((style) =>
      DIVISIONS.map((varga) => [
        `${style}-${varga}`,
        drawKundli({ chart, varga, style, language, title: name }),
      ]),
    ),
  )

/** By what the chart was computed, in one line. */
const conventions = ({ provenance }: PanelChart, language: Language): string => {
  const { engine, settings, tzData, hash } = provenance
  return [
    `${TEXT.engine[language]} ${engine.version}`,
    `${AYANAMSAS[settings.ayanamsa][language]} ${TEXT.ayanamsa[language]}`,
    NODES[settings.node][language],
    TEXT.year[language].replace('{days}', String(settings.yearDays)),
    `${TEXT.zones[language]} ${tzData}`,
    hash.slice(0, 12),
  ].join(' · ')
}
