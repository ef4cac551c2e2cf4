import { deltaT } from 'astronomia/deltat'

export const DAY_MS = 86_400_000
export const DAYS_PER_CENTURY = 36_525

/** Julian day of 1970-01-01T00:00Z and of J2000.0. */
const JULIAN_DAY_1970 = 2_440_587.5
const JULIAN_DAY_2000 = 2_451_545

/**
 * Where the measured values of `astronomia` end: its predictions are a second too small at once and ten too large in
 * 2035.
 */
const LAST_YEAR = 2023

/** Julian day of an instant, in universal time. */
export const julianDayOf = (at: number): number => at / DAY_MS + JULIAN_DAY_1970

/**
 * What terrestrial time is ahead of universal time, in seconds. Held at its value of 2023 (69.2 s) from then
 * on: it has hardly moved since, and nobody can predict it better.
 * @param at UTC instant in ms
 */
export const deltaTAt = (at: number): number =>
  deltaT(Math.min(2000 + (julianDayOf(at) - JULIAN_DAY_2000) / 365.25, LAST_YEAR))

/**
 * Julian centuries of terrestrial time since J2000.0, the argument of every series here.
 * @param at UTC instant in ms; UT1 is taken as UTC (they differ by less than 0.9 s, which is 0.5" of the Moon)
 */
export const centuriesAt = (at: number): number =>
  centuriesOf(julianDayOf(at) + deltaTAt(at) / 86_400)

/** Julian centuries since J2000.0 of a Julian day. */
export const centuriesOf = (julianDay: number): number =>
  (julianDay - JULIAN_DAY_2000) / DAYS_PER_CENTURY
