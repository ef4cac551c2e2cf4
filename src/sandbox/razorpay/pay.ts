import { createHmac } from 'node:crypto'
import type { SandboxContext } from '../context'
import type { Order, Payment } from './entities'
import type { GatewayEvent } from './events'
import { findOrder } from './orders'
import {
  attemptPayment,
  authorizePayment,
  capturePayment,
  failPayment,
  type Payer,
} from './payments'
import { badRequest } from './refusals'
import { emitWebhooks, readKnobs } from './webhooks'

const OUTCOMES = ['captured', 'authorized', 'failed', 'failed_then_captured', 'closed'] as const
type Outcome = (typeof OUTCOMES)[number]

type Handed =
  | { razorpay_order_id: string; razorpay_payment_id: string; razorpay_signature: string }
  | { error: Record<string, unknown> }

/**
 * The customer's side of a payment: what the checkout window does and hands to the page.
 * `secondPayment: true` lets a paid order be paid again, as two open windows can.
 * @throws Refusal for an unknown order or a paid one.
 */
export const pay = (context: SandboxContext, input: Record<string, unknown>): Handed => {
  const outcome = (input.outcome ?? 'captured') as Outcome
  if (!OUTCOMES.includes(outcome)) throw badRequest(`outcome: one of ${OUTCOMES.join(', ')}`)
  const knobs = readKnobs(input.webhooks)
  const order = findOrder(context, String(input.orderId ?? ''))
  if (outcome === 'closed') return cancelled(order)
  if (order.status === 'paid' && input.secondPayment !== true) {
    throw badRequest(
      'Your payment has been declined as the order is already paid. Please initiate the payment with a new order.',
    )
  }
  const payment = attemptPayment(context, order, readPayer(input))
  emitWebhooks(context, play({ order, payment, outcome }), knobs)
  context.changed()
  return outcome === 'failed' ? shownFailure(payment) : signed(context, payment)
}

const play = (step: { order: Order; payment: Payment; outcome: Outcome }): GatewayEvent[] => {
  const { order, payment, outcome } = step
  if (outcome === 'failed') return failPayment(payment)
  const isLate = outcome === 'failed_then_captured'
  const begun = [...(isLate ? failPayment(payment) : []), ...authorizePayment(payment)]
  const isCaptured = outcome !== 'authorized' && !order.manual_capture
  return isCaptured ? [...begun, ...capturePayment(order, payment)] : begun
}

/** Checkout's signature: HMAC-SHA256 of `order|payment` with the key secret. */
const signed = (context: SandboxContext, { order_id, id }: Payment): Handed => ({
  razorpay_payment_id: id,
  razorpay_order_id: order_id,
  razorpay_signature: createHmac('sha256', context.options.razorpay.keySecret)
    .update(`${order_id}|${id}`)
    .digest('hex'),
})

const shownFailure = (payment: Payment): Handed => ({
  error: {
    code: payment.error_code,
    description: payment.error_description,
    source: payment.error_source,
    step: payment.error_step,
    reason: payment.error_reason,
    metadata: { order_id: payment.order_id, payment_id: payment.id },
  },
})

const cancelled = (order: Order): Handed => ({
  error: {
    code: 'BAD_REQUEST_ERROR',
    description: 'Payment processing cancelled by user',
    source: 'customer',
    step: 'payment_authentication',
    reason: 'payment_cancelled',
    metadata: { order_id: order.id },
  },
})

const readPayer = ({ email, contact, method, description }: Record<string, unknown>): Payer => {
  const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
  return {
    email: text(email),
    contact: text(contact),
    method: text(method),
    description: text(description),
  }
}
