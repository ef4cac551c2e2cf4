import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { capturePostings } from '@/rules/payments/capturePostings'
import { TRANSACTION_FLAGS, type TransactionFlag } from '@/rules/payments/transactionFlow'
import type { CapturedPayment } from '../captureForOrder'
import { creditWallet } from './creditWallet'
import { postJournal } from '../postJournal'
import { tellStaffOfMoney } from '../tellStaffOfMoney'

type Capture = {
  req: PayloadRequest
  user: string
  /** Paise. */
  expected: number
  /** The payment's row. */
  transaction: string
  payment: CapturedPayment & { gatewayOrderId: string }
}

/**
 * Money was captured for a top-up: the wallet is credited, once for the payment. Another amount than asked for waits
 * in suspense; a second payment of one checkout is credited too, for it is the client's, and flagged. In the
 * caller's transaction, under the lock of the wallet.
 */
export const captureForWallet = async (capture: Capture): Promise<void> => {
  const { req, expected, transaction, payment } = capture
  const { id, amount, currency } = payment
  const isRight = currency === 'INR' && amount === expected
  if (isRight) await credit(capture)
  else if (currency === 'INR' && amount > 0) await suspend(capture)
  const others = await query(
    req,
    sql`select 1 from transactions where gateway_order_id = ${payment.gatewayOrderId} and status = 'success' and id <> ${transaction}`,
  )
  if (!isRight) await flag({ req, transaction, flag: 'amount_mismatch', payment: id })
  else if (others.length > 0) await flag({ req, transaction, flag: 'second_capture', payment: id })
}

const credit = ({ req, user, transaction, payment: { id, amount } }: Capture) =>
  creditWallet({
    req,
    user,
    kind: 'paid',
    amount,
    cause: 'topup',
    key: `topup:${id}`,
    transaction,
    from: [{ account: 'gateway', amount }],
  })

const suspend = ({ req, user, transaction, payment: { id, amount } }: Capture) =>
  postJournal({
    req,
    key: `capture:${id}`,
    cause: 'capture',
    transaction,
    user,
    postings: capturePostings({ amount, isOurs: false }),
  })

async function flag({
  req,
  transaction,
  flag: which,
  payment,
}: {
  req: PayloadRequest
  transaction: string
  flag: TransactionFlag
  payment: string
}): Promise<void> {
  await query(req, sql`update transactions set flag = ${which} where id = ${transaction}`)
  const detail = TRANSACTION_FLAGS[which].en
  await tellStaffOfMoney({ req, order: null, detail, key: `flag:${payment}` })
}
