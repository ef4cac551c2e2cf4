import { createHash } from 'node:crypto'
import { unixNow, type SandboxContext } from '../context'
import { razorpayId } from '../identifiers'
import { shownNotes, type Payment, type Refund } from './entities'
import { refundEvent } from './events'
import { checkedAmount, checkNotes, refuseExtraFields } from './orders'
import { findPayment } from './payments'
import { badRequest, plainRefusal, unknownId } from './refusals'
import { emitWebhooks, type WebhookKnobs } from './webhooks'

export type RefundOutcome = 'processed' | 'failed' | 'pending'

const FIELDS = new Set(['amount', 'speed', 'notes', 'receipt'])

/** `POST /v1/payments/:id/refund`; the key is the `X-Refund-Idempotency` header. */
export const refundByMerchant = (
  context: SandboxContext,
  paymentId: string,
  request: { input: Record<string, unknown>; key: string | undefined },
): Refund => {
  const { input, key } = request
  if (key === undefined) return createRefund(context, { paymentId, input })
  if (!/^[A-Za-z0-9_-]{10,}$/.test(key)) {
    throw plainRefusal(
      400,
      'The idempotency key must be at least 10 characters long and can contain alphabets, numbers, hyphens and underscores only.',
    )
  }
  const { refundKeys, refunds } = context.state.razorpay
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([paymentId, Object.entries(input).sort()]))
    .digest('hex')
  const earlier = refundKeys[key]
  if (earlier && earlier.fingerprint !== fingerprint) {
    throw plainRefusal(
      400,
      'Different request with the same idempotency key has already been processed.',
    )
  }
  const known = earlier && refunds[earlier.refundId]
  if (known) return known
  const refund = createRefund(context, { paymentId, input })
  refundKeys[key] = { fingerprint, refundId: refund.id }
  return refund
}

/** Books the refund as `pending` and lets it end by itself; emits created, then processed or failed. */
export const createRefund = (
  context: SandboxContext,
  request: {
    paymentId: string
    input: Record<string, unknown>
    outcome?: RefundOutcome
    webhooks?: WebhookKnobs
  },
): Refund => {
  const { input, outcome = 'processed', webhooks = {} } = request
  const payment = findPayment(context, request.paymentId)
  const amount = refundableAmount(payment, input)
  const refund: Refund = {
    id: razorpayId('rfnd'),
    entity: 'refund',
    amount,
    currency: payment.currency,
    payment_id: payment.id,
    notes: shownNotes(input.notes),
    receipt: (input.receipt as string | undefined) ?? null,
    acquirer_data: { arn: null },
    created_at: unixNow(context),
    batch_id: null,
    status: 'pending',
    speed_processed: 'normal',
    speed_requested: input.speed === 'optimum' ? 'optimum' : 'normal',
  }
  context.state.razorpay.refunds[refund.id] = refund
  bookRefund(payment, amount)
  emitWebhooks(context, [refundEvent('refund.created', refund, payment)], webhooks)
  if (outcome !== 'pending') scheduleRefundEnd(context, { refund, outcome, webhooks })
  context.changed()
  return structuredClone(refund)
}

/** Ends pending refunds that a stop of the sandbox interrupted. */
export const resumeRefunds = (context: SandboxContext): void => {
  for (const refund of Object.values(context.state.razorpay.refunds)) {
    if (refund.status !== 'pending') continue
    scheduleRefundEnd(context, { refund, outcome: 'processed', webhooks: {} })
  }
}

export const findRefund = (context: SandboxContext, id: string, paymentId?: string): Refund => {
  const refund = context.state.razorpay.refunds[id]
  if (!refund || (paymentId && refund.payment_id !== paymentId)) throw unknownId()
  return refund
}

const scheduleRefundEnd = (
  context: SandboxContext,
  end: { refund: Refund; outcome: 'processed' | 'failed'; webhooks: WebhookKnobs },
): void => {
  const { refund, outcome, webhooks } = end
  context.later(context.options.timing.refundMs, () => {
    const payment = findPayment(context, refund.payment_id)
    refund.status = outcome
    if (outcome === 'processed') refund.acquirer_data.arn = `${refund.created_at}10003`
    else bookRefund(payment, -refund.amount)
    emitWebhooks(context, [refundEvent(`refund.${outcome}`, refund, payment)], webhooks)
    context.changed()
  })
}

const refundableAmount = (payment: Payment, input: Record<string, unknown>): number => {
  refuseExtraFields(input, FIELDS)
  checkNotes(input.notes)
  if (!payment.captured) {
    throw badRequest('The payment status should be captured for action to be taken')
  }
  const left = payment.amount - payment.amount_refunded
  if (left === 0) throw badRequest('The payment has been fully refunded already')
  if (input.amount === undefined || input.amount === null) return left
  const amount = checkedAmount(input.amount)
  const field = 'amount'
  if (amount < 100) throw badRequest('The amount must be at least INR 1.00', { field })
  if (amount > payment.amount) {
    throw badRequest('The refund amount provided is greater than amount captured', { field })
  }
  if (amount > left) {
    throw badRequest('The total refund amount is greater than the refund payment amount', { field })
  }
  return amount
}

/** Counts a refund on its payment, or takes it back with a negative amount. Paise. */
export const bookRefund = (payment: Payment, amount: number): void => {
  payment.amount_refunded += amount
  const isFull = payment.amount_refunded === payment.amount
  payment.refund_status = isFull ? 'full' : payment.amount_refunded > 0 ? 'partial' : null
  payment.status = isFull ? 'refunded' : 'captured'
}
