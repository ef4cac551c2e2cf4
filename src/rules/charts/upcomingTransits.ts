import { housesOf, isInSpan, type ChartEvent, type EventSpan } from './chartEvent'
import { ingressText, stationText } from './eventTexts'
import { signStays, type Slow } from './ingresses'
import { isoInstant } from './isoInstant'
import { rashiOf } from './placement'
import { longitudeAt } from './sky/longitudeAt'
import { TURNING, type Turning } from './sky/searchStations'
import { stationsOf } from './stations'

const SLOW: Slow[] = ['saturn', 'jupiter', 'rahu', 'ketu']

/** Ingresses of the slow grahas and stations of all that turn round. */
export const upcomingTransits = (span: EventSpan): ChartEvent[] => [
  ...SLOW.flatMap((graha) => ingressesOf({ graha, span })),
  ...TURNING.flatMap((graha) => turnsOf({ graha, span })),
]

function ingressesOf({ graha, span }: { graha: Slow; span: EventSpan }): ChartEvent[] {
  const { chart, from, to } = span
  const stays = signStays({ graha, from, to, ayanamsa: chart.settings.ayanamsa })
  return stays
    .filter(({ start }) => isInSpan({ at: start, span }))
    .map(({ start, rashi }) => {
      const houses = housesOf({ chart, rashi })
      return {
        at: start,
        code: 'INGRESS',
        graha,
        rashi,
        ...houses,
        isSure: true,
        text: ingressText({ graha, rashi, ...houses }),
      }
    })
}

function turnsOf({ graha, span }: { graha: Turning; span: EventSpan }): ChartEvent[] {
  const { chart, from, to } = span
  return stationsOf({ graha, from: Date.parse(from), to: Date.parse(to) }).map(({ at, turns }) => {
    const rashi = rashiOf(longitudeAt({ graha, at, settings: chart.settings }))
    const houses = housesOf({ chart, rashi })
    return {
      at: isoInstant(at),
      code: turns === 'retrograde' ? 'TURNS_RETROGRADE' : 'TURNS_DIRECT',
      graha,
      rashi,
      ...houses,
      isSure: true,
      text: stationText({ graha, turns, rashi, ...houses }),
    }
  })
}
