import type { Followers } from '@/kit/happen'
import { ORDER_FOLLOWERS } from './orders'
import { PAYMENT_FOLLOWERS } from './payments'

/** Who follows each moment, first to last; along a list no lock is taken that stands before one taken earlier. */
export const FOLLOWERS: Followers = { ...ORDER_FOLLOWERS, ...PAYMENT_FOLLOWERS }
