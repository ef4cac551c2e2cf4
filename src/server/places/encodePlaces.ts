import { plainName, soundOf, soundsOf } from '@/rules/charts/places/foldName'
import { KEY_KINDS, type KeyKind, type Region } from '@/rules/charts/places/placeTable'
import type { PlaceHeader } from '@/rules/charts/places/readPlaceTable'
import type { RawPlace } from './gazetteer'
import { chooseHindi, regionNames, type RegionNames } from './regionNames'

const LONGEST_KEY = 40
/** Words that begin or end so many names that nobody looks for them alone. */
const WEAK = new Set([
  'city',
  'town',
  'cantonment',
  'cantt',
  'road',
  'the',
  'of',
  'and',
  'east',
  'west',
  'north',
  'south',
])

type Key = { sound: string; row: number; kind: KeyKind }

/** The file that `readPlaceTable` reads. */
export const encodePlaces = ({
  places,
  names,
}: {
  places: RawPlace[]
  names: RegionNames
}): Buffer => {
  const zones = [...new Set(places.map(({ zone }) => zone))].sort()
  const regions = regionNames({ places, names })
  const rows = places.map((place) => rowOf({ place, zones, region: regions.indexOf(place) }))
  const keys = places.flatMap((place, row) => keysOf({ place, row })).sort(bySound)
  const header: PlaceHeader = {
    zones,
    regions: regions.list satisfies Region[],
    rows: rows.length,
    keys: keys.length,
    letters: keys.reduce((sum, { sound }) => sum + sound.length, 0),
  }
  return Buffer.from([JSON.stringify(header), ...rows, ...written(keys), ''].join('\n'))
}

function rowOf({
  place,
  zones,
  region,
}: {
  place: RawPlace
  zones: string[]
  region: number
}): string {
  const { name, latitude, longitude, zone, people } = place
  const others = shownOthers(place)
  const position = [latitude, longitude].map((degrees) => Number(degrees.toFixed(4)))
  const cells = [name, chooseHindi(place) ?? '', others.join('|'), ...position, region]
  return [...cells, zones.indexOf(zone), people || ''].join('\t')
}

/** Other names that are spelled otherwise and not found by the sound of the main one alone. */
const shownOthers = ({ name, others }: RawPlace): string[] => {
  const seen = new Set([soundOf(plainName(name))])
  return [...others].filter((other) => {
    const sound = soundOf(plainName(other))
    const isNew = sound !== '' && !seen.has(sound) && !DEVANAGARI.test(other)
    seen.add(sound)
    return isNew
  })
}

function keysOf({ place, row }: { place: RawPlace; row: number }): Key[] {
  const main = new Set([place.name, chooseHindi(place) ?? ''].flatMap(soundsOf).map(cut))
  const others = new Set([...place.others, ...place.hindi].flatMap(soundsOf).map(cut))
  const later = plainName(place.name)
    .split(' ')
    .slice(1)
    .filter((word) => word.length > 2 && !WEAK.has(word))
    .map((word) => cut(soundOf(word)))
  const kinds = new Map<string, KeyKind>([
    ...later.map((sound) => [sound, 'laterWord'] as const),
    ...[...others].map((sound) => [sound, 'otherName'] as const),
    ...[...main].map((sound) => [sound, 'name'] as const),
  ])
  return [...kinds]
    .map(([sound, kind]) => ({ sound, row, kind }))
    .filter(({ sound }) => sound.length > 1)
}

const bySound = (one: Key, other: Key): number => {
  if (one.sound === other.sound) return one.row - other.row
  return one.sound < other.sound ? -1 : 1
}

function written(keys: Key[]): string[] {
  return keys.map(({ sound, row, kind }, at) => {
    const before = keys[at - 1]?.sound ?? ''
    let same = 0
    while (same < sound.length && sound[same] === before[same]) same += 1
    const start = String.fromCharCode(same + 32)
    return `${start}${sound.slice(same)}\t${row.toString(36)}${KEY_KINDS[kind]}`
  })
}

const cut = (sound: string): string => sound.slice(0, LONGEST_KEY)

const DEVANAGARI = /\p{Script=Devanagari}/u
