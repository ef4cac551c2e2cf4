import type { Language } from '@/rules/system/failures'

export type InstantStyle = 'date' | 'time' | 'dateTime'

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const
const TIME = { hour: 'numeric', minute: '2-digit', hour12: true, timeZoneName: 'short' } as const

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
}): string => {
  const instant = new Date(at)
  const date = new Intl.DateTimeFormat(`${locale}-IN`, { ...DATE, timeZone: timezone })
  if (style === 'date') return date.format(instant)
  const time = TIME_OF[locale]({ instant, timezone })
  return style === 'time' ? time : `${date.format(instant)}, ${time}`
}

type Moment = { instant: Date; timezone: string }

// Hindi names the part of the day before the hour; ICU puts it behind.
const TIME_OF: Record<Language, (moment: Moment) => string> = {
  en: ({ instant, timezone }) =>
    new Intl.DateTimeFormat('en-IN', { ...TIME, timeZone: timezone }).format(instant),
  hi: ({ instant, timezone }) => {
    const fields = { ...TIME, dayPeriod: 'short', timeZone: timezone } as const
    const parts = new Intl.DateTimeFormat('hi-IN', fields).formatToParts(instant)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    return `${part('dayPeriod')} ${part('hour')}:${part('minute')} ${part('timeZoneName')}`.trim()
  },
}
