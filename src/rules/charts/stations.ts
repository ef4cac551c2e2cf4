import type { Station, Turning } from './sky/searchStations'
import { STATIONS } from './tables/stationTable'
import { unpackInstants } from './tables/packed'

const TURNS: Record<Turning, Station[]> = {
  mars: stationsIn('mars'),
  mercury: stationsIn('mercury'),
  jupiter: stationsIn('jupiter'),
  venus: stationsIn('venus'),
  saturn: stationsIn('saturn'),
}

/**
 * Stations of a graha from `from` to before `to` (ms UTC, 1890 to 2140), in order, from the table.
 */
export const stationsOf = ({
  graha,
  from,
  to,
}: {
  graha: Turning
  from: number
  to: number
}): Station[] => TURNS[graha].filter(({ at }) => at >= from && at < to)

function stationsIn(graha: Turning): Station[] {
  const { first, instants } = STATIONS[graha]
  const turns: Station['turns'][] =
    first === 'retrograde' ? ['retrograde', 'direct'] : ['direct', 'retrograde']
  return unpackInstants(instants).map((at, i) => ({ at, turns: turns[i % 2]! }))
}
