import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { enqueue } from '@/kit/enqueue'
import { open, seal } from '@/kit/seal'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import {
  paymentGateway,
  readGatewayEvent,
  type GatewayEvent,
  type GatewayPayment,
} from '@/integrations/payments'
import { settlePayment } from './settlePayment'
import { settleRefund } from './refunds/settleRefund'

const PURPOSE = 'gateway-event'

/** Keeps a genuine event as it came and queues its effect; the same event again changes nothing. */
export const receiveGatewayEvent = async ({
  req,
  rawBody,
  eventId,
}: {
  req: PayloadRequest
  rawBody: string
  eventId: string | null
}): Promise<void> => {
  const id = eventId ?? createHash('sha256').update(rawBody).digest('hex')
  const type = readGatewayEvent(rawBody)?.type ?? 'unreadable'
  await transaction(req, async () => {
    const [row] = await query<{ id: string }>(
      req,
      sql`insert into gateway_events (id, event_id, type, sealed_body, created_at, updated_at)
          values (gen_random_uuid(), ${id}, ${type}, ${seal({ value: rawBody, purpose: PURPOSE })}, ${present()}, ${present()}) on conflict (event_id) do nothing returning id`,
    )
    if (row)
      await enqueue({
        req,
        job: 'applyGatewayEvent',
        input: { event: row.id },
        key: `event:${row.id}`,
      })
  })
}

/** Applies a kept event: payments and refunds settle, whatever else is kept for later. Safe to run twice. */
export const applyGatewayEvent = async ({
  req,
  event,
}: {
  req: PayloadRequest
  event: string
}): Promise<string> => {
  const [row] = await query<{ sealed_body: string }>(
    req,
    sql`select sealed_body from gateway_events where id = ${event}`,
  )
  const said = row
    ? readGatewayEvent(open<string>({ sealed: row.sealed_body, purpose: PURPOSE }))
    : null
  const outcome = said ? await applyEvent({ req, said }) : 'kept'
  await query(
    req,
    sql`update gateway_events set applied_at = ${now().toISOString()}::timestamptz, outcome = ${outcome}, updated_at = ${present()} where id = ${event}`,
  )
  return outcome
}

/** A refund is of a captured payment, so that its payment is settled first, from the event or from the gateway. */
async function applyEvent({
  req,
  said: { payment, refund },
}: {
  req: PayloadRequest
  said: GatewayEvent
}): Promise<string> {
  if (refund) {
    const known = payment ?? (await lookUp(refund.gatewayPaymentId))
    if (!known || !(await settle(req, known))) return 'not_ours'
    const settled = await settleRefund({ req, refund, source: 'webhook' })
    return settled ? 'settled' : 'not_ours'
  }
  if (!payment?.gatewayOrderId) return 'kept'
  return (await settle(req, payment)) ? 'settled' : 'not_ours'
}

/** @returns null for a payment that the gateway does not know either */
const lookUp = (id: string): Promise<GatewayPayment | null> =>
  paymentGateway()
    .fetchPayment(id)
    .catch((error: unknown) => {
      if ((error as { kind?: string }).kind === 'rejected') return null
      throw error
    })

const settle = async (req: PayloadRequest, payment: GatewayPayment): Promise<boolean> => {
  const { gatewayOrderId } = payment
  if (!gatewayOrderId) return false
  const settlement = await settlePayment({
    req,
    payment: { ...payment, gatewayOrderId },
    source: 'webhook',
  })
  return settlement !== null
}
