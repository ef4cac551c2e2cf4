import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { happen } from '@/kit/happen'
import { query, sql } from '@/kit/sql'
import type { LockedOrder } from '@/rules/orders/lockedOrder'
import { capturePostings } from '@/rules/payments/capturePostings'
import { isReturnedAtOnce, judgeCapture } from '@/rules/payments/judgeCapture'
import { TRANSACTION_FLAGS, type TransactionFlag } from '@/rules/payments/transactionFlow'
import { markOrderPaid } from './markOrderPaid'
import { postJournal } from './postJournal'
import { retakeHolds } from './wallet/retakeHolds'

/** Captured money as the gateway reports it; paise. */
export type CapturedPayment = { id: string; amount: number; currency: string }

type Capture = {
  req: PayloadRequest
  order: LockedOrder
  /** The payment's row. */
  transaction: string
  payment: CapturedPayment & { status: string }
}

type Verdict = { flag: TransactionFlag | null; isPosted: boolean; detail?: string }

/**
 * Money was captured for an order: it pays it, or waits in suspense and is flagged. What the order cannot use goes
 * back to its source by itself. In the caller's transaction, under the lock of the order's row.
 */
export const captureForOrder = async (capture: Capture): Promise<void> => {
  const { req, order, transaction, payment } = capture
  const { flag, isPosted, ...verdict } = await judge(capture)
  if (isPosted)
    await postJournal({
      req,
      key: `capture:${payment.id}`,
      cause: 'capture',
      order: order.id,
      transaction,
      postings: capturePostings({ amount: payment.amount, isOurs: flag === null }),
    })
  if (flag === null) return markOrderPaid({ req, order, at: now(), transaction })
  await query(req, sql`update transactions set flag = ${flag} where id = ${transaction}`)
  const { detail = TRANSACTION_FLAGS[flag].en } = verdict
  const isReturned = isPosted && isReturnedAtOnce(flag) && payment.status !== 'refunded'
  const facts = { order, transaction, payment, flag, detail, isReturned }
  await happen({ req, moment: 'payment.flagged', facts })
}

/** An order that expired is revived only if its wallet money and coupons can be taken again. */
async function judge({ req, order, payment }: Capture): Promise<Verdict> {
  const verdict = judgeCapture({
    payment,
    order: {
      payable: Number(order.payable),
      status: order.status,
      paymentStatus: order.payment_status,
    },
  })
  if (verdict.flag !== null || order.payment_status !== 'expired') return verdict
  if (await retakeHolds({ req, order: order.id, user: order.user_id })) return verdict
  return {
    ...verdict,
    flag: 'amount_mismatch',
    detail: 'Paid late: its wallet money or coupon is used elsewhere',
  }
}
