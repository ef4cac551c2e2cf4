import type { Effort } from './effort'
import { soundsOf } from './foldName'
import type { PlaceTable, Region } from './placeTable'
import { countryName } from './countryName'

type Sounds = Pick<PlaceTable, 'regionSounds' | 'regionStarts' | 'regionsOfSounds'>

/** Every name of district, state and country, both languages, with the regions that it means. */
export const soundRegions = (regions: Region[]): Sounds => {
  const known = new Map<string, string[]>()
  const bySound = new Map<string, Set<number>>()
  regions.forEach(([country, ...names], region) => {
    const all = [...names, countryName(country, 'en'), countryName(country, 'hi'), country]
    for (const name of new Set(all)) {
      const sounds = known.get(name) ?? soundsOf(name)
      known.set(name, sounds)
      for (const sound of sounds) bySound.set(sound, (bySound.get(sound) ?? new Set()).add(region))
    }
  })
  const regionSounds = [...bySound.keys()].sort()
  const regionStarts = new Uint32Array(regionSounds.length + 1)
  const meant = regionSounds.map((sound, at) => {
    const each = [...bySound.get(sound)!]
    regionStarts[at + 1] = regionStarts[at]! + each.length
    return each
  })
  return { regionSounds, regionStarts, regionsOfSounds: Uint16Array.from(meant.flat()) }
}

/** The regions that have a name which begins with one of the sounds: 1 at their places, 0 elsewhere. */
export const regionsNamed = ({
  table: { regions, regionSounds, regionStarts, regionsOfSounds },
  sounds,
  effort,
}: {
  table: PlaceTable
  sounds: string[]
  effort: Effort
}): Uint8Array => {
  const marks = new Uint8Array(regions.length)
  for (const sound of sounds)
    for (let at = firstFrom(regionSounds, sound); regionSounds[at]?.startsWith(sound); at += 1)
      for (let each = regionStarts[at]!; each < regionStarts[at + 1]!; each += 1) {
        marks[regionsOfSounds[each]!] = 1
        effort.steps += 1
      }
  return marks
}

/** True when the name of some region begins with one of the sounds. */
export const isRegion = ({ regionSounds }: PlaceTable, sounds: string[]): boolean =>
  sounds.some((sound) => regionSounds[firstFrom(regionSounds, sound)]?.startsWith(sound))

function firstFrom(sorted: string[], wanted: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
