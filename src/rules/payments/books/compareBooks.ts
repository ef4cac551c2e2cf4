import type { DifferenceKind } from './differenceKinds'
import type { GatewayStatus, RefundStatus, TransactionStatus } from '../transactionFlow'

/** Paise. */
type PaymentThere = { status: GatewayStatus; amount: number; currency: string }
type PaymentHere = { status: TransactionStatus; amount: number; currency: string }
type RefundThere = { status: Exclude<RefundStatus, 'requested'>; amount: number }
type RefundHere = { status: RefundStatus; amount: number }

/** What two books say differently; `expected` is ours, `found` the gateway's, in paise. */
export type BookDifference = {
  kind: DifferenceKind
  expected: number | null
  found: number | null
}

const isMoney = (status: GatewayStatus): boolean => status === 'captured' || status === 'refunded'

/**
 * Compares one payment in the gateway's book with ours; null when they agree. Only money counts: an attempt
 * that failed or waits there need not be here. A refund is compared by itself, so refunded counts as captured.
 */
export const comparePayment = ({
  there,
  here,
}: {
  there: PaymentThere | null
  here: PaymentHere | null
}): BookDifference | null => {
  const isThere = there !== null && isMoney(there.status)
  const isHere = here?.status === 'success'
  if (!isThere && !isHere) return null
  const sums = { expected: isHere ? here.amount : null, found: isThere ? there.amount : null }
  if (!there) return { kind: 'payment_missing_there', ...sums }
  if (!here) return { kind: 'payment_missing_here', ...sums }
  if (isThere !== isHere) return { kind: 'payment_status', ...sums }
  const isSame = there.amount === here.amount && there.currency === here.currency
  return isSame ? null : { kind: 'payment_amount', ...sums }
}

/** Compares one refund; null when they agree. One that failed on one side and is missing on the other agrees: no money moved. */
export const compareRefund = ({
  there,
  here,
}: {
  there: RefundThere | null
  here: RefundHere | null
}): BookDifference | null => {
  const found = there && there.status !== 'failed' ? there.amount : null
  const expected = here && here.status !== 'failed' ? here.amount : null
  if (found === null && expected === null) return null
  if (!there) return { kind: 'refund_missing_there', expected, found }
  if (!here) return { kind: 'refund_missing_here', expected, found }
  const isSame = there.amount === here.amount && there.status === here.status
  return isSame ? null : { kind: 'refund_status', expected, found }
}
