import type { Language } from './system/failures'

/** Who locks several of these locks them in this order, so that no two wait for each other. */
export const LOCKS = ['order', 'wallet', 'coupons', 'counter'] as const

export type Lock = (typeof LOCKS)[number]

/** Something that happened to the business: what its followers are told, and what the history keeps of it. */
export type Moment<Facts> = {
  /** What a person reads of it. */
  text: Record<Language, string>
  /** The collection of the row to which it happened. */
  of: 'orders' | 'profiles' | 'reports' | 'transactions' | 'users'
  /** That row's id. */
  subject: (facts: Facts) => string
  /** What stays written for ever: nothing that says who somebody is. */
  kept?: (facts: Facts) => Record<string, string | number | boolean | null>
  /** What the one who announces it has locked before. */
  under: readonly Lock[]
}

/** One row of a table of moments; its facts are `Facts`. */
export const moment = <Facts>(row: Moment<Facts>): Moment<Facts> => row
