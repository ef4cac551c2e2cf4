import type { OrderStatus } from './orderFlow'

/** Whether the birth details of an order may still be changed: by its client until work starts, by staff until delivery. */
export const mayCorrectBirth = ({
  status,
  isStaff,
}: {
  status: OrderStatus
  isStaff: boolean
}): boolean => status === 'new' || (isStaff && status === 'processing')
