/** Seconds of a table count from here. */
const ORIGIN = Date.UTC(1890, 0, 1)
const RADIX = 36

/** Instants in ms UTC as a compact text: the seconds between them, in base 36. */
export const packInstants = (instants: number[]): string => {
  const seconds = instants.map((at) => Math.round((at - ORIGIN) / 1000))
  return seconds.map((at, i) => (at - (seconds[i - 1] ?? 0)).toString(RADIX)).join(' ')
}

/** What `packInstants` packed. */
export const unpackInstants = (packed: string): number[] => {
  let seconds = 0
  return packed.split(' ').map((step) => {
    seconds += parseInt(step, RADIX)
    return ORIGIN + seconds * 1000
  })
}
