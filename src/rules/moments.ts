import type { Moment } from './moment'
import { ORDER_MOMENTS } from './orders/moments'
import { PAYMENT_MOMENTS } from './payments/moments'

/** Everything that happens to the business and that somebody may follow. */
export const MOMENTS = { ...ORDER_MOMENTS, ...PAYMENT_MOMENTS }

export type MomentName = keyof typeof MOMENTS

/** What is told of a moment. */
export type MomentFacts<Name extends MomentName> =
  (typeof MOMENTS)[Name] extends Moment<infer Facts> ? Facts : never
