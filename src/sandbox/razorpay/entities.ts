export type Notes = Record<string, string> | []

/** Amounts are integer paise, times Unix seconds, as in the vendor's API. */
export type Order = {
  id: string
  entity: 'order'
  amount: number
  amount_paid: number
  amount_due: number
  currency: string
  receipt: string | null
  offer_id: null
  status: 'created' | 'attempted' | 'paid'
  attempts: number
  notes: Notes
  created_at: number
  /** Not part of the vendor's answer: whether payments wait for a capture call. */
  manual_capture?: true
}

export type Payment = {
  id: string
  entity: 'payment'
  amount: number
  currency: string
  base_amount: number
  status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed'
  order_id: string
  invoice_id: null
  international: boolean
  method: 'upi' | 'card' | 'netbanking' | 'wallet'
  amount_refunded: number
  amount_transferred: number
  refund_status: null | 'partial' | 'full'
  captured: boolean
  description: string
  card_id: string | null
  bank: string | null
  wallet: string | null
  vpa: string | null
  email: string
  contact: string
  notes: Notes
  fee: number | null
  tax: number | null
  error_code: string | null
  error_description: string | null
  error_source: string | null
  error_step: string | null
  error_reason: string | null
  acquirer_data: Record<string, string | null>
  created_at: number
}

export type Refund = {
  id: string
  entity: 'refund'
  amount: number
  currency: string
  payment_id: string
  notes: Notes
  receipt: string | null
  acquirer_data: { arn: string | null }
  created_at: number
  batch_id: null
  status: 'pending' | 'processed' | 'failed'
  speed_processed: 'normal' | 'instant'
  speed_requested: 'normal' | 'optimum'
}

/** Money sent to the bank; `entities` are the payments and refunds in it and no part of the vendor's answer. */
export type Settlement = {
  id: string
  entity: 'settlement'
  amount: number
  status: 'processed'
  fees: number
  tax: number
  utr: string
  created_at: number
  entities: string[]
}

/** One webhook event on its way, with the exact bytes that are signed. */
export type Delivery = {
  eventId: string
  event: string
  entityId: string
  status: 'pending' | 'delivered' | 'dropped' | 'failed'
  attempts: number
  lastAnswer: string | null
  signedWith: 'current' | 'old' | 'wrong'
  body: string
  /** UTC instant. */
  at: string
}

/** The order as the vendor shows it. */
export const shownOrder = ({ manual_capture: _, ...order }: Order): Omit<Order, 'manual_capture'> =>
  order

/** Empty notes arrive as `[]`, as in the vendor's answers. */
export const shownNotes = (notes: unknown): Notes => {
  const entries = Object.entries((notes ?? {}) as Record<string, unknown>)
  return entries.length
    ? Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
    : []
}

export const collection = <T>(items: T[]): { entity: 'collection'; count: number; items: T[] } => ({
  entity: 'collection',
  count: items.length,
  items,
})

/** Newest first, cut by the vendor's `from`, `to`, `count` (≤ 100) and `skip`. */
export const paged = <T extends { created_at: number }>(
  items: T[],
  query: URLSearchParams,
): T[] => {
  const from = Number(query.get('from') ?? 0)
  const to = Number(query.get('to') ?? Infinity)
  const skip = Number(query.get('skip') ?? 0)
  const count = Math.min(100, Number(query.get('count') ?? 10))
  return items
    .filter(({ created_at }) => created_at >= from && created_at <= to)
    .reverse()
    .slice(skip, skip + count)
}
