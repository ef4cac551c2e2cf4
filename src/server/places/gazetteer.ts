import { plainName, soundOf, soundsOf } from '@/rules/charts/places/foldName'
import type { Sources } from './sources'

/** A place while the table is made; `state` and `district` are GeoNames codes. */
export type RawPlace = {
  name: string
  hindi: string[]
  others: Set<string>
  latitude: number
  longitude: number
  country: string
  state: string
  district: string
  zone: string
  people: number
}

const FEWEST_PEOPLE = 5000
/** So large a place abroad may be known by other names. */
const KNOWN_ABROAD = 200_000
const NEIGHBOURS = new Set(['NP', 'BD', 'PK', 'LK', 'BT'])
/** Sections, historical and abandoned places. */
const NO_TOWN = new Set(['PPLX', 'PPLH', 'PPLW', 'PPLQ'])
const SAME_TOWN_KM = 4
const RENAMED_KM = 0.3
const TWIN_KM = 6

/** India wholly from both sources, the world from 5,000 people. */
export const gatherPlaces = ({ newer, richer }: Sources): RawPlace[] => {
  const places = richer.map(fromRicher)
  const world = places.filter(
    ({ country, people }, row) =>
      country !== 'IN' && people >= FEWEST_PEOPLE && !NO_TOWN.has(richer[row]![7]!),
  )
  const india = places.filter(({ country }) => country === 'IN')
  const near = byDegree(india)
  for (const row of newer.filter(({ country }) => country === 'IN')) {
    const place = fromNewer(row)
    const same = near(place).find((each) => isSame(each, place))
    if (!same) india.push(place)
    else takeNewer(same, place)
  }
  return [...withoutTwins(india), ...world]
}

/** The sources hold some towns twice; the first, with what the second knows, is enough. */
function withoutTwins(places: RawPlace[]): RawPlace[] {
  const kept = new Map<string, RawPlace[]>()
  for (const place of places) {
    const key = `${place.state} ${soundOf(plainName(place.name))}`
    const known = kept.get(key) ?? []
    const twin = known.find((each) => distance(each, place) < TWIN_KM)
    if (!twin) kept.set(key, [...known, place])
    else for (const name of [...place.others, ...place.hindi]) twin.others.add(name)
  }
  return [...kept.values()].flat()
}

/** Kilometres, near enough for neighbours. */
export const distance = (
  one: Pick<RawPlace, 'latitude' | 'longitude'>,
  other: Pick<RawPlace, 'latitude' | 'longitude'>,
): number => {
  const east = (one.longitude - other.longitude) * Math.cos((one.latitude * Math.PI) / 180)
  return 111.2 * Math.hypot(one.latitude - other.latitude, east)
}

function fromRicher(cells: string[]): RawPlace {
  const [, name = '', ascii = '', others = '', latitude, longitude] = cells
  const [country = '', , state = '', district = ''] = cells.slice(8)
  const people = Number(cells[14])
  const isOwn = country === 'IN'
  const all = others.split(',')
  const keepsOthers = isOwn || NEIGHBOURS.has(country) || people >= KNOWN_ABROAD
  const keepsHindi = keepsOthers || people >= KNOWN_ABROAD / 2
  return {
    name: townOf(isOwn ? ascii : name),
    hindi: keepsHindi ? all.filter((each) => DEVANAGARI.test(each)) : [],
    others: new Set(keepsOthers ? all.filter((each) => isEnglish(each)) : []),
    latitude: Number(latitude),
    longitude: Number(longitude),
    country,
    state: `${country}.${state}`,
    district: `${country}.${state}.${district}`,
    zone: cells[17] ?? '',
    people,
  }
}

function fromNewer({ name, lat, lng, admin1, admin2 }: Sources['newer'][number]): RawPlace {
  return {
    name: townOf(withoutMarks(name)),
    hindi: [],
    others: new Set(),
    latitude: Number(lat),
    longitude: Number(lng),
    country: 'IN',
    state: `IN.${admin1}`,
    district: `IN.${admin1}.${admin2}`,
    zone: 'Asia/Kolkata',
    people: 0,
  }
}

/** Names in plain letters, with a capital: not the codes and transcriptions of other languages. */
const isEnglish = (name: string): boolean =>
  /^[A-Z][a-zA-Zāīūṭḍṇṛśṣñ' -]{2,40}$/.test(name) &&
  !/^[A-Z]{3,4}$/.test(name) &&
  name.split(' ').length <= 4

const DEVANAGARI = /^[\p{Script=Devanagari}\s\u200c\u200d.-]+$/u

/** The town after which the sources call a sight in it. */
const townOf = (name: string): string =>
  name.replace(/ (Group of Monuments|Archaeological (Site|Park)|World Heritage Site)$/i, '')

const withoutMarks = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

function isSame(one: RawPlace, other: RawPlace): boolean {
  const apart = distance(one, other)
  if (apart > SAME_TOWN_KM || one.state !== other.state) return apart < RENAMED_KM
  const sounds = new Set([one.name, ...one.others].flatMap(soundsOf))
  return apart < RENAMED_KM || sounds.has(soundOf(plainName(other.name)))
}

/** The newer name, position and district of the same place; its old name stays findable. */
function takeNewer(
  place: RawPlace,
  { name, latitude, longitude, state, district }: RawPlace,
): void {
  if (plainName(place.name) !== plainName(name)) place.others.add(place.name)
  Object.assign(place, { name, latitude, longitude, state, district })
}

/** Finds what lies in the same tenth of a degree or beside it. */
function byDegree(places: RawPlace[]): (place: RawPlace) => RawPlace[] {
  const cell = (latitude: number, longitude: number): string =>
    `${Math.floor(latitude * 10)} ${Math.floor(longitude * 10)}`
  const cells = new Map<string, RawPlace[]>()
  for (const place of places) {
    const name = cell(place.latitude, place.longitude)
    cells.set(name, [...(cells.get(name) ?? []), place])
  }
  const steps = [-0.1, 0, 0.1]
  return ({ latitude, longitude }) =>
    steps.flatMap((north) =>
      steps.flatMap((east) => cells.get(cell(latitude + north, longitude + east)) ?? []),
    )
}
