import type { Name } from '@/rules/charts/panchangNames'
import type { Language } from '@/rules/system/failures'
import { formatInstant } from '@/rules/time/formatInstant'

/** A table of texts in one language. */
export const inLanguage = <Key extends string>(
  texts: Record<Key, Name>,
  language: Language,
): Record<Key, string> =>
  Object.fromEntries(
    Object.entries<Name>(texts).map(([key, text]) => [key, text[language]]),
  ) as Record<Key, string>

/** The day of a UTC instant in an IANA zone, in words. */
export const dayOf = (at: string, { timezone, locale }: Where): string =>
  formatInstant({ at, locale, timezone, style: 'date' })

/** The same for a table, with the month cut short. */
export const shortDayOf = (at: string, { timezone, locale }: Where): string =>
  new Intl.DateTimeFormat(`${locale}-IN`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: timezone,
  }).format(new Date(at))

/** From one day to another. */
export const spanOf = ({ start, end }: { start: string; end: string }, where: Where): string =>
  `${dayOf(start, where)} – ${dayOf(end, where)}`

/** Whose calendar and words. */
export type Where = { timezone: string; locale: Language }

/** Texts with `{name}` places filled in. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
