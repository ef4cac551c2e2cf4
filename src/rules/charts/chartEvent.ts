import type { Chart, FactName } from './chart'
import type { Graha } from './grahas'
import { houseFrom } from './placement'

export type ChartEventCode =
  | 'INGRESS'
  | 'TURNS_RETROGRADE'
  | 'TURNS_DIRECT'
  | 'MAHADASHA'
  | 'ANTARDASHA'
  | 'PRATYANTARDASHA'
  | 'SADE_SATI_BEGINS'
  | 'SADE_SATI_PEAK'
  | 'SADE_SATI_SETTING'
  | 'SADE_SATI_RISING'
  | 'SADE_SATI_PAUSES'
  | 'SADE_SATI_RESUMES'
  | 'SADE_SATI_ENDS'
  | 'DHAIYA_BEGINS'
  | 'DHAIYA_ENDS'

/**
 * Something that happens to a chart. `at` is a UTC instant. Sign and houses (from the Moon's sign at birth and from the
 * lagna) are those of the graha; null where there are none or the birth time leaves them open.
 */
export type ChartEvent = {
  at: string
  code: ChartEventCode
  graha: Graha
  rashi: number | null
  houseFromMoon: number | null
  houseFromLagna: number | null
  /** False where another birth time inside the window would give another event or date. */
  isSure: boolean
  text: { en: string; hi: string }
}

/** A chart and the time for which its events are asked, UTC instants, the second one exclusive. */
export type EventSpan = { chart: Chart; from: string; to: string }

/** Whether an instant lies in the time that is asked for. */
export const isInSpan = ({ at, span: { from, to } }: { at: string; span: EventSpan }): boolean =>
  Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to)

/** Whether a fact of a chart holds in the whole window of its birth time. */
export const isSureOf = ({ chart, fact }: { chart: Chart; fact: FactName }): boolean =>
  chart.confidence.facts.every((each) => each.fact !== fact || each.isStable)

/** The houses of a sign in a chart; null where the birth time leaves the Moon's sign or the lagna open. */
export const housesOf = ({
  chart,
  rashi,
}: {
  chart: Chart
  rashi: number
}): Pick<ChartEvent, 'houseFromMoon' | 'houseFromLagna'> => {
  const { ascendant, moon } = chart
  return {
    houseFromMoon: isSureOf({ chart, fact: 'moonRashi' })
      ? houseFrom({ rashi, first: moon.rashi })
      : null,
    houseFromLagna:
      ascendant && isSureOf({ chart, fact: 'lagna' })
        ? houseFrom({ rashi, first: ascendant.rashi })
        : null,
  }
}
