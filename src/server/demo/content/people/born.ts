import type { Birth } from '@/rules/people/birth'
import { PLACES } from './places'

/** Birth details in one row: an exact time, one that is about right, or none. */
export const born = (
  place: keyof typeof PLACES,
  date: string,
  time: string | { about: string } | null,
): Birth => ({
  date,
  time: typeof time === 'object' ? (time?.about ?? null) : time,
  timeCertainty: time === null ? 'unknown' : typeof time === 'string' ? 'exact' : 'about',
  place: PLACES[place],
})
