import { readFileSync } from 'node:fs'
import type { CaseInput } from './castCase'

type Standing = { longitude?: number; retrograde?: boolean; house?: number } & Partial<
  Record<'rashi' | 'nakshatra' | 'pada' | 'navamsa', number>
>

/** What a case expects; the oracle gives everything, a published fact a part. Shapes as in our chart. */
export type Expected = {
  utc?: string
  ascendant?: Standing
  planets?: Record<string, Standing>
  rahuTrue?: { longitude: number }
  moon?: Record<string, number>
  dasha?: {
    balance?: { lord: string; years?: number }
    mahadasha?: string
    antardasha?: string
    pratyantardasha?: string
    antardashaStart?: string
    antardashaEnd?: string
    marginDays?: { antardasha: number; pratyantardasha: number }
    periods?: { lord: string; start?: string; end?: string }[]
  }
  panchang?: Record<string, string | number | null>
  manglik?: {
    present?: boolean
    presentWithSecondHouse?: boolean
    marsHouse?: Record<string, number>
  }
  sadeSati?: Record<string, string | boolean | null>
  transitsNow?: Record<string, Record<string, number>>
  /** Arcseconds to the nearest border; minutes to sunrise; degrees a day. */
  margins?: {
    ascendant: number
    moon: number
    tithi: number
    yoga: number
    karana: number
    planets: Record<string, number>
    minSpeedDegPerDay: number
    sunriseMinutes: number | null
  }
}

type Case = { id: string; input: CaseInput; expected: Expected }

/** The public cases: births of the oracle, published facts, ingresses. */
export const CASES = JSON.parse(
  readFileSync(new URL('./publicCases.json', import.meta.url), 'utf8'),
) as {
  head: { conventions: { asOf: string } }
  cases: Case[]
  external: (Case & { tolerance?: { arcsec?: number; days?: number } })[]
  ingresses: { planet: string; rashi: number; from: number; at: string }[]
}
