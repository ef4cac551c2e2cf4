import { unixNow, type SandboxContext } from '../context'
import { razorpayId } from '../identifiers'
import { paged, shownNotes, shownOrder, type Order } from './entities'
import { badRequest, unknownId } from './refusals'

const FIELDS = new Set([
  'amount',
  'currency',
  'receipt',
  'notes',
  'partial_payment',
  'first_payment_min_amount',
  'payment_capture',
  'payment',
  'unique_receipt',
  'offer_id',
  'customer_id',
  'customer_details',
  'method',
])

/** `POST /v1/orders`: answers the same order for a repeated `unique_receipt`. */
export const createOrder = (context: SandboxContext, input: Record<string, unknown>) => {
  const { receipts, orders } = context.state.razorpay
  const { amount, currency, receipt } = checkedOrder(input)
  const earlier = receipt === null ? undefined : orders[receipts[receipt] ?? '']
  if (earlier) {
    const isRepeat = earlier.amount === amount && earlier.currency === currency
    if (input.unique_receipt && isRepeat) return shownOrder(earlier)
    throw badRequest('Order receipt should be unique.', { field: 'receipt' })
  }
  const order: Order = {
    id: razorpayId('order'),
    entity: 'order',
    amount,
    amount_paid: 0,
    amount_due: amount,
    currency,
    receipt,
    offer_id: null,
    status: 'created',
    attempts: 0,
    notes: shownNotes(input.notes),
    created_at: unixNow(context),
    ...(isManualCapture(input) ? { manual_capture: true as const } : {}),
  }
  orders[order.id] = order
  if (receipt !== null) receipts[receipt] = order.id
  context.changed()
  return shownOrder(order)
}

/** @throws Refusal when the gateway does not know the order. */
export const findOrder = (context: SandboxContext, id: string): Order => {
  const order = context.state.razorpay.orders[id]
  if (!order) throw unknownId()
  return order
}

export const listOrders = (context: SandboxContext, query: URLSearchParams) => {
  const receipt = query.get('receipt')
  const all = Object.values(context.state.razorpay.orders)
  return paged(
    all.filter((order) => receipt === null || order.receipt === receipt),
    query,
  ).map(shownOrder)
}

/** `PATCH /v1/orders/:id`: only the notes can change. */
export const editOrder = (context: SandboxContext, id: string, input: Record<string, unknown>) => {
  const order = findOrder(context, id)
  refuseExtraFields(input, new Set(['notes']))
  checkNotes(input.notes)
  order.notes = shownNotes(input.notes)
  context.changed()
  return shownOrder(order)
}

/** @throws Refusal naming the first field that the vendor does not take here. */
export const refuseExtraFields = (input: Record<string, unknown>, known: Set<string>): void => {
  const extra = Object.keys(input).find((field) => !known.has(field))
  if (extra === undefined) return
  throw badRequest(`${extra} is/are not required and should not be sent`, {
    reason: 'extra_field_sent',
  })
}

/** At most 15 pairs of at most 256 characters. */
export const checkNotes = (notes: unknown): void => {
  if (notes === undefined || notes === null) return
  if (typeof notes !== 'object') throw badRequest('notes: must be an object.', { field: 'notes' })
  const entries = Object.entries(notes)
  if (entries.length > 15) {
    throw badRequest('Number of fields in notes should be less than or equal to 15', {
      field: 'notes',
    })
  }
  const long = entries.find(([, value]) => String(value).length > 256)
  if (long) {
    throw badRequest(`notes: ${long[0]}: the length must be no more than 256.`, { field: 'notes' })
  }
}

/** An amount in paise, as the vendor checks it. */
export const checkedAmount = (value: unknown): number => {
  const field = 'amount'
  if (value === undefined || value === null) throw badRequest('amount: is required.', { field })
  const amount = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (!Number.isSafeInteger(amount)) throw badRequest('The amount must be an integer.', { field })
  if ((amount as number) <= 0) throw badRequest('The amount must be at least INR 1.00', { field })
  return amount as number
}

const checkedOrder = (input: Record<string, unknown>) => {
  refuseExtraFields(input, FIELDS)
  const amount = checkedAmount(input.amount)
  if (amount < 100) {
    throw badRequest('Order amount less than minimum amount allowed', {
      field: 'amount',
      step: 'order_creation',
      reason: 'amount_less_than_minimum_amount',
    })
  }
  const { currency, receipt } = input
  if (currency === undefined) throw badRequest('currency: is required.', { field: 'currency' })
  if (currency !== 'INR') throw badRequest('Currency is not supported', { field: 'currency' })
  if (receipt !== undefined && receipt !== null && typeof receipt !== 'string') {
    throw badRequest('expected string but provided receipt', { field: 'receipt' })
  }
  if (typeof receipt === 'string' && receipt.length > 40) {
    throw badRequest('receipt: the length must be no more than 40.', { field: 'receipt' })
  }
  checkNotes(input.notes)
  return { amount, currency, receipt: (receipt as string | undefined) || null }
}

const isManualCapture = ({ payment, payment_capture }: Record<string, unknown>): boolean =>
  (payment as { capture?: unknown } | undefined)?.capture === 'manual' ||
  payment_capture === 0 ||
  payment_capture === false
