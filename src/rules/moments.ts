import { CHART_MOMENTS } from './charts/moments'
import type { Moment } from './moment'
import { ORDER_MOMENTS } from './orders/moments'
import { PAYMENT_MOMENTS } from './payments/moments'
import { PEOPLE_MOMENTS } from './people/moments'
import { REPORT_MOMENTS } from './reports/moments'

/** Everything that happens to the business and that somebody may follow. */
export const MOMENTS = {
  ...CHART_MOMENTS,
  ...ORDER_MOMENTS,
  ...PAYMENT_MOMENTS,
  ...PEOPLE_MOMENTS,
  ...REPORT_MOMENTS,
}

export type MomentName = keyof typeof MOMENTS

/** What is told of a moment. */
export type MomentFacts<Name extends MomentName> =
  (typeof MOMENTS)[Name] extends Moment<infer Facts> ? Facts : never
