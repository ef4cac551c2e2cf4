export const DEGREE = Math.PI / 180

/** One second of arc in radians. */
export const ARCSECOND = DEGREE / 3600

/** An angle of any size as degrees from 0 to below 360. */
export const wrapDegrees = (degrees: number): number => {
  const rest = degrees % 360
  const positive = rest < 0 ? rest + 360 : rest
  // A tiny negative angle plus 360 rounds to 360 itself.
  return positive === 360 ? 0 : positive
}

const PARTS = 1e7

/** Degrees cut to seven decimals (0.0004"): processors differ in the last bits, and the same birth must give the same bytes. */
export const cutDegrees = (degrees: number): number => Math.floor(degrees * PARTS) / PARTS

/** What `to` is ahead of `from` on the circle, in degrees from -180 to below 180. */
export const degreesBetween = ({ from, to }: { from: number; to: number }): number =>
  wrapDegrees(to - from + 180) - 180

/** The value of a polynomial; coefficients from the constant up. */
export const polynomial = (x: number, coefficients: readonly number[]): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
