import { soundRegions } from './regionSounds'
import { HOME, KEY_KINDS, KEY_KIND_LIST, type PlaceTable, type Region } from './placeTable'

/** The first line of the file. */
export type PlaceHeader = {
  zones: string[]
  regions: Region[]
  /** How many lines of places and of names follow, and how long the names are together. */
  rows: number
  keys: number
  letters: number
}

const NEW_LINE = 10
const TAB = 9
const HOME_WEIGHT = 3
const UNKNOWN_PEOPLE = 300

/**
 * The table from the file that `npm run places:build` writes: a header in JSON, the lines of the places,
 * then the sorted names, each as `shared letters + 32, rest, tab, row in base 36, mark of its kind`.
 */
export const readPlaceTable = (bytes: Uint8Array): PlaceTable => {
  const end = bytes.indexOf(NEW_LINE)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as PlaceHeader
  const { rowStarts, rowsEnd } = findRows({ bytes, from: end + 1, count: header.rows })
  const rows = bytes.slice(end + 1, rowsEnd)
  const { zones, regions } = header
  return {
    ...{ zones, regions, rows, rowStarts },
    ...weigh({ rows, rowStarts, regions }),
    ...soundRegions(regions),
    ...readKeys({ bytes, from: rowsEnd, header }),
  }
}

type Rows = Pick<PlaceTable, 'rows' | 'rowStarts' | 'regions'>

function findRows({ bytes, from, count }: { bytes: Uint8Array; from: number; count: number }) {
  const rowStarts = new Uint32Array(count + 1)
  let at = from
  for (let row = 1; row <= count; row += 1) {
    at = bytes.indexOf(NEW_LINE, at) + 1
    rowStarts[row] = at - from
  }
  return { rowStarts, rowsEnd: at }
}

function weigh({ rows, rowStarts, regions }: Rows): Pick<PlaceTable, 'weights' | 'rowRegions'> {
  const weights = new Float32Array(rowStarts.length - 1)
  const rowRegions = new Uint16Array(weights.length)
  for (let row = 0; row < weights.length; row += 1) {
    const end = rowStarts[row + 1]! - 1
    const people = rows.lastIndexOf(TAB, end - 1) + 1
    const region = rows.lastIndexOf(TAB, rows.lastIndexOf(TAB, people - 2) - 1) + 1
    rowRegions[row] = numberAt(rows, region, 10).value
    const home = regions[rowRegions[row]!]![0] === HOME ? HOME_WEIGHT : 0
    weights[row] = home + 0.6 * Math.log10(numberAt(rows, people, 10).value || UNKNOWN_PEOPLE)
  }
  return { weights, rowRegions }
}

function readKeys({
  bytes,
  from,
  header,
}: {
  bytes: Uint8Array
  from: number
  header: PlaceHeader
}) {
  const keys = new Uint8Array(header.letters)
  const keyStarts = new Uint32Array(header.keys + 1)
  const shared = new Uint8Array(header.keys)
  const keyRows = new Uint32Array(header.keys)
  const keyKinds = new Uint8Array(header.keys)
  let at = from
  let length = 0
  for (let key = 0; key < header.keys; key += 1) {
    const same = bytes[at]! - 32
    const tab = bytes.indexOf(TAB, at)
    const before = keyStarts[Math.max(0, key - 1)]!
    keys.copyWithin(length, before, before + same)
    keys.set(bytes.subarray(at + 1, tab), length + same)
    const row = numberAt(bytes, tab + 1, 36)
    const kind = kindOf(bytes[row.end]!)
    shared[key] = same
    keyRows[key] = row.value
    keyKinds[key] = kind
    length += same + tab - at - 1
    keyStarts[key + 1] = length
    at = row.end + (kind === 0 ? 1 : 2)
  }
  return { keys, keyStarts, shared, keyRows, keyKinds }
}

/** The place in `KEY_KIND_LIST` of what the mark stands for; 0 where there is none. */
const kindOf = (mark: number): number =>
  Math.max(
    0,
    KEY_KIND_LIST.findIndex((kind) => KEY_KINDS[kind].charCodeAt(0) === mark),
  )

/** The number that is written from there on, 0 where there is none, and where it ends. */
function numberAt(bytes: Uint8Array, from: number, base: 10 | 36): { value: number; end: number } {
  let value = 0
  let end = from
  for (; end < bytes.length; end += 1) {
    const digit = digitOf(bytes[end]!)
    if (digit < 0 || digit >= base) break
    value = value * base + digit
  }
  return { value, end }
}

const digitOf = (byte: number): number => {
  if (byte >= 48 && byte <= 57) return byte - 48
  return byte >= 97 && byte <= 122 ? byte - 87 : -1
}
