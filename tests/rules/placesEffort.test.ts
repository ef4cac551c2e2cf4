import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_STEPS } from '@/rules/charts/places/effort'
import { keysNear } from '@/rules/charts/places/matchKeys'
import { placeRow } from '@/rules/charts/places/placeTable'
import { readPlaceTable } from '@/rules/charts/places/readPlaceTable'
import { searchPlaces } from '@/rules/charts/places/searchPlaces'

const table = readPlaceTable(new Uint8Array(gunzipSync(readFileSync('media/places/places.gz'))))

const stepsFor = (query: string): number => {
  const effort = { steps: 0 }
  searchPlaces({ table, query, limit: 20, language: 'en', effort })
  return effort.steps
}
const found = (query: string) =>
  searchPlaces({ table, query, limit: 8, language: 'en' }).map(({ name }) => name)

const join = (words: string[], by: string) => words.join(by)
const by = fc.constantFrom(' ', ', ', ',', '  ', '(', ' ; ')
const letter = fc.constantFrom(...'aeioukstrnmpbdjlvghfcqwxyz')
const hindi = fc.constantFrom(...'कखगचजटडणतदनपबभमयरलवशसह', 'ा', 'ि', 'ी', '्', 'ं', '़', ' ')
const odd = fc.constantFrom(
  '🙂',
  '\u0301',
  '\u202e',
  '-',
  "'",
  'ß',
  'ﷺ',
  '7',
  '%',
  '.',
  '\ud800',
  'ї',
)
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 })

/** A name of the table in which some letters were hit wrongly, and a region that is another one's. */
const wrongName = fc
  .tuple(fc.nat(table.weights.length - 1), fc.nat(table.regions.length - 1), fc.nat(20), letter, by)
  .map(([row, region, at, wrong, between]) => {
    const name = placeRow(table, row).name
    const [, where = '', whereHindi = ''] = table.regions[region]!
    return `${name.slice(0, at)}${wrong}${name.slice(at + 1)}${between}${at % 2 ? where : whereHindi}`
  })

describe('the work of a search', () => {
  it.each<[string, string]>([
    [
      '47 words of one letter',
      'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(2).slice(0, 94),
    ],
    ['one word many times', 'sa '.repeat(33)],
    ['one letter many times', 'a '.repeat(50)],
    ['qualifiers of one letter', 's, s, s, s, s, s, s, s, s, s'],
    ['commas', ','.repeat(100)],
    ['a word of a hundred letters', 'kasaramana'.repeat(10)],
    ['Hindi letters', 'क '.repeat(50)],
    ['thousands of letters', 'ka ra ma '.repeat(5000)],
    ['thousands of marks', `a${'\u0301'.repeat(5000)}`],
  ])('is bounded for %s', (_, query) => expect(stepsFor(query)).toBeLessThanOrEqual(MOST_STEPS))

  it.each([
    'constructor constructor',
    'pune, __proto__',
    'goa toString',
    'agra, valueOf',
    'hasOwnProperty',
  ])('is that of any text for %s', (query) =>
    expect(stepsFor(query)).toBeLessThanOrEqual(MOST_STEPS),
  )

  it('is bounded for whatever is typed', () => {
    const any = fc.oneof(
      fc.tuple(fc.array(letter, { maxLength: 60 }), by).map(([words, each]) => join(words, each)),
      fc.tuple(fc.array(word, { maxLength: 20 }), by).map(([words, each]) => join(words, each)),
      fc.tuple(word, fc.nat(60), by).map(([one, times, each]) => `${one}${each}`.repeat(times)),
      fc.string({ unit: hindi, maxLength: 100 }),
      fc.string({ unit: fc.oneof(odd, letter, hindi), maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      wrongName,
    )
    fc.assert(
      fc.property(any, (query) => stepsFor(query) <= MOST_STEPS),
      { numRuns: 250 },
    )
  })

  it.each([
    'rerudo jahopeno kumoke bode',
    'gujapa namasu vohamama kanili hehi debilo vujobe bota lavira masidapa gema',
    'a n e o l d t h w w p u i u q s n h r l a n a g y w n',
    'डसकीपदगरगलियरणंभन णिीसगशीभतनसवडटणजबीग ्यिीास',
  ])('looks through the names once for %s', (query) =>
    expect(stepsFor(query)).toBeLessThanOrEqual(80_000),
  )

  it('is spared by looking for a longer sound among what is near its beginning', () => {
    const sound = fc.string({ unit: letter, minLength: 7, maxLength: 14 })
    const near = (typed: string, among?: number[]) =>
      keysNear({ table, sound: typed, most: 2, effort: { steps: 0 }, among })
    fc.assert(
      fc.property(sound, fc.string({ unit: letter, minLength: 1, maxLength: 4 }), (start, rest) => {
        const among = near(start).map(({ key }) => key)
        expect(near(start + rest, among)).toEqual(near(start + rest))
      }),
      { numRuns: 60 },
    )
  })

  it('is that of the first hundred letters, however many are typed', () => {
    const query = `kasaramana batatada India `.repeat(3).padEnd(100, 'x')
    expect(stepsFor(query + 'Bihar '.repeat(1000))).toBe(stepsFor(query))
  })
})

describe('nonsense', () => {
  it.each(['qqqqzzzz', 'aaaaaaaa', 'zzzzzz', 'a a a a a a a a', 'xyzzy foo bar baz qux', 'अअअअअ'])(
    '%s is no place',
    (query) => expect(found(query)).toEqual([]),
  )

  it.each([
    ['chh', 'Chhindwara'],
    ['vizakapatnum andhra', 'Visakhapatnam'],
    ['bisakapatnum', 'Visakhapatnam'],
    ['Bhimpur Dadra and Nagar Haveli and Daman and Diu', 'Bhimpur'],
    ['Ballia, Bihar, India', 'Ballia'],
  ])('%s is not nonsense', (query, name) => expect(found(query)).toContain(name))
})
