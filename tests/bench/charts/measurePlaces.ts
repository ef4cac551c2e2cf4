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
const COUNT = 1000

/** Searches of the place table: short and long, right and wrong, Hindi, nothing found. */
export const measurePlaces = async (): Promise<Figure[]> => {
  const start = performance.now()
  const table = readPlaceTable(await placeData())
  const loaded = performance.now() - start
  const work = (i: number): void =>
    void searchPlaces({ table, query: QUERIES[i % QUERIES.length]!, limit: 10, language: 'en' })
  timeEach({ count: COUNT / 5, work })
  const { perSecond, p50, p95 } = timeEach({ count: COUNT, work })
  return [
    { what: 'place searches a second and core', value: perSecond.toFixed(0) },
    { what: 'place search, p50', value: ms(p50), target: '≤ 2 ms', isReached: p50 <= 2 },
    { what: 'place search, p95', value: ms(p95) },
    { what: 'loading the places, once', value: ms(loaded) },
  ]
}
