import type { Followers } from '@/kit/happen'
import { CHART_FOLLOWERS } from './charts'
import { ORDER_FOLLOWERS } from './orders'
import { PAYMENT_FOLLOWERS } from './payments'
import { PEOPLE_FOLLOWERS } from './people'
import { REPORT_FOLLOWERS } from './reports'

/** Who follows each moment, first to last; along a list no lock is taken that stands before one taken earlier. */
export const FOLLOWERS: Followers = {
  ...CHART_FOLLOWERS,
  ...ORDER_FOLLOWERS,
  ...PAYMENT_FOLLOWERS,
  ...PEOPLE_FOLLOWERS,
  ...REPORT_FOLLOWERS,
}
