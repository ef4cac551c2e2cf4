import type { OutboxEntry } from './outbox'
import type { Delivery, Order, Payment, Refund, Settlement } from './razorpay/entities'
import type { Content, Inbound, Message } from './twilio/entities'

/** Everything that outlives a restart of the product. Newest last. */
export type SandboxState = {
  razorpay: {
    orders: Record<string, Order>
    payments: Record<string, Payment>
    refunds: Record<string, Refund>
    settlements: Record<string, Settlement>
    /** Receipt → order id, for `unique_receipt`. */
    receipts: Record<string, string>
    /** `X-Refund-Idempotency` → what was asked with it and what came of it. */
    refundKeys: Record<string, { fingerprint: string; refundId: string }>
    deliveries: Delivery[]
  }
  twilio: {
    messages: Record<string, Message>
    contents: Record<string, Content>
    inbound: Inbound[]
  }
  outbox: OutboxEntry[]
}

const KEPT = { gateway: 20_000, deliveries: 500, messages: 5_000 }

export const emptyState = (): SandboxState => ({
  razorpay: {
    orders: {},
    payments: {},
    refunds: {},
    settlements: {},
    receipts: {},
    refundKeys: {},
    deliveries: [],
  },
  twilio: { messages: {}, contents: {}, inbound: [] },
  outbox: [],
})

/** Forgets the oldest records, so that a sandbox that runs for weeks stays small. */
export const trimState = (state: SandboxState): void => {
  const { orders, payments, refunds, receipts, refundKeys } = state.razorpay
  for (const records of [orders, payments, refunds, receipts, refundKeys]) {
    trimRecords(records, KEPT.gateway)
  }
  trimRecords(state.twilio.messages, KEPT.messages)
  state.razorpay.deliveries.splice(0, state.razorpay.deliveries.length - KEPT.deliveries)
  state.twilio.inbound.splice(0, state.twilio.inbound.length - KEPT.deliveries)
}

const trimRecords = (records: Record<string, unknown>, kept: number): void => {
  const keys = Object.keys(records)
  for (const key of keys.slice(0, Math.max(0, keys.length - kept))) delete records[key]
}
