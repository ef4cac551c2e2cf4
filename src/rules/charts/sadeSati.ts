import type { SadeSati, SadeSatiPhase } from './chart'
import type { ChartSettings } from './chartSettings'
import { signStays, type SignStay } from './ingresses'
import { houseFrom } from './placement'

/** Saturn goes round once in less. */
const ONE_ROUND_MS = 31 * 365.25 * 86_400_000

const PHASES: Partial<Record<number, SadeSatiPhase>> = { 12: 'rising', 1: 'peak', 2: 'setting' }
const DHAIYAS: Partial<Record<number, NonNullable<SadeSati['dhaiya']>>> = {
  4: 'fourth',
  8: 'eighth',
}

/**
 * Sade-sati (Saturn in 12, 1 or 2 from the Moon) and dhaiya (in 4 or 8) by sign.
 * @param moonRashi sign of the Moon at birth
 * @param asOf UTC instant, 1900 to 2100
 */
export const sadeSatiOf = ({
  moonRashi,
  asOf,
  ayanamsa,
}: {
  moonRashi: number
  asOf: string
  ayanamsa: ChartSettings['ayanamsa']
}): SadeSati => {
  const until = new Date(Date.parse(asOf) + ONE_ROUND_MS).toISOString()
  const stays = signStays({ graha: 'saturn', from: asOf, to: until, ayanamsa })
  const houseOf = ({ rashi }: SignStay): number => houseFrom({ rashi, first: moonRashi })
  const [stay, ...later] = stays
  const phase = (stay && PHASES[houseOf(stay)]) ?? null
  const dhaiya = (stay && DHAIYAS[houseOf(stay)]) ?? null
  const isRunning = phase !== null || dhaiya !== null
  const next = later.find((each) => houseOf(each) === 12)
  return {
    active: phase !== null,
    phase,
    dhaiya,
    phaseStart: isRunning && stay ? stay.start : null,
    phaseEnd: isRunning && stay ? stay.end : null,
    nextStart: phase === null ? (next?.start ?? null) : null,
  }
}
