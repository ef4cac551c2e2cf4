import {
  PARTS_OF_DAY,
  TIME_CERTAINTIES,
  type PartOfDay,
  type TimeCertainty,
} from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import { calendarDay } from '../shortTime'

type Place = {
  name?: string | null
  latitude?: number | null
  longitude?: number | null
  timezone?: string | null
}

/** A birth time with how sure it is: `14:35 (About ± 15 min)`, a part of the day; the word alone while unknown. */
export const birthTimeText = ({
  time,
  certainty,
  aboutMinutes,
  partOfDay,
  language,
}: {
  time?: string | null
  certainty?: TimeCertainty | null
  aboutMinutes?: number | null
  partOfDay?: PartOfDay | null
  language: Language
}): string => {
  if (certainty === 'part' && partOfDay) return PARTS_OF_DAY[partOfDay][language]
  if (!time || certainty === 'unknown') return TIME_CERTAINTIES.unknown[language]
  if (!certainty) return time
  const off = certainty === 'about' && aboutMinutes ? ` ± ${aboutMinutes} ${MINUTES[language]}` : ''
  return `${time} (${TIME_CERTAINTIES[certainty][language]}${off})`
}

const MINUTES = { en: 'min', hi: 'मिनट' }

/** A place with its position: `Udaipur · 24.5854° N, 73.7125° E · Asia/Kolkata`. */
export const placeText = ({ name, latitude, longitude, timezone }: Place): string => {
  const isFound = typeof latitude === 'number' && typeof longitude === 'number'
  const position = isFound
    ? `${degrees(latitude, ['N', 'S'])}, ${degrees(longitude, ['E', 'W'])}`
    : null
  return [name, position, timezone].filter(Boolean).join(' · ')
}

/** The date of a birth in words, or a dash. */
export const birthDayText = ({
  on,
  language,
}: {
  on?: string | null
  language: Language
}): string => (on ? calendarDay({ on, language }) : '–')

const degrees = (value: number, [positive, negative]: [string, string]): string =>
  `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`
