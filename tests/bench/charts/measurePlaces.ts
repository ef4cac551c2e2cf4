import { placeData } from '@/integrations/places'
import { readPlaceTable } from '@/rules/charts/places/readPlaceTable'
import { searchPlaces } from '@/rules/charts/places/searchPlaces'
import { ms, timeEach, type Figure } from './figures'

const QUERIES = [
  ...[
    'Ujjain',
    'uj',
    'mum',
    'Bombay',
    'benares',
    'Poona',
    'Ballia',
    'ballia, up',
    'Mehsana',
    'gurgaon',
  ],
  ...[
    'Prayagraj',
    'alahabad',
    'Mysuru',
    'vadodra',
    'chenai',
    'उज्जैन',
    'London',
    'new york',
    'st',
    'zzzzzz',
  ],
]
/** What only an attacker or a cat types. */
const ODD = [
  'a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u',
  'sa '.repeat(33),
  's, s, s, s, s, s, s',
  'qqqqzzzz',
  'asdfghjkl',
  'xyzzy foo bar baz qux',
  'kasaramana batatada nakataravanapara',
  'vizakapatnum andhra',
  'kasaramana'.repeat(10),
  'क '.repeat(50),
  'शठडंककरशैठडफडबठढअहयोरफकरीठछ,घन',
  'a\u0301\u0301\u0301\u0301\u0301 🙂🙂 ((((,,,,',
]
const COUNT = 1000

/** Searches of the place table: short and long, right and wrong, Hindi, nothing found. */
export const measurePlaces = async (): Promise<Figure[]> => {
  const start = performance.now()
  const table = readPlaceTable(await placeData())
  const loaded = performance.now() - start
  const search = (queries: string[]) => (i: number) =>
    void searchPlaces({ table, query: queries[i % queries.length]!, limit: 10, language: 'en' })
  const work = search(QUERIES)
  timeEach({ count: COUNT / 5, work })
  const { perSecond, p50, p95 } = timeEach({ count: COUNT, work })
  const odd = timeEach({ count: COUNT, work: search(ODD) })
  return [
    { what: 'place searches a second and core', value: perSecond.toFixed(0) },
    { what: 'place search, p50', value: ms(p50), target: '≤ 2 ms', isReached: p50 <= 2 },
    { what: 'place search, p95', value: ms(p95) },
    {
      what: 'place search with odd input, p95',
      value: ms(odd.p95),
      target: '≤ 2 ms',
      isReached: odd.p95 <= 2,
    },
    { what: 'loading the places, once', value: ms(loaded) },
  ]
}
