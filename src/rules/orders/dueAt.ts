const DAY_MS = 24 * 3600 * 1000
/** 18:30 in India: the end of a working day, which is 13:00 UTC. */
const END_OF_DAY_UTC_HOUR = 13

/**
 * The promise of an order: the end of the Indian working day, so many days after it was paid.
 * @param paidAt UTC instant
 */
export const dueAt = ({ paidAt, deliveryDays }: { paidAt: Date; deliveryDays: number }): Date => {
  const due = new Date(paidAt.getTime() + deliveryDays * DAY_MS)
  due.setUTCHours(END_OF_DAY_UTC_HOUR, 0, 0, 0)
  return due.getTime() > paidAt.getTime() ? due : new Date(due.getTime() + DAY_MS)
}
