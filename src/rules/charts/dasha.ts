import type { Dasha, DashaPeriod } from './chart'
import type { ChartSettings } from './chartSettings'
import type { Graha } from './grahas'
import { isoInstant } from './isoInstant'
import { wrapDegrees } from './sky/angles'

/** The lords of the Vimshottari dasha in their order, with their years: 120 in all (Brihat Parashara Hora, ch. 46). */
export const DASHA_YEARS = [
  ['ketu', 7],
  ['venus', 20],
  ['sun', 6],
  ['moon', 10],
  ['mars', 7],
  ['rahu', 18],
  ['jupiter', 16],
  ['saturn', 19],
  ['mercury', 17],
] as const satisfies readonly (readonly [Graha, number])[]

const CYCLE_YEARS = 120
const DAY = 86_400_000
const NAKSHATRA = 360 / 27

/**
 * The Vimshottari dasha from the Moon: the part of its nakshatra that is still ahead is what is left of the first period.
 * @param moon sidereal longitude at birth, degrees
 * @param at birth, ms UTC
 * @param asOf ms UTC for which the running periods are given
 * @param settings `yearDays` is the length of a dasha year
 */
export const dashaOf = ({
  moon,
  at,
  asOf,
  settings,
}: {
  moon: number
  at: number
  asOf: number
  settings: Pick<ChartSettings, 'yearDays'>
}): Dasha => {
  const stars = wrapDegrees(moon) / NAKSHATRA
  const first = Math.floor(stars) % DASHA_YEARS.length
  const [lord, years] = DASHA_YEARS[first] as (typeof DASHA_YEARS)[number]
  const gone = years * (stars % 1)
  const yearMs = settings.yearDays * DAY
  const start = at - gone * yearMs
  const periods = split({ start, end: start + CYCLE_YEARS * yearMs, first: lord })
  const now = dashaNow({ periods, asOf: isoInstant(asOf) })
  return {
    balance: { lord, years: years - gone },
    periods,
    asOf: isoInstant(asOf),
    mahadasha: now.mahadasha?.lord ?? null,
    antardasha: now.antardasha?.lord ?? null,
    pratyantardasha: now.pratyantardasha?.lord ?? null,
    antardashaStart: now.antardasha?.start ?? null,
    antardashaEnd: now.antardasha?.end ?? null,
  }
}

/**
 * The nine periods inside a period, one level down: antardashas of a mahadasha, pratyantars of an antardasha. They begin
 * with its own lord, share its time as the years of their lords share 120, touch, and end with it.
 */
export const subPeriodsOf = ({ lord, start, end }: DashaPeriod): DashaPeriod[] =>
  split({ start: Date.parse(start), end: Date.parse(end), first: lord })

/** The running periods of the three levels; null where the instant lies outside the 120 years. */
export type RunningDasha = Record<
  'mahadasha' | 'antardasha' | 'pratyantardasha',
  DashaPeriod | null
>

/**
 * The periods that run at an instant, from the nine stored mahadashas.
 * @param asOf ISO UTC instant
 */
export const dashaNow = ({
  periods,
  asOf,
}: {
  periods: DashaPeriod[]
  asOf: string
}): RunningDasha => {
  const mahadasha = running({ periods, asOf })
  const antardasha = mahadasha && running({ periods: subPeriodsOf(mahadasha), asOf })
  const pratyantardasha = antardasha && running({ periods: subPeriodsOf(antardasha), asOf })
  return { mahadasha, antardasha, pratyantardasha }
}

function running({ periods, asOf }: { periods: DashaPeriod[]; asOf: string }): DashaPeriod | null {
  const at = Date.parse(asOf)
  return periods.find(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end)) ?? null
}

function split({ start, end, first }: { start: number; end: number; first: Graha }): DashaPeriod[] {
  const from = DASHA_YEARS.findIndex(([lord]) => lord === first)
  const order = [...DASHA_YEARS.slice(from), ...DASHA_YEARS.slice(0, from)]
  let gone = 0
  let begins = isoInstant(start)
  return order.map(([lord, years]) => {
    gone += years
    const period = {
      lord,
      start: begins,
      end: isoInstant(start + ((end - start) * gone) / CYCLE_YEARS),
    }
    begins = period.end
    return period
  })
}
