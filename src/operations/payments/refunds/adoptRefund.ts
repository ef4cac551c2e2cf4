import type { PayloadRequest } from 'payload'
import type { DbRequest } from '@/kit/sql'
import type { GatewayRefund } from '@/integrations/payments'
import type { Posting } from '@/rules/payments/accounts'
import type { RefundStatus } from '@/rules/payments/transactionFlow'
import { addRefund } from './addRefund'
import { countRefunds } from './countRefunds'
import { flagRefund } from './flagRefund'
import { newRefundId } from './newRefundId'
import { postJournal } from '../postJournal'
import { refundBearers, type RefundedPayment } from './refundBearers'

/** A refund as the gateway reports it. */
export type ReportedRefund = Pick<
  GatewayRefund,
  'id' | 'gatewayPaymentId' | 'amount' | 'currency' | 'receipt'
> & { status: Exclude<RefundStatus, 'requested'> }

export type RefundRow = {
  id: string
  user_id: string
  order_id: string | null
  gateway_refund_id: string | null
  gateway_status: RefundStatus
  amount: string
  currency: string
}

const ORIGIN = 'Made in the dashboard of the gateway'

/** Takes in a refund that nobody asked for here: its row with its origin, its journal, a word to staff. */
export const adoptRefund = async ({
  req,
  payment,
  refund,
}: {
  req: PayloadRequest
  payment: RefundedPayment
  refund: ReportedRefund
}): Promise<RefundRow> => {
  const { amount, currency } = refund
  const row: RefundRow = {
    id: newRefundId(),
    user_id: payment.user_id,
    order_id: payment.order_id,
    gateway_refund_id: refund.id,
    gateway_status: 'requested',
    amount: String(amount),
    currency,
  }
  const debits = currency === 'INR' ? await refundBearers({ req, payment, amount }) : []
  await addRefund({
    req,
    refund: {
      ...{ id: row.id, key: `gateway-refund:${refund.id}`, gatewayRefundId: refund.id },
      ...{ user: row.user_id, order: row.order_id, of: payment.id, to: 'source', amount, currency },
      ...{ reason: ORIGIN, flag: 'refunded_elsewhere' },
    },
  })
  if (debits.length > 0) await post({ req, row, debits, key: `refund:${row.id}` })
  await flagRefund({ req, refund: row, matter: 'elsewhere' })
  if (row.order_id) await countRefunds({ req, order: row.order_id })
  return row
}

/** A refund that had failed was paid after all: its money is taken again from where it is now. Once. */
export const repeatRefund = async ({
  req,
  payment,
  row,
}: {
  req: PayloadRequest
  payment: RefundedPayment
  row: RefundRow
}): Promise<void> => {
  const debits = await refundBearers({ req, payment, amount: Number(row.amount) })
  await post({ req, row, debits, key: `refund-again:${row.id}` })
}

const post = ({
  req,
  row,
  debits,
  key,
}: {
  req: DbRequest
  row: RefundRow
  debits: Posting[]
  key: string
}) =>
  postJournal({
    req,
    key,
    cause: 'refund',
    order: row.order_id,
    transaction: row.id,
    user: row.user_id,
    postings: [...debits, { account: 'refunds_due', amount: -Number(row.amount) }],
  })
