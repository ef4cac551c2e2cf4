import { dueAt } from './dueAt'
import { wasPaid } from './moneyStates'
import type { PaymentStatus } from './orderFlow'

/** A column of an order that says something else than what happened; `should` is null where a rule tells it. */
export type WrongColumn = { field: OrderColumn; says: string | null; should: string | null }

/** The columns that can be told again from the timeline, the transactions and the journals, and their types. */
export const ORDER_COLUMNS = {
  payment_status: 'enum_orders_payment_status',
  refunded: 'numeric',
  status: 'enum_orders_status',
  paid_at: 'timestamptz',
  expected_delivery_at: 'timestamptz',
  delivered_at: 'timestamptz',
  kept: 'numeric',
  wallet_holds: 'numeric',
  tds_received_at: 'timestamptz',
  submission_id: 'uuid',
} as const

export type OrderColumn = keyof typeof ORDER_COLUMNS

/**
 * What to write into the columns that are wrong.
 * @param paidAt as the row says it; the correction of it goes before
 */
export const orderCorrections = ({
  wrong,
  paidAt,
  deliveryDays,
}: {
  wrong: WrongColumn[]
  paidAt: Date | null
  deliveryDays: number
}): { field: OrderColumn; value: string }[] => {
  const restored = wrong.find(({ field }) => field === 'paid_at')?.should
  const from = restored ? new Date(restored) : paidAt
  return wrong.flatMap(({ field, should }) => {
    if (should !== null) return [{ field, value: should }]
    return from ? [{ field, value: dueAt({ paidAt: from, deliveryDays }).toISOString() }] : []
  })
}

/** What was repaired, for the timeline. */
export const correctionsNote = (wrong: WrongColumn[]): string =>
  wrong.map(({ field, says, should }) => `${field}: ${says ?? '–'} → ${should ?? 'set'}`).join('; ')

/** Cancelled while it looked unpaid: nobody was asked what of its money goes back. */
export const isCancelledUnheard = ({
  wrong,
  status,
  back,
  kept,
}: {
  wrong: WrongColumn[]
  status: string
  /** Paise that went back or are on their way. */
  back: number
  kept: number
}): boolean =>
  status === 'cancelled' &&
  back === 0 &&
  kept === 0 &&
  wrong.some(
    ({ field, says }) =>
      field === 'payment_status' && says !== null && !wasPaid(says as PaymentStatus),
  )
