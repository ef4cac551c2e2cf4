import type { MangalGrade, Manglik } from './chart'
import type { ChartSettings } from './chartSettings'
import { houseFrom, rashiOf } from './placement'
import { wrapDegrees } from './sky/angles'

const HOUSES = [1, 4, 7, 8, 12]
const WITH_SECOND = [1, 2, 4, 7, 8, 12]
const GRADES: MangalGrade[] = ['none', 'low', 'medium', 'high']

const RASHI = {
  mesha: 1,
  vrishabha: 2,
  mithuna: 3,
  karka: 4,
  simha: 5,
  kanya: 6,
  tula: 7,
  vrishchika: 8,
  dhanu: 9,
  makara: 10,
  kumbha: 11,
  meena: 12,
} as const

/** Signs in which Mars does no harm from a house. */
const HARMLESS: Record<number, number[]> = {
  2: [RASHI.mithuna, RASHI.kanya],
  4: [RASHI.mesha, RASHI.vrishchika],
  7: [RASHI.karka, RASHI.makara],
  8: [RASHI.dhanu, RASHI.meena],
  12: [RASHI.vrishabha, RASHI.tula],
}

type Points = { mars: number; moon: number; venus: number; jupiter: number; lagna: number | null }
type Signs = Points & { marsFromLagna: number | null }

/** What weighs against the dosha: exceptions of B. V. Raman (Muhurtha, ch. on marriage) and of common use. */
const CANCELLATIONS = {
  OWN_SIGN: ({ mars }) => mars === RASHI.mesha || mars === RASHI.vrishchika,
  EXALTED: ({ mars }) => mars === RASHI.makara,
  SIMHA_OR_KUMBHA: ({ mars }) => mars === RASHI.simha || mars === RASHI.kumbha,
  HARMLESS_SIGN: ({ mars, marsFromLagna }) =>
    marsFromLagna !== null && (HARMLESS[marsFromLagna]?.includes(mars) ?? false),
  WITH_JUPITER: ({ mars, jupiter }) => mars === jupiter,
  JUPITER_ASPECT: ({ mars, jupiter }) =>
    [5, 7, 9].includes(houseFrom({ rashi: mars, first: jupiter })),
  WITH_MOON: ({ mars, moon }) => mars === moon,
  LAGNA_OF_MARS: ({ lagna }) => lagna === RASHI.karka || lagna === RASHI.simha,
  BENEFIC_IN_LAGNA: ({ lagna, jupiter, venus }) => lagna === jupiter || lagna === venus,
} as const satisfies Record<string, (signs: Signs) => boolean>

export type ManglikCancellation = keyof typeof CANCELLATIONS

/** Why Mars counts, or what else is seen of it; only the first two make a person manglik by default. */
export type ManglikReason =
  'FROM_LAGNA' | 'FROM_MOON' | 'FROM_VENUS' | 'SECOND_FROM_LAGNA' | 'SECOND_FROM_MOON'

/**
 * Manglik by the rule of AstroSage: Mars in 1, 4, 7, 8 or 12 from the lagna or from the Moon, whole signs. The setting
 * `manglikSecondHouse` adds the second house. From Venus, and the second house without the setting, are told as facts.
 * The grade begins high for both, medium for the lagna alone, low for the Moon alone (also when the lagna is unknown);
 * every cancellation takes one step off, never below low: `present` stays what the rule says.
 * @param mars sidereal longitude in degrees, as `moon`, `venus`, `jupiter` and `lagna` (null while unknown)
 */
export const manglikOf = ({
  settings,
  ...degrees
}: Points & { settings: Pick<ChartSettings, 'manglikSecondHouse'> }): Manglik => {
  const signs = signsOf(degrees)
  const { mars, moon, venus, marsFromLagna: fromLagna } = signs
  const marsHouse = {
    fromLagna,
    fromMoon: houseFrom({ rashi: mars, first: moon }),
    fromVenus: houseFrom({ rashi: mars, first: venus }),
  }
  const counted = settings.manglikSecondHouse ? WITH_SECOND : HOUSES
  const isFromLagna = fromLagna !== null && counted.includes(fromLagna)
  const isFromMoon = counted.includes(marsHouse.fromMoon)
  const present = isFromLagna || isFromMoon
  const cancellations = present ? cancellationsOf(signs) : []
  const weight = (isFromLagna ? 2 : 0) + (isFromMoon ? 1 : 0)
  const step = present ? Math.max(1, weight - cancellations.length) : 0
  return {
    marsHouse,
    present,
    presentWithSecondHouse: fromLagna !== null && WITH_SECOND.includes(fromLagna),
    grade: GRADES[step] as MangalGrade,
    reasons: reasonsOf(marsHouse),
    cancellations,
  }
}

function signsOf({ mars, moon, venus, jupiter, lagna }: Points): Signs {
  const sign = (degrees: number) => rashiOf(wrapDegrees(degrees))
  const base = lagna === null ? null : sign(lagna)
  return {
    mars: sign(mars),
    moon: sign(moon),
    venus: sign(venus),
    jupiter: sign(jupiter),
    lagna: base,
    marsFromLagna: base === null ? null : houseFrom({ rashi: sign(mars), first: base }),
  }
}

const cancellationsOf = (signs: Signs): ManglikCancellation[] =>
  (Object.keys(CANCELLATIONS) as ManglikCancellation[]).filter((code) => CANCELLATIONS[code](signs))

function reasonsOf({ fromLagna, fromMoon, fromVenus }: Manglik['marsHouse']): ManglikReason[] {
  const reasons: [ManglikReason, boolean][] = [
    ['FROM_LAGNA', fromLagna !== null && HOUSES.includes(fromLagna)],
    ['FROM_MOON', HOUSES.includes(fromMoon)],
    ['FROM_VENUS', HOUSES.includes(fromVenus)],
    ['SECOND_FROM_LAGNA', fromLagna === 2],
    ['SECOND_FROM_MOON', fromMoon === 2],
  ]
  return reasons.filter(([, isTrue]) => isTrue).map(([code]) => code)
}
