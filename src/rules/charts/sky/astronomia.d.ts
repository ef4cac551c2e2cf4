declare module 'astronomia/deltat' {
  /** What terrestrial time is ahead of universal time, in seconds. */
  export const deltaT: (decimalYear: number) => number
}

declare module 'astronomia/nutation' {
  /** Nutation in longitude and in obliquity (IAU 1980), in radians. */
  export const nutation: (julianEphemerisDay: number) => [longitude: number, obliquity: number]
}

declare module 'astronomia/data/elpMppDe' {
  /** By power of time the terms: amplitude, phase, and the frequencies of the argument. */
  type Terms = Record<string, number[][]>
  const series: { W1: number[]; L: Terms; B: Terms; R: Terms }
  export default series
}

declare module 'astronomia/data/vsop87D*' {
  type Terms = Record<string, number[][]>
  const series: { L: Terms; B: Terms; R: Terms }
  export default series
}
