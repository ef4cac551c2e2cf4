import type { Placement } from './chart'
import { friendshipOf } from './friendship'
import { GRAHAS, type Graha } from './grahas'
import {
  GANA_OF_NAKSHATRA,
  GANA_POINTS,
  GANAS,
  MAITRI_POINTS,
  NADI_OF_SIX,
  NADIS,
  TARAS,
  VARNA_OF_ELEMENT,
  VARNAS,
  VASHYA_OF_HALVES,
  VASHYA_POINTS,
  VASHYAS,
  YONI_OF_NAKSHATRA,
  YONI_POINTS,
  YONIS,
} from './kutaClasses'
import type { Name } from './panchangNames'
import { houseFrom } from './placement'
import { RASHIS } from './rashis'

/** Where the two Moons stand. */
export type Couple = { bride: Placement; groom: Placement }

/** What each of the two is called by a kuta, and the points for it. */
export type KutaFinding = { bride: Name; groom: Name; points: number }

/** Groom's varna not below the bride's. */
export const varnaKuta = ({ bride, groom }: Couple): KutaFinding => {
  const rank = ({ rashi }: Placement) => VARNA_OF_ELEMENT[(rashi - 1) % 4] as number
  const points = rank(groom) >= rank(bride) ? 1 : 0
  return { bride: at(VARNAS, rank(bride)), groom: at(VARNAS, rank(groom)), points }
}

/** Kinds of the two signs; Dhanu and Makara change theirs in the middle. */
export const vashyaKuta = ({ bride, groom }: Couple): KutaFinding => {
  const [b, g] = [vashyaOf(bride), vashyaOf(groom)]
  const points = at(at(VASHYA_POINTS, g), b)
  return { bride: at(VASHYAS, b), groom: at(VASHYAS, g), points }
}

/** The place in `VASHYAS` of where a Moon stands. */
export const vashyaOf = ({ rashi, longitude }: Placement): number =>
  at(VASHYA_OF_HALVES, rashi - 1)[longitude % 30 < 15 ? 0 : 1] as number

/** Each counts from the other's nakshatra to the own, in nines; half the points for either that is good. */
export const taraKuta = ({ bride, groom }: Couple): KutaFinding => {
  const tara = (from: Placement, to: Placement) => (to.nakshatra - from.nakshatra + 27) % 9
  const points = (index: number) => ([2, 4, 6].includes(index) ? 0 : 1.5)
  const [ofBride, ofGroom] = [tara(groom, bride), tara(bride, groom)]
  return {
    bride: at(TARAS, ofBride),
    groom: at(TARAS, ofGroom),
    points: points(ofBride) + points(ofGroom),
  }
}

/** Animals of the two nakshatras. */
export const yoniKuta = ({ bride, groom }: Couple): KutaFinding => {
  const animal = ({ nakshatra }: Placement) => at(YONI_OF_NAKSHATRA, nakshatra - 1)
  const [b, g] = [animal(bride), animal(groom)]
  const points = at(at(YONI_POINTS, Math.max(b, g)), Math.min(b, g))
  return { bride: at(YONIS, b), groom: at(YONIS, g), points }
}

/** Natural friendship of the lords of the two signs. */
export const maitriKuta = (couple: Couple): KutaFinding => {
  const [bride, groom] = lordsOf(couple)
  const name = (graha: Graha): Name => ({ en: GRAHAS[graha].en, hi: GRAHAS[graha].hi })
  const ofBride = friendshipOf({ graha: bride, to: groom })
  const ofGroom = friendshipOf({ graha: groom, to: bride })
  const points = bride === groom ? 5 : MAITRI_POINTS[ofBride][ofGroom]
  return { bride: name(bride), groom: name(groom), points }
}

/** Temperaments of the two nakshatras; not the same when the two are exchanged. */
export const ganaKuta = ({ bride, groom }: Couple): KutaFinding => {
  const gana = ({ nakshatra }: Placement) => at(GANA_OF_NAKSHATRA, nakshatra - 1)
  const points = at(at(GANA_POINTS, gana(groom)), gana(bride))
  return { bride: at(GANAS, gana(bride)), groom: at(GANAS, gana(groom)), points }
}

/** No points when the signs are 2 and 12, 5 and 9 or 6 and 8 from each other. */
export const bhakootKuta = ({ bride, groom }: Couple): KutaFinding => {
  const house = houseFrom({ rashi: bride.rashi, first: groom.rashi })
  const sign = ({ rashi }: Placement): Name => {
    const { en, hi } = at(RASHIS, rashi - 1)
    return { en, hi }
  }
  const points = [2, 5, 6, 8, 9, 12].includes(house) ? 0 : 7
  return { bride: sign(bride), groom: sign(groom), points }
}

/** No points when both have the same nadi. */
export const nadiKuta = ({ bride, groom }: Couple): KutaFinding => {
  const nadi = ({ nakshatra }: Placement) => at(NADI_OF_SIX, (nakshatra - 1) % 6)
  const points = nadi(bride) === nadi(groom) ? 0 : 8
  return { bride: at(NADIS, nadi(bride)), groom: at(NADIS, nadi(groom)), points }
}

/** The lords of the signs of the bride's and the groom's Moon. */
export const lordsOf = ({ bride, groom }: Couple): [bride: Graha, groom: Graha] => [
  at(RASHIS, bride.rashi - 1).lord,
  at(RASHIS, groom.rashi - 1).lord,
]

function at<Value>(list: readonly Value[], index: number): Value {
  return list[index] as Value
}
