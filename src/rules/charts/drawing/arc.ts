/** Degrees and minutes that a longitude has inside its sign, as `12°34′`; cut off, not rounded, as almanacs do. */
export const arcMinutes = (longitude: number): string => {
  const { degrees, minutes } = arcOf(longitude)
  return `${degrees}°${minutes}′`
}

/** The same with seconds, as `12°34′56″`. */
export const arcSeconds = (longitude: number): string => {
  const { degrees, minutes, seconds } = arcOf(longitude)
  return `${degrees}°${minutes}′${seconds}″`
}

/** The whole degrees alone, as `12°`. */
export const arcDegrees = (longitude: number): string => `${arcOf(longitude).degrees}°`

const SIGN_SECONDS = 30 * 3600
// Numbers such as 12.6 have no exact double and would lose their last second.
const TINY = 1e-6

function arcOf(longitude: number): { degrees: string; minutes: string; seconds: string } {
  const inSign = Math.min(Math.floor((longitude % 30) * 3600 + TINY), SIGN_SECONDS - 1)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return {
    degrees: two(inSign / 3600),
    minutes: two((inSign % 3600) / 60),
    seconds: two(inSign % 60),
  }
}
