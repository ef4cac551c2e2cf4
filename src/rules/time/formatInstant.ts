import type { Language } from '@/rules/system/failures'

export type InstantStyle = 'date' | 'time' | 'dateTime'

const TAG: Record<Language, string> = { en: 'en-IN', hi: 'hi-IN' }
const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const
const TIME = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const
const FIELDS: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  date: DATE,
  time: TIME,
  dateTime: { ...DATE, ...TIME },
}

/**
 * A UTC instant as a person in `timezone` reads it; times always name their zone.
 * @param at ISO-8601 instant
 * @param timezone IANA zone
 * @throws RangeError when the instant or the zone does not exist
 */
export const formatInstant = ({
  at,
  locale,
  timezone,
  style = 'dateTime',
}: {
  at: string
  locale: Language
  timezone: string
  style?: InstantStyle
}): string =>
  new Intl.DateTimeFormat(TAG[locale], { ...FIELDS[style], timeZone: timezone }).format(
    new Date(at),
  )
