import { unixNow, type SandboxContext } from '../context'
import { razorpayId } from '../identifiers'
import type { Payment, Refund, Settlement } from './entities'
import { settlementEvent } from './events'
import { unknownId } from './refusals'
import { emitWebhooks, type WebhookKnobs } from './webhooks'

const INDIA_OFFSET_SECONDS = 19_800
const DAY_SECONDS = 86_400

type Line = ReturnType<typeof paymentLine>

/**
 * Sends to the bank what was captured, less processed refunds and fees, each once. Nothing is sent while
 * the refunds are more than the payments, as at the vendor.
 * @param until Unix seconds: only what happened before
 */
export const settle = (
  context: SandboxContext,
  { until = Infinity, webhooks = {} }: { until?: number; webhooks?: WebhookKnobs } = {},
): Settlement | null => {
  const { settlements } = context.state.razorpay
  const done = new Set(Object.values(settlements).flatMap(({ entities }) => entities))
  const lines = movements(context).filter(
    (line) => line.created_at < until && !done.has(line.entity_id),
  )
  const sum = (pick: (line: Line) => number) => lines.reduce((all, line) => all + pick(line), 0)
  const amount = sum(({ credit, debit }) => credit - debit)
  if (amount <= 0) return null
  const id = razorpayId('setl')
  const settlement: Settlement = {
    id,
    entity: 'settlement',
    amount,
    status: 'processed',
    fees: sum(({ fee }) => fee),
    tax: sum(({ tax }) => tax),
    utr: `UTR${id.slice(5).toUpperCase()}`,
    created_at: unixNow(context),
    entities: lines.map(({ entity_id }) => entity_id),
  }
  settlements[id] = settlement
  emitWebhooks(context, [settlementEvent(shownSettlement(settlement))], webhooks)
  context.changed()
  return settlement
}

/** `GET /v1/settlements/recon/combined`: what was settled on one day (or in one month), oldest first. */
export const reconLines = (context: SandboxContext, query: URLSearchParams): object[] => {
  settleEarlierDays(context)
  const day = query.get('day')?.padStart(2, '0')
  const month = `${query.get('year')}-${query.get('month')?.padStart(2, '0')}`
  const prefix = day ? `${month}-${day}` : month
  const skip = Number(query.get('skip') ?? 0)
  const count = Math.min(1000, Number(query.get('count') ?? 1000))
  const lines = new Map(movements(context).map((line) => [line.entity_id, line]))
  return Object.values(context.state.razorpay.settlements)
    .filter(({ created_at }) => indianDay(created_at).startsWith(prefix))
    .flatMap((settlement) =>
      settlement.entities.flatMap((entity) => {
        const line = lines.get(entity)
        return line ? [{ ...line, ...settledBy(settlement) }] : []
      }),
    )
    .slice(skip, skip + count)
}

export const listSettlements = (context: SandboxContext) => {
  settleEarlierDays(context)
  return Object.values(context.state.razorpay.settlements).map(shownSettlement).reverse()
}

/** @throws Refusal when there is no such settlement. */
export const findSettlement = (context: SandboxContext, id: string) => {
  const found = context.state.razorpay.settlements[id]
  if (!found) throw unknownId()
  return shownSettlement(found)
}

/** The settlement as the vendor shows it. */
const shownSettlement = ({ entities: _, ...settlement }: Settlement) => settlement

/** What was left of earlier days is settled by itself, as the vendor's schedule does. */
const settleEarlierDays = (context: SandboxContext): void => {
  const today = Math.floor((unixNow(context) + INDIA_OFFSET_SECONDS) / DAY_SECONDS) * DAY_SECONDS
  settle(context, { until: today - INDIA_OFFSET_SECONDS })
}

const movements = (context: SandboxContext): Line[] => {
  const { payments, refunds } = context.state.razorpay
  const credits = Object.values(payments).filter(({ captured }) => captured)
  const debits = Object.values(refunds).filter(({ status }) => status === 'processed')
  return [
    ...credits.map((payment) => paymentLine(context, payment)),
    ...debits.map((refund) => refundLine(context, refund)),
  ].sort((one, other) => one.created_at - other.created_at)
}

const settledBy = ({ id, utr, created_at }: Settlement) => ({
  settled_at: created_at,
  settlement_id: id,
  settlement_utr: utr,
})

const paymentLine = (context: SandboxContext, payment: Payment) => ({
  entity_id: payment.id,
  type: 'payment',
  debit: 0,
  credit: payment.amount - (payment.fee ?? 0),
  amount: payment.amount,
  currency: payment.currency,
  fee: payment.fee ?? 0,
  tax: payment.tax ?? 0,
  on_hold: false,
  settled: true,
  created_at: payment.created_at,
  posted_at: null,
  credit_type: 'default',
  description: payment.description as string | null,
  notes: JSON.stringify(payment.notes),
  payment_id: null as string | null,
  order_id: payment.order_id as string | null,
  order_receipt: context.state.razorpay.orders[payment.order_id]?.receipt ?? null,
  method: payment.method as string,
  dispute_id: null,
})

const refundLine = (context: SandboxContext, refund: Refund): Line => {
  const payment = context.state.razorpay.payments[refund.payment_id]
  const orderId = payment?.order_id ?? ''
  return {
    entity_id: refund.id,
    type: 'refund',
    debit: refund.amount,
    credit: 0,
    amount: refund.amount,
    currency: refund.currency,
    fee: 0,
    tax: 0,
    on_hold: false,
    settled: true,
    created_at: refund.created_at,
    posted_at: null,
    credit_type: 'default',
    description: null,
    notes: JSON.stringify(refund.notes),
    payment_id: refund.payment_id,
    order_id: orderId,
    order_receipt: context.state.razorpay.orders[orderId]?.receipt ?? null,
    method: payment?.method ?? 'upi',
    dispute_id: null,
  }
}

const indianDay = (unixSeconds: number): string =>
  new Date((unixSeconds + INDIA_OFFSET_SECONDS) * 1000).toISOString().slice(0, 10)
