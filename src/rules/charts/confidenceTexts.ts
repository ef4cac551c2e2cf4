import type { BirthPlace } from '../people/birth'
import type { Confidence, FactConfidence, FactName } from './chart'
import { GRAHAS, type Graha } from './grahas'
import { KARANAS, TITHIS, VARAS, YOGAS, type Name } from './panchangNames'
import { clockAt } from './placeClock'
import { NAKSHATRAS, RASHIS } from './rashis'

/** What is said about one fact. */
export type ConfidenceText = Name & { fact: FactName; isStable: boolean }

type Value = number | string
type Fact = { label: Name; valueName: (value: Value) => Name }

const listed =
  (names: readonly Name[], first = 1) =>
  (value: Value): Name => {
    const name = names[Number(value) - first]
    return name ? { en: name.en, hi: name.hi } : { en: String(value), hi: String(value) }
  }

const PRESENCE: Record<string, Name> = {
  present: { en: 'manglik', hi: 'मांगलिक' },
  absent: { en: 'not manglik', hi: 'मांगलिक नहीं' },
}

const FACTS: Record<FactName, Fact> = {
  lagna: { label: { en: 'Lagna', hi: 'लग्न' }, valueName: listed(RASHIS) },
  moonRashi: { label: { en: 'Moon sign', hi: 'चंद्र राशि' }, valueName: listed(RASHIS) },
  moonNakshatra: { label: { en: 'Nakshatra', hi: 'नक्षत्र' }, valueName: listed(NAKSHATRAS) },
  moonPada: {
    label: { en: 'Pada', hi: 'चरण' },
    valueName: (value) => ({ en: String(value), hi: String(value) }),
  },
  navamsaLagna: { label: { en: 'Navamsa lagna', hi: 'नवांश लग्न' }, valueName: listed(RASHIS) },
  tithi: { label: { en: 'Tithi', hi: 'तिथि' }, valueName: listed(TITHIS) },
  yoga: { label: { en: 'Yoga', hi: 'योग' }, valueName: listed(YOGAS) },
  karana: { label: { en: 'Karana', hi: 'करण' }, valueName: listed(KARANAS) },
  vara: { label: { en: 'Vara', hi: 'वार' }, valueName: listed(VARAS, 0) },
  mahadashaAtBirth: {
    label: { en: 'Mahadasha at birth', hi: 'जन्म की महादशा' },
    valueName: (value) => {
      const { en, hi } = GRAHAS[value as Graha]
      return { en, hi }
    },
  },
  manglik: {
    label: { en: 'Manglik', hi: 'मांगलिक' },
    valueName: (value) => PRESENCE[value] as Name,
  },
}

/** A list longer than this is told by its number only. */
const MOST_CHANGES = 4

/**
 * How sure each fact is, in a sentence, with the times of its changes by the clock of the place.
 * @param place of the birth, whose time basis the clock follows
 */
export const confidenceTexts = ({
  confidence,
  place,
}: {
  confidence: Confidence
  place: Pick<BirthPlace, 'timeBasis' | 'timezone' | 'longitude' | 'utcOffset'>
}): ConfidenceText[] =>
  confidence.facts.map((fact) => ({
    fact: fact.fact,
    isStable: fact.isStable,
    ...sentence({ ...fact, clock: (at) => clockAt({ at, place }) }),
  }))

function sentence({
  fact,
  isStable,
  changes,
  clock,
}: FactConfidence & { clock: (at: string) => string }): Name {
  const { label, valueName } = FACTS[fact]
  if (isStable) return { en: `${label.en} cannot change.`, hi: `${label.hi}: पूरी अवधि में स्थिर।` }
  if (changes.length === 0)
    return {
      en: `${label.en} cannot be told without the birth time.`,
      hi: `${label.hi}: जन्म समय के बिना ज्ञात नहीं।`,
    }
  if (changes.length > MOST_CHANGES)
    return {
      en: `${label.en} changes ${changes.length} times in this span.`,
      hi: `${label.hi}: इस अवधि में ${changes.length} बदलाव।`,
    }
  const told = changes.map(({ at, from, to }) => ({
    time: clock(at),
    from: valueName(from),
    to: valueName(to),
  }))
  const en = told.map(({ time, from, to }) => `at ${time} from ${from.en} to ${to.en}`)
  const hi = told.map(({ time, from, to }) => `${time} पर ${from.hi} से ${to.hi}`)
  return {
    en: `${label.en} changes ${en.join(', ')}.`,
    hi: `${label.hi}: ${hi.join(', ')}।`,
  }
}
