import type { Chart, Placement } from '../chart'
import { isSureOf } from '../chartEvent'

/** The divisions that can be drawn, with how they are called. */
export const VARGAS = {
  d1: { en: 'Birth chart (D1)', hi: 'लग्न कुंडली (D1)' },
  d9: { en: 'Navamsa (D9)', hi: 'नवांश (D9)' },
  d10: { en: 'Dasamsa (D10)', hi: 'दशमांश (D10)' },
} as const

export type Varga = keyof typeof VARGAS

/** The sign, 1 to 12, in which a point stands in a division. */
export const signIn = (varga: Varga, { rashi, navamsa, dasamsa }: Placement): number =>
  ({ d1: rashi, d9: navamsa, d10: dasamsa })[varga]

/** The sign of the first house: the lagna's, or the Moon's while the lagna is unknown. */
export const firstSign = (varga: Varga, { ascendant, planets }: Chart): number =>
  signIn(varga, ascendant ?? planets.moon)

/** Whether the lagna of a division holds in the whole window of the birth time. */
export const isLagnaSure = (varga: Varga, chart: Chart): boolean => {
  if (varga === 'd1') return isSureOf({ chart, fact: 'lagna' })
  if (varga === 'd9') return isSureOf({ chart, fact: 'navamsaLagna' })
  return chart.confidence.from === chart.confidence.to
}
