import type { ChartSettings } from './chartSettings'
import { isoInstant } from './isoInstant'
import { searchIngresses, type Ingress, type Slow } from './sky/searchIngresses'
import { stationsOf } from './stations'
import { INGRESSES } from './tables/ingressTable'
import { unpackInstants } from './tables/packed'

export type { Slow }

/** A stay in a sign, with the ends as UTC instants; a graha that turns round comes back for another one. */
export type SignStay = { rashi: number; start: string; end: string }

/** The years that the tables know: stays may be asked for 1900 to 2100, and the next ones after that are found, too. */
const FIRST = Date.UTC(1890, 0, 1)
const LAST = Date.UTC(2140, 0, 1)

/** The longest stay (Saturn, three years) with room. */
const LONGEST_STAY = 4 * 365.25 * 86_400_000

const LAHIRI = {
  saturn: ingressesIn('saturn'),
  jupiter: ingressesIn('jupiter'),
  rahu: ingressesIn('rahu'),
}

/**
 * The stays of a slow graha in signs that touch the time from `from` to `to`, in order. Rahu and Ketu are the mean
 * nodes. From a table with the Lahiri ayanamsa, with another one searched (half a ms a year).
 * @param from UTC instant, 1894 or later
 * @param to UTC instant, 2136 or earlier
 */
export const signStays = ({
  graha,
  from,
  to,
  ayanamsa = 'lahiri',
}: {
  graha: Slow
  from: string
  to: string
  ayanamsa?: ChartSettings['ayanamsa']
}): SignStay[] => {
  const [begin, end] = [Date.parse(from), Date.parse(to)]
  const ingresses = ingressesOf({ graha, ayanamsa, begin, end })
  return ingresses.flatMap(({ at, rashi }, i) => {
    const next = ingresses[i + 1]
    if (!next || next.at <= begin || at > end) return []
    return [{ rashi, start: isoInstant(at), end: isoInstant(next.at) }]
  })
}

function ingressesOf({
  graha,
  ayanamsa,
  begin,
  end,
}: {
  graha: Slow
  ayanamsa: ChartSettings['ayanamsa']
  begin: number
  end: number
}): Ingress[] {
  if (graha === 'ketu')
    return ingressesOf({ graha: 'rahu', ayanamsa, begin, end }).map(({ at, rashi }) => ({
      at,
      rashi: ((rashi + 5) % 12) + 1,
    }))
  if (ayanamsa === 'lahiri') return LAHIRI[graha]
  const from = Math.max(begin - LONGEST_STAY, FIRST)
  const to = Math.min(end + LONGEST_STAY, LAST)
  const turns = graha === 'rahu' ? [] : stationsOf({ graha, from, to }).map(({ at }) => at)
  return searchIngresses({ graha, from, to, turns, ayanamsa })
}

function ingressesIn(graha: keyof typeof INGRESSES): Ingress[] {
  const { signs, instants } = INGRESSES[graha]
  return unpackInstants(instants).map((at, i) => ({ at, rashi: parseInt(signs[i]!, 36) }))
}
