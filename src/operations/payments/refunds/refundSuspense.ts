import type { PayloadRequest } from 'payload'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import { addRefund, queueRefund } from './addRefund'
import { creditWallet } from '../wallet/creditWallet'
import { newRefundId } from './newRefundId'
import { postJournal } from '../postJournal'

export type SuspendedPayment = {
  /** The payment's transaction. */
  id: string
  user: string
  order: string | null
  gatewayPaymentId: string
}

type Given = {
  req: PayloadRequest
  payment: SuspendedPayment
  /** Paise. */
  amount: number
  to: RefundTarget
  reason: string
  by?: string | null
  isAutomatic?: boolean
  /** Names the request; see `newRefundId`. */
  owner?: string
}

/**
 * Gives money back that waits in suspense, in the caller's transaction and under the lock of its order. With
 * `isAutomatic` once for a payment, however often it is reported.
 * @returns the refund's transaction, null when it was given back before
 */
export const refundSuspense = async ({
  req,
  payment,
  amount,
  to,
  reason,
  by = null,
  isAutomatic = false,
  owner,
}: Given): Promise<string | null> => {
  const id = newRefundId(owner)
  const { user, order, gatewayPaymentId } = payment
  const key = isAutomatic ? `auto-refund:${gatewayPaymentId}` : `refund:${id}`
  const refund = { id, key, user, order, of: payment.id, to, amount, reason, by }
  if (!(await addRefund({ req, refund }))) return null
  const journal = {
    req,
    key: isAutomatic ? `suspense:${gatewayPaymentId}` : `suspense:${gatewayPaymentId}:${id}`,
    cause: 'suspense_settled' as const,
    order,
    transaction: id,
    user,
    by,
  }
  const from = { account: 'suspense' as const, amount }
  if (to === 'wallet') {
    await creditWallet({ ...journal, kind: 'paid', amount, from: [from], reason })
    return id
  }
  await postJournal({ ...journal, postings: [from, { account: 'refunds_due', amount: -amount }] })
  await queueRefund({ req, id })
  return id
}
