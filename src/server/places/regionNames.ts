import { plainName, soundOf, soundsOf } from '@/rules/charts/places/foldName'
import type { Region } from '@/rules/charts/places/placeTable'
import { STATE_LIST } from '@/rules/payments/tax/indianStates'
import type { RawPlace } from './gazetteer'
import { HINDI_ABROAD, HINDI_NAMES } from './hindiNames'

/** Names of states and districts by GeoNames code. */
export type RegionNames = { states: Map<string, string>; districts: Map<string, string> }

/** Countries whose districts tell one village from another. */
const WITH_DISTRICTS = new Set(['IN', 'NP', 'BD', 'PK', 'LK', 'BT'])

/** The list of all regions, and where in it that of a place stands. */
export const regionNames = ({ places, names }: { places: RawPlace[]; names: RegionNames }) => {
  const list: Region[] = []
  const known = new Map<string, number>()
  const hindi = hindiDistricts({ places, names })
  const indexOf = (place: RawPlace): number => {
    const region = regionOf({ place, names, hindi })
    const key = region.join('|')
    const index = known.get(key) ?? list.push(region) - 1
    known.set(key, index)
    return index
  }
  return { list, indexOf }
}

/** Our own Hindi name for the place, else the one of the sources that sounds most like its name. */
export const chooseHindi = ({ name, hindi, country }: RawPlace): string | undefined => {
  const own =
    country === 'IN' ? HINDI_NAMES.get(name.toLowerCase()) : HINDI_ABROAD.get(`${name} ${country}`)
  if (own) return own
  const wanted = soundOf(plainName(name))
  const [first] = hindi.filter((each) => soundsOf(each).includes(wanted))
  return first ?? hindi[0]
}

function regionOf({
  place,
  names,
  hindi,
}: {
  place: RawPlace
  names: RegionNames
  hindi: Map<string, string>
}): Region {
  const { country, state, district } = place
  const stateName = plainState(names.states.get(state) ?? '')
  if (!WITH_DISTRICTS.has(country)) return [country, stateName, '', '', '']
  const stateHindi =
    country === 'IN' ? (STATE_LIST.find(({ en }) => en.startsWith(stateName))?.hi ?? '') : ''
  const districtName = districtNameOf({ district, names })
  const ownHindi = country === 'IN' ? HINDI_NAMES.get(districtName.toLowerCase()) : undefined
  return [country, stateName, stateHindi, districtName, ownHindi ?? hindi.get(district) ?? '']
}

const plainState = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

const districtNameOf = ({ district, names }: { district: string; names: RegionNames }): string =>
  district.startsWith('=')
    ? district.slice(1)
    : plainState(names.districts.get(district) ?? '')
        .replace(/^District | (District|Division)$/gi, '')
        .trim()

/** A district that is named after one of its towns has the Hindi name of the town. */
function hindiDistricts({ places, names }: { places: RawPlace[]; names: RegionNames }) {
  const hindi = new Map<string, string>()
  const largestFirst = places
    .filter(({ country }) => country === 'IN')
    .sort((one, other) => other.people - one.people)
  for (const place of largestFirst) {
    const district = soundOf(plainName(districtNameOf({ district: place.district, names })))
    const name = chooseHindi(place)
    const isItsTown = soundOf(plainName(place.name)) === district
    if (name && isItsTown && !hindi.has(place.district)) hindi.set(place.district, name)
  }
  return hindi
}
