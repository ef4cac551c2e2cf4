import { Temporal } from 'temporal-polyfill'

const NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+){0,2}$/
/** Names that only ICU keeps, from before tz had rules for them. */
const OF_ICU = /^systemv\//i

/**
 * A time zone in tz's own spelling (`asia/kolkata` is `Asia/Kolkata`), or null for what is none. Only a name that both
 * readers of zones know: ICU, which writes dates, also takes `AST` for Alaska and `BST` for Dhaka.
 */
export const zoneOf = (text: string): string | null => {
  if (!NAME.test(text) || OF_ICU.test(text)) return null
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch {
    return null
  }
}

/** True for a name of a time zone, in any case of its letters. */
export const isZone = (text: string): boolean => zoneOf(text) !== null
