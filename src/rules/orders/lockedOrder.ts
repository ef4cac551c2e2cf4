import type { OrderStatus, PaymentStatus } from './orderFlow'

/** The columns of `LockedOrder`, for a select. */
export const LOCKED_ORDER_COLUMNS =
  'id, code, user_id, status, payment_status, payable, wallet, tds, delivery_days'

/** An order's row as it was when it was locked, handed on to whatever works under that lock. Sums in paise, as numerics. */
export type LockedOrder = {
  id: string
  code: string
  user_id: string
  status: OrderStatus
  payment_status: PaymentStatus
  payable: string
  wallet: string
  tds: string
  delivery_days: number
}
