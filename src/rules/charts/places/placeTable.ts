/** A found place. Degrees, north and east positive; names in the language asked for, where they are known. */
export type Place = {
  name: string
  district: string | null
  state: string | null
  country: string
  latitude: number
  longitude: number
  /** IANA zone. */
  timezone: string
  /** Null where it is not known. */
  population: number | null
  /** Another place has the same name: somebody must choose. */
  isAmbiguous: boolean
}

/** The country whose places come first, ISO 3166. */
export const HOME = 'IN'

/** A country's state and district, each in English and, where known, in Hindi. */
export type Region = [
  country: string,
  state: string,
  stateHindi: string,
  district: string,
  districtHindi: string,
]

/**
 * All places, small in memory: rows as bytes that are read when they are answered, and the sorted sounds
 * of all their names as one run of bytes.
 */
export type PlaceTable = {
  zones: string[]
  regions: Region[]
  /** UTF-8 lines `name, Hindi name, other names by |, latitude, longitude, region, zone, population`, by tabs. */
  rows: Uint8Array
  rowStarts: Uint32Array
  /** How much a row weighs among equal matches: India first, then the number of people. */
  weights: Float32Array
  /** The place of a row's region in `regions`. */
  rowRegions: Uint16Array
  /** All names of regions by their sounds in order, and which regions each means: those from its start to the next. */
  regionSounds: string[]
  regionStarts: Uint32Array
  regionsOfSounds: Uint16Array
  keys: Uint8Array
  keyStarts: Uint32Array
  /** How many letters a key shares with the one before it. */
  shared: Uint8Array
  keyRows: Uint32Array
  /** What a key is of its place, see `KEY_KINDS`. */
  keyKinds: Uint8Array
}

/** A key is the name itself, only a later word of it, or another name; the marks that end its line. */
export const KEY_KINDS = { name: '', laterWord: '*', otherName: '+' } as const

export type KeyKind = keyof typeof KEY_KINDS

export const KEY_KIND_LIST = Object.keys(KEY_KINDS) as KeyKind[]

/** A place as it stands in the table. */
export type PlaceRow = {
  name: string
  nameHindi: string
  others: string[]
  latitude: number
  longitude: number
  region: Region
  timezone: string
  population: number | null
}

/** One row of the table. */
export const placeRow = (table: PlaceTable, row: number): PlaceRow => {
  const line = table.rows.subarray(table.rowStarts[row], table.rowStarts[row + 1]! - 1)
  const cells = new TextDecoder().decode(line).split('\t')
  const [name = '', nameHindi = '', others = '', latitude, longitude, region, zone, people] = cells
  return {
    name,
    nameHindi,
    others: others ? others.split('|') : [],
    latitude: Number(latitude),
    longitude: Number(longitude),
    region: table.regions[Number(region)]!,
    timezone: table.zones[Number(zone)]!,
    population: people ? Number(people) : null,
  }
}
