import type { Language } from '../system/failures'
import type { Chart, Dignity, GrahaPlacement, Placement } from './chart'
import { arcSeconds } from './drawing/arc'
import { MARKS } from './drawing/grahaLabels'
import { firstSign } from './drawing/vargas'
import { GRAHAS, type Graha } from './grahas'
import { houseFrom } from './placement'
import { NAKSHATRAS, RASHIS } from './rashis'

const COLUMNS = {
  en: ['Graha', 'Sign', 'Degree', 'Nakshatra, pada', 'House', 'State'],
  hi: ['ग्रह', 'राशि', 'अंश', 'नक्षत्र, चरण', 'भाव', 'अवस्था'],
} as const

const FROM_MOON = { en: 'House from Moon', hi: 'चंद्र से भाव' } as const
const HOUSE_COLUMN = 4

const DIGNITIES: Record<Dignity, { en: string; hi: string }> = {
  exalted: { en: 'exalted', hi: 'उच्च' },
  moolatrikona: { en: 'moolatrikona', hi: 'मूलत्रिकोण' },
  own: { en: 'own sign', hi: 'स्वराशि' },
  friend: { en: 'friend’s sign', hi: 'मित्र राशि' },
  neutral: { en: 'neutral sign', hi: 'सम राशि' },
  enemy: { en: 'enemy’s sign', hi: 'शत्रु राशि' },
  debilitated: { en: 'debilitated', hi: 'नीच' },
}

const STATES = {
  lagna: { en: 'Lagna', hi: 'लग्न' },
  retrograde: { en: 'retrograde', hi: 'वक्री' },
  combust: { en: 'combust', hi: 'अस्त' },
  exalted: DIGNITIES.exalted,
  debilitated: DIGNITIES.debilitated,
  vargottama: { en: 'vargottama', hi: 'वर्गोत्तम' },
} as const

/**
 * The positions of a birth chart as a table in words, the lagna first: sign, degree inside it, nakshatra and pada, house
 * and state. `legend` explains the letters in the drawing.
 */
export const kundliTable = ({
  chart,
  language,
}: {
  chart: Chart
  language: Language
}): { columns: string[]; rows: string[][]; legend: string } => {
  const { ascendant, planets } = chart
  const columns = COLUMNS[language].map((column, index) =>
    index === HOUSE_COLUMN && !ascendant ? FROM_MOON[language] : column,
  )
  const lagna = ascendant
    ? [rowOf({ name: STATES.lagna[language], placement: ascendant, house: 1, state: '', language })]
    : []
  const grahas = (Object.keys(GRAHAS) as Graha[]).map((graha) =>
    rowOf({
      name: GRAHAS[graha][language],
      placement: planets[graha],
      house: houseFrom({ rashi: planets[graha].rashi, first: firstSign('d1', chart) }),
      state: stateOf(planets[graha], language),
      language,
    }),
  )
  return { columns, rows: [...lagna, ...grahas], legend: legendIn(language) }
}

type Line = {
  name: string
  placement: Placement
  house: number
  state: string
  language: Language
}

const rowOf = ({ name, placement, house, state, language }: Line): string[] => [
  name,
  RASHIS[placement.rashi - 1]![language],
  arcSeconds(placement.longitude),
  `${NAKSHATRAS[placement.nakshatra - 1]![language]}, ${placement.pada}`,
  String(house),
  state,
]

const stateOf = (
  { dignity, retrograde, combust, rashi, navamsa }: GrahaPlacement,
  language: Language,
): string =>
  [
    dignity && DIGNITIES[dignity][language],
    retrograde && STATES.retrograde[language],
    combust && STATES.combust[language],
    rashi === navamsa && STATES.vargottama[language],
  ]
    .filter(Boolean)
    .join(', ')

const legendIn = (language: Language): string =>
  (Object.keys(MARKS) as (keyof typeof MARKS)[])
    .map((mark) => `${MARKS[mark][language]} ${STATES[mark][language]}`)
    .join(' · ')
