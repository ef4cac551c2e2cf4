import type { Language } from '../../system/failures'
import { bestRows, spokenSound, type FoundRow } from './bestRows'
import { countryName } from './countryName'
import type { Effort } from './effort'
import { plainName, soundOf } from './foldName'
import { keysFrom } from './matchKeys'
import { nearestKeys } from './nearestKeys'
import { KEY_KIND_LIST, type Place, type PlaceTable } from './placeTable'
import { isRegion } from './regionSounds'
import { readPlaceQuery } from './readPlaceQuery'

/** Mistakes are looked for in the likeliest meanings only: each look walks through all names. */
const MEANINGS_WITH_MISTAKES = 2

/**
 * The places that a typed text may mean, best first: the beginning of a name, an old or a Hindi name, then
 * names with typing mistakes; what follows a comma is state, district or country (`Ballia, UP`).
 * Among equal matches Indian and larger places come first. Two places of one name are both answered and
 * marked: nothing is ever chosen. Whatever is typed, at most `MOST_STEPS` steps are done.
 */
export const searchPlaces = ({
  table,
  query,
  limit,
  language,
  effort = { steps: 0 },
}: {
  table: PlaceTable
  query: string
  limit: number
  language: Language
  effort?: Effort
}): Place[] => {
  const meanings = readPlaceQuery(query)
  const likely = meanings
    .slice(0, MEANINGS_WITH_MISTAKES)
    .filter(({ within }) => within.every((sounds) => isRegion(table, sounds)))
  const nearest = nearestKeys({ table, sounds: likely.map(spokenSound), effort })
  for (const mistakes of [0, 1, 2])
    for (const wanted of mistakes === 0 ? meanings : likely) {
      const found = bestRows({ table, wanted, limit, mistakes, effort, nearest })
      if (found.length > 0)
        return found.map((each) => answer({ table, found: each, language, effort }))
    }
  return []
}

function answer({
  table,
  found: { row, isOneOfMany },
  language,
  effort,
}: {
  table: PlaceTable
  found: FoundRow
  language: Language
  effort: Effort
}): Place {
  const [country, state, stateHindi, district, districtHindi] = row.region
  const isHindi = language === 'hi'
  return {
    name: (isHindi && row.nameHindi) || row.name,
    district: (isHindi && districtHindi) || district || null,
    state: (isHindi && stateHindi) || state || null,
    country: countryName(country, language),
    latitude: row.latitude,
    longitude: row.longitude,
    timezone: row.timezone,
    population: row.population,
    isAmbiguous: isOneOfMany || isAmbiguous({ table, name: row.name, effort }),
  }
}

/** True when another row carries the name, in whatever spelling of the same sound. */
function isAmbiguous({
  table,
  name,
  effort,
}: {
  table: PlaceTable
  name: string
  effort: Effort
}): boolean {
  const sound = soundOf(plainName(name))
  const { from, wholeTo } = keysFrom({ table, sound, effort })
  const rows = new Set<number>()
  for (let key = from; key < wholeTo; key += 1)
    if (KEY_KIND_LIST[table.keyKinds[key]!] !== 'laterWord') rows.add(table.keyRows[key]!)
  return rows.size > 1
}
