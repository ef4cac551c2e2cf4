import {
  housesOf,
  isInSpan,
  isSureOf,
  type ChartEvent,
  type ChartEventCode,
  type EventSpan,
} from './chartEvent'
import { sadeSatiText } from './eventTexts'
import { signStays } from './ingresses'
import { houseFrom } from './placement'

type SadeSatiCode = Extract<ChartEventCode, `SADE_SATI_${string}` | `DHAIYA_${string}`>

const PHASES: Partial<Record<number, SadeSatiCode>> = {
  12: 'SADE_SATI_RISING',
  1: 'SADE_SATI_PEAK',
  2: 'SADE_SATI_SETTING',
}
const DHAIYA = [4, 8]

/** Longer than Saturn ever turns back for. */
const A_YEAR_MS = 400 * 86_400_000

/** Where sade-sati and dhaiya begin, go over into their next phase, pause while Saturn turns back, and end. */
export const upcomingSadeSati = (span: EventSpan): ChartEvent[] => {
  const { chart, from, to } = span
  const stays = signStays({
    graha: 'saturn',
    from: new Date(Date.parse(from) - A_YEAR_MS).toISOString(),
    to: new Date(Date.parse(to) + A_YEAR_MS).toISOString(),
    ayanamsa: chart.settings.ayanamsa,
  })
  const houses = stays.map(({ rashi }) => houseFrom({ rashi, first: chart.moon.rashi }))
  return stays.flatMap(({ rashi, start }, i) => {
    if (i === 0 || !isInSpan({ at: start, span })) return []
    return codesAt({ houses, i }).map((code) => ({
      at: start,
      code,
      graha: 'saturn' as const,
      rashi,
      ...housesOf({ chart, rashi }),
      isSure: isSureOf({ chart, fact: 'moonRashi' }),
      text: sadeSatiText(code),
    }))
  })
}

/** What it means that Saturn goes from the house before into house `i` of the list. */
function codesAt({ houses, i }: { houses: number[]; i: number }): SadeSatiCode[] {
  const [before = 0, after = 0] = [houses[i - 1], houses[i]]
  const phase = PHASES[after]
  const codes: SadeSatiCode[] = []
  if (PHASES[before] && !phase)
    codes.push(houses[i + 1] === before ? 'SADE_SATI_PAUSES' : 'SADE_SATI_ENDS')
  if (DHAIYA.includes(before)) codes.push('DHAIYA_ENDS')
  if (phase && PHASES[before]) codes.push(phase)
  if (phase && !PHASES[before])
    codes.push(houses[i - 2] === after ? 'SADE_SATI_RESUMES' : 'SADE_SATI_BEGINS')
  if (DHAIYA.includes(after)) codes.push('DHAIYA_BEGINS')
  return codes
}
