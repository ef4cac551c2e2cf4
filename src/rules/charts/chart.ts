import type { TimeCertainty } from '../people/birth'
import type { ChartSettings } from './chartSettings'
import type { Graha } from './grahas'

/** Where a point stands in the sidereal zodiac. `longitude` in degrees from 0 to 360; all numbers count from 1. */
export type Placement = {
  longitude: number
  rashi: number
  nakshatra: number
  pada: number
  /** The sign in the ninth division (D9). */
  navamsa: number
  /** The sign in the tenth division (D10). */
  dasamsa: number
}

export type Dignity =
  'exalted' | 'moolatrikona' | 'own' | 'friend' | 'neutral' | 'enemy' | 'debilitated'

export type GrahaPlacement = Placement & {
  retrograde: boolean
  /** Degrees a day along the ecliptic. */
  speed: number
  /** Whole-sign house from the lagna, 1 to 12; null while the lagna is unknown. */
  house: number | null
  /** Too near to the Sun to be seen; false for the Sun, Rahu and Ketu. */
  combust: boolean
  /** Null for Rahu and Ketu. */
  dignity: Dignity | null
}

/** A period of the Vimshottari dasha. `start` and `end` are UTC instants. */
export type DashaPeriod = { lord: Graha; start: string; end: string }

export type Dasha = {
  /** What was left of the first period at birth, in years of the settings' length. */
  balance: { lord: Graha; years: number }
  /** The nine mahadashas from the one at birth; the first begins at its notional start. */
  periods: DashaPeriod[]
  /** The instant for which the next three are given. */
  asOf: string
  mahadasha: Graha | null
  antardasha: Graha | null
  pratyantardasha: Graha | null
  antardashaStart: string | null
  antardashaEnd: string | null
}

/** The five limbs of a day; `vara` 0 is Sunday and begins at sunrise. Instants are UTC, null where the Sun does not rise. */
export type Panchang = {
  tithi: number
  nakshatra: number
  yoga: number
  karana: number
  karanaName: string
  vara: number
  sunrise: string | null
  sunset: string | null
  rahuKaal: { start: string; end: string } | null
  abhijit: { start: string; end: string } | null
}

export type MangalGrade = 'none' | 'low' | 'medium' | 'high'

/** Mars in 1, 4, 7, 8 or 12 from the lagna or the Moon, with what weighs for and against it. */
export type Manglik = {
  marsHouse: { fromLagna: number | null; fromMoon: number; fromVenus: number }
  present: boolean
  presentWithSecondHouse: boolean
  grade: MangalGrade
  /** Codes of what counts for and against; `manglikTexts` has the sentences. */
  reasons: string[]
  cancellations: string[]
}

export type SadeSatiPhase = 'rising' | 'peak' | 'setting'

/** Saturn in 12, 1 or 2 from the Moon; dhaiya in 4 or 8. All as of the chart's `asOf`. */
export type SadeSati = {
  active: boolean
  phase: SadeSatiPhase | null
  dhaiya: 'fourth' | 'eighth' | null
  /** Start and end of the stay of Saturn in the sign that makes the phase or the dhaiya. */
  phaseStart: string | null
  phaseEnd: string | null
  /** When Saturn next enters the twelfth from the Moon, while no sade-sati runs. */
  nextStart: string | null
}

export type Transit = { rashi: number; houseFromMoon: number; houseFromLagna: number | null }

/** Facts that may change inside the window of the birth time. */
export type FactName =
  | 'lagna'
  | 'moonRashi'
  | 'moonNakshatra'
  | 'moonPada'
  | 'navamsaLagna'
  | 'tithi'
  | 'yoga'
  | 'karana'
  | 'vara'
  | 'mahadashaAtBirth'
  | 'manglik'

/** Whether a fact holds in the whole window; `changes` are the instants at which it becomes another one. */
export type FactConfidence = {
  fact: FactName
  isStable: boolean
  changes: { at: string; from: number | string; to: number | string }[]
}

/** How sure the chart is. `from` and `to` are the UTC instants between which the birth was. */
export type Confidence = {
  certainty: TimeCertainty
  from: string
  to: string
  facts: FactConfidence[]
  /** Sidereal degrees that the Moon has at the two ends of the window. */
  moonRange: { from: number; to: number }
}

/** Words of caution about the input: a code that `chartWarnings` has the sentences for. */
export type ChartWarning = { code: string; field: string }

/** The chart of a birth: the neutral shape that other programs compare, and what we add to it. */
export type Chart = {
  utc: string
  ayanamsa: number
  /** Null while the birth time is unknown. */
  ascendant: Placement | null
  planets: Record<Graha, GrahaPlacement>
  rahuTrue: { longitude: number }
  moon: { rashi: number; nakshatra: number; pada: number }
  dasha: Dasha
  panchang: Panchang
  manglik: Manglik
  sadeSati: SadeSati
  transitsNow: Record<'saturn' | 'jupiter' | 'rahu' | 'ketu', Transit>
  confidence: Confidence
  warnings: ChartWarning[]
  settings: ChartSettings
  /** Name and version of the engine and of the time-zone data, for whoever must compute it again. */
  engine: { name: 'sahil'; version: string }
}
