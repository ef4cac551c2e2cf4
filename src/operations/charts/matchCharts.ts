import { now } from '@/kit/clock'
import { chartFacts } from '@/rules/charts/chartFacts'
import type { ChartSettings } from '@/rules/charts/chartSettings'
import { gunaMilan } from '@/rules/charts/gunaMilan'
import { gunaTexts } from '@/rules/charts/gunaTexts'
import { isSureForMatch } from '@/rules/charts/matchCertainty'
import { manglikTexts } from '@/rules/charts/manglikTexts'
import type { Birth } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import { castBirth } from './castBirth'

type Side = 'bride' | 'groom'

/**
 * Guna milan of two births: 36 points with each kuta, the doshas and both sides' manglik, in the reader's language.
 * `isSure` is false where a birth time leaves a Moon's sign, nakshatra, pada or vashya open.
 * @throws Failure BIRTH_TIME_SKIPPED, BIRTH_TIME_TWICE, BIRTH_OUT_OF_RANGE, field `bride.…` or `groom.…`
 */
export const matchCharts = ({
  settings,
  language,
  ...births
}: Record<Side, Birth> & { settings: ChartSettings; language: Language }) => {
  const [bride, groom] = [
    sideOf({ field: 'bride', birth: births.bride, settings, language }),
    sideOf({ field: 'groom', birth: births.groom, settings, language }),
  ]
  const result = gunaMilan({ bride, groom })
  const texts = gunaTexts(result)
  const dosha = (name: 'nadiDosha' | 'bhakootDosha') => ({
    ...result[name],
    texts: texts[name].map((text) => text[language]),
  })
  return {
    ...result,
    gradeText: texts.grade[language],
    nadiDosha: dosha('nadiDosha'),
    bhakootDosha: dosha('bhakootDosha'),
    isSure: bride.isSure && groom.isSure,
    bride: shown(bride),
    groom: shown(groom),
  }
}

function sideOf({
  field,
  birth,
  settings,
  language,
}: {
  field: Side
  birth: Birth
  settings: ChartSettings
  language: Language
}) {
  const chart = castBirth({ birth, settings, field })
  const { moonSign, nakshatra } = chartFacts({ chart, asOf: now().toISOString(), language })
  const { grade, reasons, cancellations } = manglikTexts(chart.manglik)
  const inLanguage = (text: Record<Language, string>) => text[language]
  return {
    moon: chart.planets.moon.longitude,
    moonSign,
    nakshatra,
    isSure: isSureForMatch(chart.confidence.moonRange),
    manglik: {
      ...chart.manglik,
      gradeText: grade[language],
      reasonTexts: reasons.map(inLanguage),
      cancellationTexts: cancellations.map(inLanguage),
    },
  }
}

const shown = ({ moon: _moon, ...side }: ReturnType<typeof sideOf>) => side
