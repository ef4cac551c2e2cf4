import { wrapDegrees } from './sky/angles'

/** The limbs of the panchang that the Sun and the Moon make together; all count from 1. */
export type Limbs = { tithi: number; nakshatra: number; yoga: number; karana: number }

/** What each limb grows with, degrees, and how many degrees make one. */
const LIMBS = {
  tithi: { size: 12, of: ({ sun, moon }: Pair) => moon - sun },
  nakshatra: { size: 360 / 27, of: ({ moon }: Pair) => moon },
  yoga: { size: 360 / 27, of: ({ sun, moon }: Pair) => sun + moon },
  karana: { size: 6, of: ({ sun, moon }: Pair) => moon - sun },
} as const

export type LimbName = keyof typeof LIMBS

type Pair = { sun: number; moon: number }

/** One limb from the sidereal longitudes of Sun and Moon, degrees. */
export const limbOf = ({ limb, sun, moon }: Pair & { limb: LimbName }): number =>
  Math.floor(wrapDegrees(LIMBS[limb].of({ sun, moon })) / LIMBS[limb].size) + 1

/** Tithi 1 to 30, nakshatra and yoga 1 to 27, karana 1 to 60. */
export const limbsOf = (pair: Pair): Limbs => ({
  tithi: limbOf({ limb: 'tithi', ...pair }),
  nakshatra: limbOf({ limb: 'nakshatra', ...pair }),
  yoga: limbOf({ limb: 'yoga', ...pair }),
  karana: limbOf({ limb: 'karana', ...pair }),
})
