import type { Chart } from '@/rules/charts/chart'
import { signStays, type SignStay } from '@/rules/charts/ingresses'
import { houseFrom } from '@/rules/charts/placement'
import { RASHIS } from '@/rules/charts/rashis'
import { inLanguage, shortDayOf, type Where } from './words'
import type { Table } from '../report'

const TEXTS = {
  sadeSati: { en: 'Sade-sati in this life', hi: 'जीवन की साढ़ेसाती' },
  dhaiya: { en: 'Dhaiya in this life', hi: 'जीवन की ढैया' },
  house: { en: 'House', hi: 'भाव' },
  sign: { en: 'Saturn in', hi: 'शनि की राशि' },
  from: { en: 'From', hi: 'आरंभ' },
  to: { en: 'To', hi: 'अंत' },
}

const SHARES = [0.16, 0.24, 0.3, 0.3]
const LIFE_YEARS = 90
/** Saturn goes round once in less, so that the next sade-sati is always in the table. */
const ROUND_YEARS = 32
const LAST_YEAR = 2130

/** Every stay of Saturn around the Moon's sign from the birth on: sade-sati and dhaiya, with its returns. */
export const saturnTables = ({ chart, where }: { chart: Chart; where: Where }): Table[] => {
  const texts = inLanguage(TEXTS, where.locale)
  const [born, now] = [chart.utc, chart.dasha.asOf].map((at) => new Date(at).getUTCFullYear())
  const year = Math.min(Math.max(born! + LIFE_YEARS, now! + ROUND_YEARS), LAST_YEAR)
  const stays = signStays({
    graha: 'saturn',
    from: chart.utc,
    to: `${year}-01-01T00:00:00Z`,
    ayanamsa: chart.settings.ayanamsa,
  })
  const table = (title: string, houses: number[]): Table => {
    const inHouses = stays.filter(({ rashi }) => houses.includes(houseOf({ chart, rashi })))
    const marked = inHouses.findIndex((stay) => holds(stay, chart.dasha.asOf))
    return {
      title,
      columns: [texts.house, texts.sign, texts.from, texts.to],
      rows: inHouses.map(({ rashi, start, end }) => [
        String(houseOf({ chart, rashi })),
        RASHIS[rashi - 1]![where.locale],
        shortDayOf(start, where),
        shortDayOf(end, where),
      ]),
      shares: SHARES,
      ...(marked < 0 ? {} : { marked }),
    }
  }
  return [table(texts.sadeSati, [12, 1, 2]), table(texts.dhaiya, [4, 8])]
}

const houseOf = ({ chart, rashi }: { chart: Chart; rashi: number }): number =>
  houseFrom({ rashi, first: chart.moon.rashi })

const holds = ({ start, end }: SignStay, at: string): boolean =>
  Date.parse(start) <= Date.parse(at) && Date.parse(at) < Date.parse(end)
