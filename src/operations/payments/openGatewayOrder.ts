import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { present, query, sql } from '@/kit/sql'
import { paymentGateway, publicKeyId } from '@/integrations/payments'

/** A committed attempt to pay: its row, and the gateway's order once it is open. */
export type Attempt = { id: string; gateway_order_id: string | null; amount: string }

/** The gateway's key that a browser may know. @throws Failure GATEWAY_UNAVAILABLE while none is set */
export const checkoutKeyId = (req: PayloadRequest): string => {
  try {
    return publicKeyId()
  } catch (error) {
    req.payload.logger.warn({ err: error }, 'the gateway is not configured')
    throw new Failure('GATEWAY_UNAVAILABLE', { retryAfter: 60 })
  }
}

/**
 * Opens the gateway's order of an attempt; its receipt makes a repeated call find the same one.
 * @returns the gateway's id, the first that was kept
 * @throws Failure GATEWAY_UNAVAILABLE
 */
export const openGatewayOrder = async ({
  req,
  attempt,
  notes,
}: {
  req: PayloadRequest
  attempt: Attempt
  notes: Record<string, string>
}): Promise<string> => {
  if (attempt.gateway_order_id) return attempt.gateway_order_id
  const opened = await paymentGateway()
    .openOrder({
      amount: Number(attempt.amount),
      currency: 'INR',
      receipt: `t_${attempt.id.replaceAll('-', '')}`,
      notes,
    })
    .catch((error: unknown) => {
      const line = { err: error, transaction: attempt.id }
      req.payload.logger.warn(line, 'the gateway did not open an order')
      throw new Failure('GATEWAY_UNAVAILABLE', { retryAfter: 5 })
    })
  const [row] = await query<{ gateway_order_id: string }>(
    req,
    sql`update transactions set gateway_order_id = coalesce(gateway_order_id, ${opened.gatewayOrderId}), updated_at = ${present()} where id = ${attempt.id} returning gateway_order_id`,
  )
  return row!.gateway_order_id
}
