import { friendshipOf } from './friendship'
import type { Graha } from './grahas'
import {
  bhakootKuta,
  ganaKuta,
  lordsOf,
  maitriKuta,
  nadiKuta,
  taraKuta,
  varnaKuta,
  vashyaKuta,
  yoniKuta,
  type Couple,
  type KutaFinding,
} from './kutas'
import { KUTA_TEXTS, type KutaName } from './kutaTexts'
import { placementOf } from './placement'
import { RASHIS } from './rashis'
import { wrapDegrees } from './sky/angles'

const KUTAS: { kuta: KutaName; most: number; find: (couple: Couple) => KutaFinding }[] = [
  { kuta: 'varna', most: 1, find: varnaKuta },
  { kuta: 'vashya', most: 2, find: vashyaKuta },
  { kuta: 'tara', most: 3, find: taraKuta },
  { kuta: 'yoni', most: 4, find: yoniKuta },
  { kuta: 'maitri', most: 5, find: maitriKuta },
  { kuta: 'gana', most: 6, find: ganaKuta },
  { kuta: 'bhakoot', most: 7, find: bhakootKuta },
  { kuta: 'nadi', most: 8, find: nadiKuta },
]

/** One kuta: what the two are by it, its points, and its name and rule in both languages. */
export type Kuta = KutaFinding & { kuta: KutaName; most: number } & (typeof KUTA_TEXTS)[KutaName]

/** A dosha of the match, and the exceptions (`gunaTexts` has the sentences) by which tradition sets it aside. */
export type MatchDosha = { present: boolean; exceptions: MatchException[] }

export type MatchGrade = 'low' | 'fair' | 'good' | 'excellent'

export type GunaMilan = {
  /** 0 to 36; exceptions add nothing. */
  points: number
  most: 36
  grade: MatchGrade
  kutas: Kuta[]
  nadiDosha: MatchDosha
  bhakootDosha: MatchDosha
}

/**
 * The eight kutas of two Moons, 36 points (Muhurta Chintamani, chapter of marriage, in the tables that North Indian
 * almanacs print; they give what AstroSage publishes). Below 18 a match is held low, from 18 fair, from 25 good, above 32
 * excellent.
 * @param bride sidereal longitude of her Moon in degrees; `groom` of his
 */
export const gunaMilan = ({
  bride,
  groom,
}: {
  bride: { moon: number }
  groom: { moon: number }
}): GunaMilan => {
  const couple = {
    bride: placementOf(wrapDegrees(bride.moon)),
    groom: placementOf(wrapDegrees(groom.moon)),
  }
  const kutas = KUTAS.map(({ find, ...rest }) => ({
    ...rest,
    ...KUTA_TEXTS[rest.kuta],
    ...find(couple),
  }))
  const points = kutas.reduce((sum, kuta) => sum + kuta.points, 0)
  return {
    points,
    most: 36,
    grade: gradeOf(points),
    kutas,
    nadiDosha: doshaOf({ finding: nadiKuta, couple, exceptions: NADI_EXCEPTIONS }),
    bhakootDosha: doshaOf({ finding: bhakootKuta, couple, exceptions: BHAKOOT_EXCEPTIONS }),
  }
}

const gradeOf = (points: number): MatchGrade => {
  if (points < 18) return 'low'
  if (points < 25) return 'fair'
  return points <= 32 ? 'good' : 'excellent'
}

type Check = (couple: Couple) => boolean

const NADI_EXCEPTIONS = {
  SAME_RASHI_OTHER_NAKSHATRA: ({ bride, groom }) =>
    bride.rashi === groom.rashi && bride.nakshatra !== groom.nakshatra,
  SAME_NAKSHATRA_OTHER_RASHI: ({ bride, groom }) =>
    bride.nakshatra === groom.nakshatra && bride.rashi !== groom.rashi,
  SAME_NAKSHATRA_OTHER_PADA: ({ bride, groom }) =>
    bride.nakshatra === groom.nakshatra && bride.pada !== groom.pada,
} as const satisfies Record<string, Check>

const BHAKOOT_EXCEPTIONS = {
  SAME_LORD: (couple) => {
    const [bride, groom] = lordsOf(couple)
    return bride === groom
  },
  FRIENDLY_LORDS: (couple) => areFriends(lordsOf(couple)),
  FRIENDLY_NAVAMSA_LORDS: ({ bride, groom }) => {
    const lords = [bride, groom].map(({ navamsa }) => RASHIS[navamsa - 1]?.lord as Graha)
    return lords[0] === lords[1] || areFriends(lords as [Graha, Graha])
  },
} as const satisfies Record<string, Check>

/** Why tradition sets a dosha of the match aside. */
export type MatchException = keyof typeof NADI_EXCEPTIONS | keyof typeof BHAKOOT_EXCEPTIONS

function areFriends([one, other]: [Graha, Graha]): boolean {
  return (
    friendshipOf({ graha: one, to: other }) === 'friend' &&
    friendshipOf({ graha: other, to: one }) === 'friend'
  )
}

function doshaOf({
  finding,
  couple,
  exceptions,
}: {
  finding: (couple: Couple) => KutaFinding
  couple: Couple
  exceptions: Partial<Record<MatchException, Check>>
}): MatchDosha {
  if (finding(couple).points > 0) return { present: false, exceptions: [] }
  const codes = Object.keys(exceptions) as MatchException[]
  return { present: true, exceptions: codes.filter((code) => exceptions[code]?.(couple)) }
}
