import { ROW_STEPS, type Effort } from './effort'
import { plainName, soundOf, soundsOf } from './foldName'
import { keysFrom, type KeyMatch } from './matchKeys'
import type { NearestKeys } from './nearestKeys'
import { HOME, KEY_KIND_LIST, placeRow, type PlaceRow, type PlaceTable } from './placeTable'
import type { PlaceQuery } from './readPlaceQuery'
import { regionsNamed } from './regionSounds'
import { topRows } from './topRows'

/** A row that fits; `isOneOfMany` when others carry the whole typed name, too. */
export type FoundRow = { row: PlaceRow; worth: number; isOneOfMany: boolean }

type Asked = {
  table: PlaceTable
  wanted: PlaceQuery
  limit: number
  mistakes: number
  effort: Effort
  nearest: NearestKeys
}

/** So many rows are looked at closely, and so many for what their own names say of where they lie. */
const CANDIDATES = 40
const NAMESAKES = 10

const WORTH = {
  ...{ whole: 5, wholeAbroad: 1.8, begins: 3, mistake: -1.5, laterWord: -1.5, otherName: -1 },
  ...{ written: 2.5, mainName: 0.5, soundsSo: 1.5, writtenStart: 1.5 },
}

/** The rows of one meaning by how much they are worth, best first. */
export const bestRows = (asked: Asked): FoundRow[] => {
  const { table, wanted, limit, effort } = asked
  const typed = plainName(wanted.name)
  const { rows, wholes } = roughly(asked)
  effort.steps += rows.length * ROW_STEPS
  return rows
    .map(([row, worth]) => ({ at: row, row: placeRow(table, row), worth }))
    .map(({ at, row, worth }) => ({
      row,
      worth: worth + spelling(row, typed),
      isOneOfMany: wholes.size > 1 && wholes.has(at),
    }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, limit)
}

/** The rows that lie where they should, by sound and weight alone, and those of them whose whole name was typed. */
function roughly(asked: Asked): { rows: [row: number, worth: number][]; wholes: Set<number> } {
  const { table, wanted, limit, effort } = asked
  const { within } = wanted
  const marks = within.map((sounds) => regionsNamed({ table, sounds, effort }))
  const isIn = (row: number, at: number) => marks[at]![table.rowRegions[row]!] === 1
  const there = topRows(Math.max(limit, CANDIDATES))
  const elsewhere = topRows(NAMESAKES)
  const wholes = new Set<number>()
  eachMatch(asked, (match) => {
    const row = table.keyRows[match.key]!
    if (match.isWhole && kindOf(table, match.key) !== 'laterWord') wholes.add(row)
    const isThere = within.every((_, at) => isIn(row, at))
    ;(isThere ? there : elsewhere).offer(row, worthOf({ table, match }))
  })
  if (within.length === 0) return { rows: there.list(), wholes }
  effort.steps += NAMESAKES * ROW_STEPS
  const namesakes = elsewhere.list().filter(([row]) => {
    const own = soundsOf(placeRow(table, row).name)
    return within.every((sounds, at) => isIn(row, at) || beginsOne(own, sounds))
  })
  return { rows: [...there.list(), ...namesakes], wholes }
}

/** With mistakes in it one way to say a Hindi name is enough: the spoken one, which comes last. */
export const spokenSound = ({ sounds }: PlaceQuery): string => sounds.at(-1) ?? ''

const beginsOne = (names: string[], sounds: string[]): boolean =>
  sounds.some((sound) => names.some((name) => name.startsWith(sound)))

function eachMatch(asked: Asked, look: (match: KeyMatch) => void): void {
  const { table, wanted, mistakes, effort, nearest } = asked
  if (mistakes > 0)
    return nearest(spokenSound(wanted))
      .filter((match) => match.mistakes <= mistakes)
      .forEach(look)
  for (const sound of wanted.sounds) {
    const { from, to, wholeTo } = keysFrom({ table, sound, effort })
    effort.steps += to - from
    for (let key = from; key < to; key += 1) look({ key, mistakes: 0, isWhole: key < wholeTo })
  }
}

const kindOf = (table: PlaceTable, key: number) => KEY_KIND_LIST[table.keyKinds[key]!]!

function worthOf({ table, match }: { table: PlaceTable; match: KeyMatch }): number {
  const kind = kindOf(table, match.key)
  return (
    table.weights[table.keyRows[match.key]!]! +
    (match.isWhole ? WORTH.whole : WORTH.begins) +
    (match.isWhole && isAbroad(table, match.key) ? WORTH.wholeAbroad : 0) +
    match.mistakes * WORTH.mistake +
    (kind === 'laterWord' ? WORTH.laterWord : 0) +
    (kind === 'otherName' && !match.isWhole ? WORTH.otherName : 0)
  )
}

/** Whose whole name was typed: there India counts less, so that Dubai stands before three hamlets of that name. */
const isAbroad = (table: PlaceTable, key: number): boolean =>
  table.regions[table.rowRegions[table.keyRows[key]!]!]![0] !== HOME

/**
 * The name as it is written counts more than one that only sounds so; a spelling of the main name (Simla) is an
 * old name like any other.
 */
function spelling(row: PlaceRow, typed: string): number {
  const name = plainName(row.name)
  if (name === typed) return WORTH.written + WORTH.mainName
  if (row.others.some((other) => plainName(other) === typed)) return WORTH.written
  if (typed && soundOf(name) === soundOf(typed)) return WORTH.soundsSo
  return name.startsWith(typed) ? WORTH.writtenStart : 0
}
