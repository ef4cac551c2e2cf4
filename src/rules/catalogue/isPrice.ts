import { LEAST_CHARGE } from '../payments/coupons/judgeCoupon'

/** What a service may cost in paise: nothing, or what the gateway can charge. */
export const isPrice = (paise: number): boolean => paise === 0 || paise >= LEAST_CHARGE
