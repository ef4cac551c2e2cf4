import type { Language } from '../../system/failures'
import { plainName, soundOf, soundsOf } from './foldName'
import { keysFrom, keysNear, type KeyMatch } from './matchKeys'
import { KEY_KIND_LIST, placeRow, type Place, type PlaceRow, type PlaceTable } from './placeTable'
import { readPlaceQuery, type PlaceQuery } from './readPlaceQuery'

/**
 * The places that a typed text may mean, best first: the beginning of a name, an old or a Hindi name, then
 * names with typing mistakes; what follows a comma is state, district or country (`Ballia, UP`).
 * Among equal matches Indian and larger places come first. Two places of one name are both answered and
 * marked: nothing is ever chosen.
 */
export const searchPlaces = ({
  table,
  query,
  limit,
  language,
}: {
  table: PlaceTable
  query: string
  limit: number
  language: Language
}): Place[] => {
  const meanings = readPlaceQuery(query)
  for (const mistakes of [0, 1, 2])
    for (const wanted of meanings) {
      const found = bestRows({ table, wanted, limit, mistakes })
      if (found.length > 0) return found.map((each) => answer({ table, found: each, language }))
    }
  return []
}

const LONGEST_SOUND = 40
/** So many rows are looked at closely. */
const CANDIDATES = 80
const WITH_QUALIFIERS = 2000

const WORTH = {
  ...{ whole: 5, begins: 3, mistake: -1.5, laterWord: -1.5, otherName: -1 },
  ...{ written: 2.5, mainName: 1.5, writtenStart: 1.5 },
}

type Found = { row: PlaceRow; worth: number; isOneOfMany: boolean }

type Wanted = { table: PlaceTable; wanted: PlaceQuery; limit: number; mistakes: number }

/** Rows by how much they are worth, best first. */
function bestRows({ table, wanted, limit, mistakes }: Wanted): Found[] {
  const { name, within } = wanted
  const typed = plainName(name)
  const { worths, wholes } = roughly({ table, name, mistakes })
  return [...worths]
    .sort(([, one], [, other]) => other - one)
    .slice(0, Math.max(limit, within.length > 0 ? WITH_QUALIFIERS : CANDIDATES))
    .map(([row, worth]) => {
      const isOneOfMany = wholes.size > 1 && wholes.has(row)
      return { row: placeRow(table, row), worth, isOneOfMany }
    })
    .filter(({ row }) => isWithin(row, within))
    .map((found) => ({ ...found, worth: found.worth + spelling(found.row, typed) }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, limit)
}

/** All rows that fit, by sound and weight alone, and those of them whose whole name was typed. */
function roughly({ table, name, mistakes }: { table: PlaceTable; name: string; mistakes: number }) {
  const worths = new Map<number, number>()
  const wholes = new Set<number>()
  const sounds = soundsOf(name).map((sound) => sound.slice(0, LONGEST_SOUND))
  for (const sound of sounds) {
    if (sound.length < FEWEST_LETTERS[mistakes]!) continue
    const matches = mistakes === 0 ? keysFrom(table, sound) : keysNear(table, sound, mistakes)
    keep({ table, worths, wholes, matches })
  }
  return { worths, wholes }
}

/** How long a sound must be for so many mistakes in it. */
const FEWEST_LETTERS = [1, 4, 7]

function keep({
  table,
  worths,
  wholes,
  matches,
}: {
  table: PlaceTable
  worths: Map<number, number>
  wholes: Set<number>
  matches: KeyMatch[]
}): void {
  for (const { key, mistakes, isWhole } of matches) {
    const row = table.keyRows[key]!
    const kind = KEY_KIND_LIST[table.keyKinds[key]!]!
    if (isWhole && kind !== 'laterWord') wholes.add(row)
    const worth =
      table.weights[row]! +
      (isWhole ? WORTH.whole : WORTH.begins) +
      mistakes * WORTH.mistake +
      (kind === 'laterWord' ? WORTH.laterWord : 0) +
      (kind === 'otherName' && !isWhole ? WORTH.otherName : 0)
    const known = worths.get(row)
    if (known === undefined || worth > known) worths.set(row, worth)
  }
}

/** The name as it is written counts more than one that only sounds so. */
function spelling(row: PlaceRow, typed: string): number {
  const name = plainName(row.name)
  if (name === typed) return WORTH.written + WORTH.mainName
  if (row.others.some((other) => plainName(other) === typed)) return WORTH.written
  return name.startsWith(typed) ? WORTH.writtenStart : 0
}

/** Every qualifier begins a name of the district, the state or the country, or is one of the place's own. */
function isWithin(row: PlaceRow, within: string[]): boolean {
  if (within.length === 0) return true
  const [country, ...names] = row.region
  const all = [...names, countryName(country, 'en'), countryName(country, 'hi'), country]
  const sounds = [...all, row.name].flatMap(soundsOf)
  return within.every((each) =>
    soundsOf(each).some((sound) => sounds.some((known) => known.startsWith(sound))),
  )
}

function answer({
  table,
  found: { row, isOneOfMany },
  language,
}: {
  table: PlaceTable
  found: Found
  language: Language
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
    isAmbiguous: isOneOfMany || isAmbiguous(table, row.name),
  }
}

/** True when another row carries the name, in whatever spelling of the same sound. */
function isAmbiguous(table: PlaceTable, name: string): boolean {
  const whole = keysFrom(table, soundOf(plainName(name)).slice(0, LONGEST_SOUND)).filter(
    ({ key, isWhole }) => isWhole && KEY_KIND_LIST[table.keyKinds[key]!] !== 'laterWord',
  )
  return new Set(whole.map(({ key }) => table.keyRows[key])).size > 1
}

const countries: Partial<Record<Language, Intl.DisplayNames>> = {}

function countryName(code: string, language: Language): string {
  countries[language] ??= new Intl.DisplayNames([language], { type: 'region' })
  return countries[language].of(code) ?? code
}
