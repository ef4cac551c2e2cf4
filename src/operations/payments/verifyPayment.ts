import type { PayloadRequest } from 'payload'
import { enqueue } from '@/kit/enqueue'
import { env } from '@/kit/env'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { isCheckoutSignature, paymentGateway } from '@/integrations/payments'
import { settlePayment, type ReportedPayment, type Settlement } from './settlePayment'

type Input = { gatewayOrderId: string; gatewayPaymentId: string; signature: string }

/**
 * What the client's browser brings back from the checkout. The signature is checked against the gateway
 * order that we stored; what was paid is asked of the gateway. While it is away the payment counts as
 * authorised and the reconciler asks again at once.
 * @throws Failure NOT_FOUND, BAD_SIGNATURE
 */
export const verifyPayment = async ({
  req,
  user,
  input,
}: {
  req: PayloadRequest
  user: string
  input: Input
}): Promise<NonNullable<Settlement>> => {
  const [row] = await query<{ id: string; gateway_order_id: string; amount: string }>(
    req,
    sql`select id, gateway_order_id, amount from transactions where gateway_order_id = ${input.gatewayOrderId} and user_id = ${user} order by created_at limit 1`,
  )
  if (!row) throw new Failure('NOT_FOUND', { field: 'razorpay_order_id' })
  const isGenuine = isCheckoutSignature({
    gatewayOrderId: row.gateway_order_id,
    gatewayPaymentId: input.gatewayPaymentId,
    signature: input.signature,
    secret: env().RAZORPAY_KEY_SECRET ?? '',
  })
  if (!isGenuine) throw new Failure('BAD_SIGNATURE', { field: 'razorpay_signature' })
  const payment = await reported({ req, input, row })
  const settlement = await settlePayment({ req, payment, source: 'verify' })
  return settlement!
}

async function reported({
  req,
  input,
  row,
}: {
  req: PayloadRequest
  input: Input
  row: { id: string; gateway_order_id: string; amount: string }
}): Promise<ReportedPayment> {
  const found = await paymentGateway()
    .fetchPayment(input.gatewayPaymentId)
    .catch(() => null)
  const isKnown = found?.gatewayOrderId === row.gateway_order_id
  // What was refunded meanwhile is asked for, too.
  if (isKnown && found.amountRefunded === 0)
    return { ...found, gatewayOrderId: row.gateway_order_id }
  await enqueue({
    req,
    job: 'reconcilePayment',
    input: { transaction: row.id },
    key: `reconcile:${row.id}:verify:${input.gatewayPaymentId}`,
  })
  if (isKnown) return { ...found, gatewayOrderId: row.gateway_order_id }
  return {
    id: input.gatewayPaymentId,
    gatewayOrderId: row.gateway_order_id,
    amount: Number(row.amount),
    currency: 'INR',
    status: 'authorized',
    method: null,
  }
}
