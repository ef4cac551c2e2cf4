import type { Language } from '../system/failures'
import type { Chart, DashaPeriod, FactName } from './chart'
import { dashaNow, dashaOf } from './dasha'
import { GRAHAS, type Graha } from './grahas'
import { NAKSHATRAS, RASHIS } from './rashis'

/** A sign or nakshatra: its number from 1 and its name; several names where the birth time leaves it open. */
export type FactPlace = { number: number; name: string; isStable: boolean }

/** A running period: its lord, what it is called and when it ends (UTC instant). */
export type FactPeriod = { lord: Graha; name: string; start: string; end: string }

/** What a page says about a chart in one line each. Null is what the birth time does not allow to say. */
export type ChartFacts = {
  lagna: FactPlace | null
  moonSign: FactPlace
  nakshatra: FactPlace & { pada: number | null }
  mahadasha: FactPeriod | null
  antardasha: FactPeriod | null
  isManglik: boolean | null
}

/** More answers than this are no answer. */
const MOST_NAMES = 2

/**
 * The facts of a chart for an instant, in one language.
 * @param asOf UTC instant for the running periods
 */
export const chartFacts = ({
  chart,
  asOf,
  language,
}: {
  chart: Chart
  asOf: string
  language: Language
}): ChartFacts => {
  const { ascendant, moon } = chart
  const placeOf = (fact: FactName, number: number, names: readonly Record<Language, string>[]) => {
    const numbers = numbersOf({ chart, fact, number })
    return {
      number,
      name: numbers.map((each) => names[each - 1]![language]).join(' / '),
      isStable: numbers.length === 1,
      count: numbers.length,
    }
  }
  const lagna = ascendant ? placeOf('lagna', ascendant.rashi, RASHIS) : null
  const nakshatra = placeOf('moonNakshatra', moon.nakshatra, NAKSHATRAS)
  return {
    lagna: lagna && lagna.count <= MOST_NAMES ? shown(lagna) : null,
    moonSign: shown(placeOf('moonRashi', moon.rashi, RASHIS)),
    nakshatra: {
      ...shown(nakshatra),
      pada:
        numbersOf({ chart, fact: 'moonPada', number: moon.pada }).length === 1 ? moon.pada : null,
    },
    ...runningPeriods({ chart, asOf, language }),
    isManglik: isStable(chart, 'manglik') ? chart.manglik.present : null,
  }
}

const shown = ({ number, name, isStable: sure }: FactPlace): FactPlace => ({
  number,
  name,
  isStable: sure,
})

const isStable = ({ confidence }: Chart, fact: FactName): boolean =>
  confidence.facts.every((each) => each.fact !== fact || each.isStable)

/** All that the window of the birth allows, in the order in which they come. */
function numbersOf({
  chart,
  fact,
  number,
}: {
  chart: Chart
  fact: FactName
  number: number
}): number[] {
  const changes = chart.confidence.facts.find((each) => each.fact === fact)?.changes ?? []
  if (changes.length === 0) return [number]
  return [...new Set([Number(changes[0]!.from), ...changes.map(({ to }) => Number(to))])]
}

/** Said only where both ends of the birth's window have the same lord; the dates are of the birth's middle. */
function runningPeriods({
  chart,
  asOf,
  language,
}: {
  chart: Chart
  asOf: string
  language: Language
}): Pick<ChartFacts, 'mahadasha' | 'antardasha'> {
  const { confidence, settings, dasha } = chart
  const { from, to, moonRange } = confidence
  const at = Date.parse(asOf)
  const [early, late] = [
    dashaOf({ moon: moonRange.from, at: Date.parse(from), asOf: at, settings }),
    dashaOf({ moon: moonRange.to, at: Date.parse(to), asOf: at, settings }),
  ]
  const now = dashaNow({ periods: dasha.periods, asOf })
  const isSameMaha = early.mahadasha === late.mahadasha
  return {
    mahadasha: isSameMaha ? periodOf(now.mahadasha, language) : null,
    antardasha:
      isSameMaha && early.antardasha === late.antardasha
        ? periodOf(now.antardasha, language)
        : null,
  }
}

const periodOf = (period: DashaPeriod | null, language: Language): FactPeriod | null =>
  period && {
    lord: period.lord,
    name: GRAHAS[period.lord][language],
    start: period.start,
    end: period.end,
  }
