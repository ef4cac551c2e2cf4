import type { SandboxContext } from '../context'
import type { Order, Refund } from './entities'
import { attemptPayment, capturePayment, failPayment } from './payments'
import { badRequest } from './refusals'
import { bookRefund } from './refunds'

type PastPayment = {
  orderId: string
  paymentId: string
  amount: number
  status: 'captured' | 'failed'
  method?: string
  /** Unix seconds. */
  at: number
}

type PastRefund = { refundId: string; paymentId: string; amount: number; at: number }

/** Payments and refunds of before the gateway was opened, under the ids that they were given; no webhook is sent. */
export const importPast = (
  context: SandboxContext,
  input: Record<string, unknown>,
): { imported: number } => {
  const payments = listOf<PastPayment>(input, 'payments')
  const refunds = listOf<PastRefund>(input, 'refunds')
  const known = context.state.razorpay
  const newPayments = payments.filter(({ paymentId }) => !known.payments[paymentId])
  for (const payment of newPayments) addPayment(context, payment)
  const newRefunds = refunds.filter(({ refundId }) => !known.refunds[refundId])
  for (const refund of newRefunds) addRefund(context, refund)
  context.changed()
  return { imported: newPayments.length + newRefunds.length }
}

function listOf<T>(input: Record<string, unknown>, name: string): T[] {
  if (!Array.isArray(input[name])) throw badRequest(`${name}: is required.`)
  return input[name] as T[]
}

function addPayment(context: SandboxContext, past: PastPayment): void {
  const { orders, payments } = context.state.razorpay
  const order = (orders[past.orderId] ??= pastOrder(past))
  const payment = attemptPayment(context, order, { method: past.method })
  delete payments[payment.id]
  Object.assign(payment, { id: past.paymentId, created_at: past.at })
  payments[payment.id] = payment
  if (past.status === 'failed') failPayment(payment)
  else capturePayment(order, payment)
}

function addRefund(context: SandboxContext, past: PastRefund): void {
  const { payments, refunds } = context.state.razorpay
  const payment = payments[past.paymentId]
  if (!payment) throw badRequest('The id provided does not exist')
  refunds[past.refundId] = pastRefund(past)
  bookRefund(payment, past.amount)
}

const pastRefund = ({ refundId, paymentId, amount, at }: PastRefund): Refund => ({
  id: refundId,
  entity: 'refund',
  amount,
  currency: 'INR',
  payment_id: paymentId,
  notes: [],
  receipt: null,
  acquirer_data: { arn: `${at}10003` },
  created_at: at,
  batch_id: null,
  status: 'processed',
  speed_processed: 'normal',
  speed_requested: 'normal',
})

const pastOrder = ({ orderId, amount, at }: PastPayment): Order => ({
  id: orderId,
  entity: 'order',
  amount,
  amount_paid: 0,
  amount_due: amount,
  currency: 'INR',
  receipt: null,
  offer_id: null,
  status: 'created',
  attempts: 0,
  notes: [],
  created_at: at,
})
