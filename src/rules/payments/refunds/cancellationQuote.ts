import type { OrderStatus } from '../../orders/orderFlow'

/** One row of the policy: what is refunded while the order is in a state, within so many hours of the payment. */
export type CancellationRow = {
  status: 'new' | 'processing'
  /** Null is always. */
  withinHours: number | null
  percent: number
}

/** The policy while the owner has none: all before the work begins, half within a day of the payment. */
const USUAL_CANCELLATION: CancellationRow[] = [
  { status: 'new', withinHours: null, percent: 100 },
  { status: 'processing', withinHours: 24, percent: 50 },
]

/** The owner's policy, or the usual one while there is none. */
export const policyOf = (rows: CancellationRow[]): CancellationRow[] =>
  rows.length > 0 ? rows : USUAL_CANCELLATION

export type CancellationQuote = {
  /** Paise that go back, earlier refunds taken off. */
  refund: number
  percent: number
  /** UTC instant after which the quote is another one; null when only the work changes it. */
  until: Date | null
}

const HOUR_MS = 3_600_000

/**
 * What a client gets back who cancels now: the first row that fits decides, no row is no refund.
 * @param paid paise paid in all, from the wallet too; 0 for an order that is not paid
 * @param left paise that are not refunded yet
 * @param percent what staff decided in place of the policy
 * @returns null when an order in this state cannot be cancelled
 */
export const cancellationQuote = ({
  status,
  paidAt,
  at,
  paid,
  left,
  rows,
  percent,
}: {
  status: OrderStatus
  paidAt: Date | null
  at: Date
  paid: number
  left: number
  rows: CancellationRow[]
  percent?: number
}): CancellationQuote | null => {
  if (status !== 'new' && status !== 'processing') return null
  if (paid === 0 || !paidAt) return { refund: 0, percent: 100, until: null }
  if (percent !== undefined)
    return { refund: refundOf({ paid, left, percent }), percent, until: null }
  const fits = policyOf(rows).find((row) => {
    const end = endOf({ row, paidAt })
    return row.status === status && (end === null || at < end)
  })
  if (!fits) return { refund: 0, percent: 0, until: null }
  return {
    refund: refundOf({ paid, left, percent: fits.percent }),
    percent: fits.percent,
    until: endOf({ row: fits, paidAt }),
  }
}

const endOf = ({ row, paidAt }: { row: CancellationRow; paidAt: Date }): Date | null =>
  row.withinHours === null ? null : new Date(paidAt.getTime() + row.withinHours * HOUR_MS)

/** The share of all that was paid, less what went back already. */
function refundOf({
  paid,
  left,
  percent,
}: {
  paid: number
  left: number
  percent: number
}): number {
  const share = Math.round((paid * percent) / 100)
  return Math.min(left, Math.max(0, share - (paid - left)))
}
