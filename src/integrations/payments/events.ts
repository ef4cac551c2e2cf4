import { z } from 'zod'
import { ORDER, PAYMENT, REFUND } from './entities'
import type { GatewayOrder, GatewayPayment, GatewayRefund } from './port'

/**
 * A webhook event. Its entities are snapshots of the moment it was made, not of now. An entity that
 * cannot be read is left out, so a `payment.captured` without a payment must be looked up.
 */
export type GatewayEvent = {
  /** Razorpay's name, `payment.captured`; names we do not know are kept. */
  type: string
  gatewayOrderId?: string
  order?: GatewayOrder
  payment?: GatewayPayment
  refund?: GatewayRefund
  /** UTC instant; null when the vendor gave none. */
  createdAt: string | null
}

/** Reads a webhook's raw body; null when it is no event at all. Check the signature first. */
export const readGatewayEvent = (rawBody: string | Buffer): GatewayEvent | null => {
  const envelope = ENVELOPE.safeParse(parseJson(rawBody.toString()))
  if (!envelope.success) return null
  const { event, created_at, payload } = envelope.data
  const order = readEntity(ORDER, payload.order)
  const payment = readEntity(PAYMENT, payload.payment)
  const refund = readEntity(REFUND, payload.refund)
  const gatewayOrderId = payment?.gatewayOrderId ?? order?.gatewayOrderId
  return {
    type: event,
    createdAt: created_at === null ? null : new Date(created_at * 1000).toISOString(),
    ...(gatewayOrderId ? { gatewayOrderId } : {}),
    ...(order ? { order } : {}),
    ...(payment ? { payment } : {}),
    ...(refund ? { refund } : {}),
  }
}

const LAST_SECOND = 253_402_300_799

const ENVELOPE = z.object({
  event: z.string().min(1).max(100),
  created_at: z.number().min(0).max(LAST_SECOND).nullable().catch(null),
  // An event without entities has `[]` here.
  payload: z.record(z.string(), z.unknown()).catch({}),
})

const readEntity = <T>(schema: z.ZodType<T>, wrapped: unknown): T | undefined => {
  const entity = (wrapped as { entity?: unknown } | null | undefined)?.entity
  const result = schema.safeParse(entity)
  return result.success ? result.data : undefined
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
