import type { Language } from '@/rules/system/failures'

const TIME = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Kolkata',
} as const
const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const

/** A UTC instant in Indian time, short enough for a table: `22 Nov, 18:30`. */
export const shortTime = ({ at, language }: { at: string; language: Language }): string =>
  new Intl.DateTimeFormat(`${language}-IN`, TIME).format(new Date(at))

/** The same with its year, for what is kept for years: `22 Nov 2026, 18:30`. */
export const datedTime = ({ at, language }: { at: string; language: Language }): string =>
  new Intl.DateTimeFormat(`${language}-IN`, { ...TIME, year: 'numeric' }).format(new Date(at))

/** A calendar date (YYYY-MM-DD) in words, in no zone: `15 Aug 1990`. */
export const calendarDay = ({ on, language }: { on: string; language: Language }): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(on)
    ? new Intl.DateTimeFormat(`${language}-IN`, DAY).format(new Date(`${on}T00:00:00Z`))
    : on
