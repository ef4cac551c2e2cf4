import { now } from '@/kit/clock'
import { confidenceTexts } from '@/rules/charts/confidenceTexts'
import { chartWarningText } from '@/rules/charts/chartWarnings'
import type { Chart, Confidence, FactConfidence } from '@/rules/charts/chart'
import type { ChartSettings } from '@/rules/charts/chartSettings'
import type { Birth } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import { castBirth } from './castBirth'
import { provenanceOf, type Provenance } from './provenanceOf'

/** The neutral chart with its warnings and its confidence in words, and where it came from. */
export type ChartAnswer = Omit<Chart, 'warnings' | 'confidence'> & {
  confidence: Omit<Confidence, 'facts'> & { facts: (FactConfidence & { text: string })[] }
  warnings: { code: string; field: string; text: string }[]
  /** Without the digest: it would let anybody test guesses at a birth. */
  provenance: Omit<Provenance, 'hash'>
}

/**
 * The chart of a birth that nobody keeps.
 * @param asOf UTC instant, by default now
 * @throws Failure BIRTH_TIME_SKIPPED, BIRTH_TIME_TWICE, BIRTH_OUT_OF_RANGE
 */
export const computeChart = ({
  birth,
  asOf,
  settings,
  language,
}: {
  birth: Birth
  asOf?: string
  settings: ChartSettings
  language: Language
}): ChartAnswer => {
  const chart = castBirth({ birth, asOf: asOf ?? now().toISOString(), settings })
  const { confidence } = chart
  const { hash: _kept, ...provenance } = provenanceOf({ birth, settings })
  const texts = confidenceTexts({ confidence, place: birth.place })
  return {
    ...chart,
    confidence: {
      ...confidence,
      facts: confidence.facts.map((each) => ({
        ...each,
        text: texts.find(({ fact }) => fact === each.fact)?.[language] ?? '',
      })),
    },
    warnings: chart.warnings.map((warning) => ({
      ...warning,
      text: chartWarningText({ code: warning.code, language }),
    })),
    provenance,
  }
}
