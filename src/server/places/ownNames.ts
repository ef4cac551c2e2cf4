import { plainName, soundOf, soundsOf } from '@/rules/charts/places/foldName'
import { distance, type RawPlace } from './gazetteer'
import { MISSING_TOWNS } from './missingTowns'
import { NEW_NAMES } from './newNames'

const NEAREST_KM = 3

/** Places that the sources put into the wrong state: name, code there, right codes. */
const WRONG_REGIONS = [
  ['Neemuch', 'IN.24', 'IN.35', 'IN.35.432'],
  ['Nimach', 'IN.24', 'IN.35', 'IN.35.432'],
  ['Mahe', 'IN.13', 'IN.22', 'IN.22.636'],
  ['Yanam', 'IN.02', 'IN.22', 'IN.22.634'],
] as const

/** Villages and quarters that the sources give the people of their whole district; the number is not known. */
const WRONG_PEOPLE = [
  ['Gorakhpur', 'IN.10'],
  ['Nowrangapur', 'IN.21'],
  ['Teni', 'IN.25'],
  ['Kallakurichi', 'IN.25'],
  ['Kanayannur', 'IN.13'],
  ['Punasa', 'IN.35'],
  ['Mulugu', 'IN.40'],
  ['Bilimora', 'IN.09'],
  ['Shivaji Nagar', 'IN.16'],
] as const

/** Other names in the sources that belong to a neighbour. */
const WRONG_OTHERS = [
  ['Delhi', 'IN.07', 'New Delhi'],
  ['Jutogh', 'IN.11', 'Simla'],
  ['Dagshai', 'IN.11', 'Simla'],
] as const

/** Old names of places abroad that the sources lack. */
const OLD_NAMES_ABROAD = [
  ['Dhaka', 'BD', 'Dacca'],
  ['Sittwe', 'MM', 'Akyab'],
  ['İzmir', 'TR', 'Smyrna'],
] as const

/**
 * Puts what we know better into the places of the sources: towns that they lack, names of today, Hindi names.
 * @throws Error when a named place is not in the sources any more
 */
export const addOwnNames = (places: RawPlace[], districts: Map<string, string>): void => {
  for (const [name, wrong, state, district] of WRONG_REGIONS)
    for (const place of places.filter((each) => each.name === name && each.state === wrong))
      Object.assign(place, { state, district })
  for (const [name, state] of WRONG_PEOPLE)
    for (const place of places.filter((each) => each.name === name && each.state === state))
      place.people = 0
  for (const [name, state, wrong] of WRONG_OTHERS)
    for (const place of places.filter((each) => each.name === name && each.state === state))
      place.others.delete(wrong)
  for (const [name, country, old] of OLD_NAMES_ABROAD)
    largest(places.filter((each) => each.name === name && each.country === country)).others.add(old)
  for (const town of MISSING_TOWNS) addTown({ places, districts, town })
  for (const [state, source, name, hindi, others = ''] of NEW_NAMES) {
    const place = findPlace({ places, state: `IN.${state}`, name: source, now: name })
    if (!place) throw new Error(`the sources have no ${source} in ${state}`)
    const given = others.split('|').filter(Boolean)
    for (const other of [place.name, ...given]) place.others.add(other)
    place.hindi.unshift(hindi)
    place.name = name
  }
}

function largest(places: RawPlace[]): RawPlace {
  const [first] = places.sort((one, other) => other.people - one.people)
  if (!first) throw new Error('the sources have no place of that name')
  return first
}

function addTown({
  places,
  districts,
  town,
}: {
  places: RawPlace[]
  districts: Map<string, string>
  town: (typeof MISSING_TOWNS)[number]
}): void {
  const [state, name, hindi, latitude, longitude, district, others = '', people = 0] = town
  const at = { latitude, longitude }
  const sound = soundOf(plainName(name))
  const known = places.find(
    (each) =>
      each.state === `IN.${state}` &&
      distance(each, at) < NEAREST_KM &&
      [each.name, ...each.others].flatMap(soundsOf).includes(sound),
  )
  if (known) throw new Error(`the sources hold ${name} by now`)
  places.push({
    name,
    hindi: [hindi],
    others: new Set(others.split('|').filter(Boolean)),
    ...at,
    country: 'IN',
    state: `IN.${state}`,
    district: districtCode({ districts, state, district }),
    zone: 'Asia/Kolkata',
    people,
  })
}

/** The code of a district, or its bare name where it is newer than the sources. */
function districtCode({
  districts,
  state,
  district,
}: {
  districts: Map<string, string>
  state: string
  district: string
}): string {
  const wanted = soundOf(plainName(district))
  const found = [...districts].find(
    ([code, name]) => code.startsWith(`IN.${state}.`) && soundOf(plainName(name)) === wanted,
  )
  return found ? found[0] : `=${district}`
}

/** The largest place of the state that has the name, in whatever spelling of the same sound. */
function findPlace({
  places,
  state,
  name,
  now,
}: {
  places: RawPlace[]
  state: string
  name: string
  now: string
}): RawPlace | undefined {
  const wanted = [name, now].map((each) => soundOf(plainName(each)))
  return places
    .filter((each) => each.state === state)
    .filter((each) =>
      [each.name, ...each.others].flatMap(soundsOf).some((one) => wanted.includes(one)),
    )
    .sort((one, other) => other.people - one.people)[0]
}
