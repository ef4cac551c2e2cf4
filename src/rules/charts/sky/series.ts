/** Amplitude, then the coefficients of the argument from the constant to the cube of time. */
const TERM_WIDTH = 5

/** The terms of one power of time in one flat row, so that summing them makes no garbage. */
type Group = { power: number; terms: Float64Array }

/** A sum of amplitude × cos(argument), in powers of time. */
export type Series = Group[]

/** The value of a series at the time `t`. */
export const sumSeries = ({ series, t }: { series: Series; t: number }): number => {
  let sum = 0
  for (const { power, terms } of series) {
    let part = 0
    for (let i = terms.length - TERM_WIDTH; i >= 0; i -= TERM_WIDTH)
      part +=
        terms[i]! *
        Math.cos(terms[i + 1]! + t * (terms[i + 2]! + t * (terms[i + 3]! + t * terms[i + 4]!)))
    sum += part * t ** power
  }
  return sum
}

/** The rate of change of a series at the time `t`, per unit of `t`. */
export const sumRates = ({ series, t }: { series: Series; t: number }): number => {
  let sum = 0
  for (const { power, terms } of series) {
    let value = 0
    let rate = 0
    for (let i = terms.length - TERM_WIDTH; i >= 0; i -= TERM_WIDTH) {
      const amplitude = terms[i]!
      const linear = terms[i + 2]!
      const square = terms[i + 3]!
      const cube = terms[i + 4]!
      const argument = terms[i + 1]! + t * (linear + t * (square + t * cube))
      value += amplitude * Math.cos(argument)
      rate -= amplitude * Math.sin(argument) * (linear + t * (2 * square + 3 * t * cube))
    }
    sum += rate * t ** power + (power && value * power * t ** (power - 1))
  }
  return sum
}

/**
 * A series of the table, ready to be summed.
 * @param packed base64 of little-endian 64-bit floats: for each power of time the power, the number of its terms, then
 *   the terms
 * @param columns numbers of a term; what is missing to the cube of time is zero
 */
export const unpackSeries = ({ packed, columns }: { packed: string; columns: number }): Series => {
  const numbers = readFloats(atob(packed))
  const series: Series = []
  for (let at = 0; at < numbers.length;) {
    const power = numbers[at]!
    const count = numbers[at + 1]!
    const terms = new Float64Array(count * TERM_WIDTH)
    for (let i = 0; i < count; i += 1) {
      const from = at + 2 + i * columns
      terms.set(numbers.subarray(from, from + columns), i * TERM_WIDTH)
    }
    series.push({ power, terms })
    at += 2 + count * columns
  }
  return series
}

function readFloats(letters: string): Float64Array {
  const bytes = new Uint8Array(letters.length)
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i)
  return new Float64Array(bytes.buffer)
}
