import type { Language } from '../../system/failures'
import type { Chart } from '../chart'
import { GRAHAS } from '../grahas'
import { RASHIS } from '../rashis'
import { inHouses } from './grahaLabels'
import type { kundliNames } from './kundliHead'
import { firstSign, type Varga } from './vargas'

const HOUSE = { en: 'House', hi: 'भाव' } as const
const LAGNA = { en: 'lagna', hi: 'लग्न' } as const

/** What the drawing shows, for who hears it: house by house, the sign and the grahas in it. */
export const describeKundli = (
  { chart, varga, language }: { chart: Chart; varga: Varga; language: Language },
  { title, name, note }: ReturnType<typeof kundliNames>,
): { title: string; description: string } => {
  const first = firstSign(varga, chart)
  const grahas = inHouses({ chart, varga })
  const houses = Array.from({ length: 12 }, (_, index) => {
    const sign = RASHIS[(first + index - 1) % 12]![language]
    const inside = grahas
      .filter(([, house]) => house === index + 1)
      .map(([graha]) => GRAHAS[graha][language])
    const where = `${HOUSE[language]} ${index + 1}, ${sign}`
    const isLagna = index === 0 && chart.ascendant !== null
    const all = [...(isLagna ? [LAGNA[language]] : []), ...inside]
    return all.length === 0 ? '' : `${where}: ${all.join(', ')}`
  }).filter(Boolean)
  return {
    title: [title, name].filter(Boolean).join(', '),
    description: [note, ...houses]
      .filter(Boolean)
      .map((each) => `${each}.`)
      .join(' '),
  }
}
