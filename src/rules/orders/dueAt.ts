import { indianDay } from '../time/indianDay'

const DAY_MS = 24 * 3600 * 1000
/** 18:30 in India: the end of a working day. */
const END_OF_DAY_MS = 18.5 * 3600 * 1000

/**
 * The promise of an order: the end of the Indian working day, so many Indian days after it was paid.
 * @param paidAt UTC instant
 */
export const dueAt = ({ paidAt, deliveryDays }: { paidAt: Date; deliveryDays: number }): Date => {
  const { start } = indianDay(paidAt)
  const due = new Date(start.getTime() + deliveryDays * DAY_MS + END_OF_DAY_MS)
  return due.getTime() > paidAt.getTime() ? due : new Date(due.getTime() + DAY_MS)
}
