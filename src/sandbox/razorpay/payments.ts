import { unixNow, type SandboxContext } from '../context'
import { razorpayId } from '../identifiers'
import type { Order, Payment } from './entities'
import { checkedAmount, findOrder, refuseExtraFields } from './orders'
import { badRequest, unknownId } from './refusals'
import { paymentEvent, paidEvent, type GatewayEvent } from './events'

export type Payer = { email?: string; contact?: string; method?: string; description?: string }

/** @throws Refusal when the gateway does not know the payment. */
export const findPayment = (context: SandboxContext, id: string): Payment => {
  const payment = context.state.razorpay.payments[id]
  if (!payment) throw unknownId()
  return payment
}

export const paymentsOfOrder = (context: SandboxContext, orderId: string): Payment[] =>
  Object.values(context.state.razorpay.payments).filter(({ order_id }) => order_id === orderId)

/** A customer's new attempt on an order. */
export const attemptPayment = (context: SandboxContext, order: Order, payer: Payer): Payment => {
  const payment = { ...blankPayment(context, order), ...instrument(payer.method) }
  payment.email = payer.email ?? payment.email
  payment.contact = payer.contact ?? payment.contact
  payment.description = payer.description ?? payment.description
  context.state.razorpay.payments[payment.id] = payment
  order.attempts += 1
  if (order.status === 'created') order.status = 'attempted'
  return payment
}

export const failPayment = (payment: Payment): GatewayEvent[] => {
  Object.assign(payment, {
    status: 'failed',
    error_code: 'BAD_REQUEST_ERROR',
    error_description:
      'Your payment was not successful as it was declined by your bank. Try another method.',
    error_source: 'bank',
    error_step: 'payment_authorization',
    error_reason: 'payment_failed',
  })
  return [paymentEvent('payment.failed', payment)]
}

/** Also from `failed`: a UPI payment may be authorised late under the same id. */
export const authorizePayment = (payment: Payment): GatewayEvent[] => {
  Object.assign(payment, {
    status: 'authorized',
    error_code: null,
    error_description: null,
    error_source: null,
    error_step: null,
    error_reason: null,
  })
  return [paymentEvent('payment.authorized', payment)]
}

/** Books the money: 2 % fee and 18 % tax on it; the order is paid by its first captured payment. */
export const capturePayment = (order: Order, payment: Payment): GatewayEvent[] => {
  const fee = Math.round(payment.amount * 0.02)
  const tax = Math.round(fee * 0.18)
  Object.assign(payment, { status: 'captured', captured: true, fee: fee + tax, tax })
  const events = [paymentEvent('payment.captured', payment)]
  if (order.status === 'paid') return events
  Object.assign(order, { status: 'paid', amount_paid: payment.amount, amount_due: 0 })
  return [...events, paidEvent(order, payment)]
}

/** `POST /v1/payments/:id/capture`. */
export const captureByMerchant = (
  context: SandboxContext,
  id: string,
  input: Record<string, unknown>,
): { payment: Payment; events: GatewayEvent[] } => {
  const payment = findPayment(context, id)
  refuseExtraFields(input, new Set(['amount', 'currency']))
  const amount = checkedAmount(input.amount)
  if (payment.captured) throw badRequest('This payment has already been captured')
  if (payment.status !== 'authorized') {
    throw badRequest(
      'Only payments which have been authorized and not yet captured can be captured',
    )
  }
  if (amount !== payment.amount) {
    throw badRequest('Capture amount must be equal to the amount authorized', { field: 'amount' })
  }
  const events = capturePayment(findOrder(context, payment.order_id), payment)
  context.changed()
  return { payment, events }
}

const blankPayment = (context: SandboxContext, order: Order): Payment => ({
  id: razorpayId('pay'),
  entity: 'payment',
  amount: order.amount,
  currency: order.currency,
  base_amount: order.amount,
  status: 'created',
  order_id: order.id,
  invoice_id: null,
  international: false,
  method: 'upi',
  amount_refunded: 0,
  amount_transferred: 0,
  refund_status: null,
  captured: false,
  description: 'सेवा शुल्क / service fee',
  card_id: null,
  bank: null,
  wallet: null,
  vpa: null,
  email: 'void@razorpay.com',
  contact: '+919000090000',
  notes: order.notes,
  fee: null,
  tax: null,
  error_code: null,
  error_description: null,
  error_source: null,
  error_step: null,
  error_reason: null,
  acquirer_data: {},
  created_at: unixNow(context),
})

const instrument = (method = 'upi'): Partial<Payment> => {
  if (method === 'card') {
    return { method, card_id: razorpayId('card'), acquirer_data: { auth_code: '828553' } }
  }
  if (method === 'netbanking') {
    return { method, bank: 'HDFC', acquirer_data: { bank_transaction_id: '0125836177' } }
  }
  if (method === 'wallet') {
    return { method, wallet: 'payzapp', acquirer_data: { transaction_id: null } }
  }
  if (method !== 'upi') throw badRequest('Payment method is not supported', { field: 'method' })
  return { method, vpa: 'success@razorpay', acquirer_data: { rrn: '322206890934' } }
}
