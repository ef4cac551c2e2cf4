import { createHash } from 'node:crypto'
import type { SandboxContext } from '../context'
import type { Payment, Refund } from './entities'
import { unknownId } from './refusals'

const INDIA_OFFSET_SECONDS = 19_800

type Line = ReturnType<typeof paymentLine>

/** `GET /v1/settlements/recon/combined`: one day's (or month's) movements, oldest first. */
export const reconLines = (context: SandboxContext, query: URLSearchParams): Line[] => {
  const day = query.get('day')?.padStart(2, '0')
  const month = `${query.get('year')}-${query.get('month')?.padStart(2, '0')}`
  const prefix = day ? `${month}-${day}` : month
  const skip = Number(query.get('skip') ?? 0)
  const count = Math.min(1000, Number(query.get('count') ?? 1000))
  return allLines(context)
    .filter((line) => indianDay(line.created_at).startsWith(prefix))
    .slice(skip, skip + count)
}

/** One settlement for each Indian calendar day that moved money. */
export const listSettlements = (context: SandboxContext) => {
  const days = grouped(allLines(context))
  return [...days].map(([id, lines]) => {
    const sum = (pick: (line: Line) => number) =>
      lines.reduce((total, line) => total + pick(line), 0)
    return {
      id,
      entity: 'settlement',
      amount: sum((line) => line.credit - line.debit),
      status: 'processed',
      fees: sum((line) => line.fee),
      tax: sum((line) => line.tax),
      utr: lines[0]?.settlement_utr,
      created_at: lines[0]?.settled_at,
    }
  })
}

/** @throws Refusal when there is no such settlement. */
export const findSettlement = (context: SandboxContext, id: string) => {
  const found = listSettlements(context).find((settlement) => settlement.id === id)
  if (!found) throw unknownId()
  return found
}

const allLines = (context: SandboxContext): Line[] => {
  const { payments, refunds } = context.state.razorpay
  const credits = Object.values(payments).filter(({ captured }) => captured)
  const debits = Object.values(refunds).filter(({ status }) => status === 'processed')
  return [
    ...credits.map((payment) => paymentLine(context, payment)),
    ...debits.map((refund) => refundLine(context, refund)),
  ].sort((one, other) => one.created_at - other.created_at)
}

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
  ...settlementOf(payment.created_at),
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
    ...settlementOf(refund.created_at),
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

const settlementOf = (createdAt: number) => {
  const day = indianDay(createdAt)
  const mark = createHash('sha256').update(day).digest('hex').slice(0, 14)
  return {
    settled_at: Math.floor(Date.parse(`${day}T18:00:00+05:30`) / 1000),
    settlement_id: `setl_${mark}`,
    settlement_utr: `UTR${day.replaceAll('-', '')}`,
  }
}

const indianDay = (unixSeconds: number): string =>
  new Date((unixSeconds + INDIA_OFFSET_SECONDS) * 1000).toISOString().slice(0, 10)

const grouped = (lines: Line[]): Map<string, Line[]> => {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const group = groups.get(line.settlement_id)
    if (group) group.push(line)
    else groups.set(line.settlement_id, [line])
  }
  return groups
}
