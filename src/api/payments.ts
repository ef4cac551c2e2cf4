import { z } from 'zod'
import { Failure } from '@/kit/failure'
import { route, type Route } from '@/kit/route'
import { isWebhookSignature, webhookSecrets } from '@/integrations/payments/signature'
import { readOrder } from '@/operations/orders/readOrder'
import { receiveGatewayEvent } from '@/operations/payments/gatewayEvents'
import { listTransactions, readTransaction } from '@/operations/payments/listTransactions'
import { startPayment } from '@/operations/payments/startPayment'
import { verifyPayment } from '@/operations/payments/verifyPayment'
import { Done, Id, ListOf, Paging } from './schemas'
import { Order } from './orders'

const GatewayId = z.string().regex(/^[A-Za-z0-9_]{5,60}$/, { message: 'BAD_ID' })

const Transaction = z.looseObject({
  id: z.string(),
  kind: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  status: z.enum(['pending', 'success', 'failed']),
})

/** Payments: the checkout, its two ways back, the history. */
export const PAYMENT_ROUTES: Route[] = [
  route({
    method: 'post',
    path: '/payments/create-order',
    summary: 'Open the checkout of an own order; asked again it gives the same gateway order',
    permit: { client: true },
    body: z.strictObject({ orderId: z.string().min(1, { message: 'REQUIRED' }).max(40) }),
    answer: z.object({
      keyId: z.string(),
      gatewayOrderId: z.string().nullable(),
      amount: z.number().int(),
      currency: z.string(),
      orderId: z.string(),
      prefill: z.object({ name: z.string(), email: z.string(), contact: z.string().nullable() }),
    }),
    isIdempotent: true,
    limit: { max: 600, seconds: 60, by: 'caller' },
    run: ({ req, body }) =>
      startPayment({ req, user: String(req.user!.id), orderId: body.orderId }),
  }),
  route({
    method: 'post',
    path: '/payments/verify',
    summary: 'Bring back what the checkout handed to the browser',
    permit: { client: true },
    body: z.strictObject({
      razorpay_order_id: GatewayId,
      razorpay_payment_id: GatewayId,
      razorpay_signature: z.string().min(1).max(200),
    }),
    answer: z.object({ order: Order.nullable(), transaction: Transaction.nullable() }),
    limit: { max: 600, seconds: 60, by: 'caller' },
    run: async ({ req, caller, body, language }) => {
      const input = {
        gatewayOrderId: body.razorpay_order_id,
        gatewayPaymentId: body.razorpay_payment_id,
        signature: body.razorpay_signature,
      }
      const settled = await verifyPayment({ req, user: String(req.user!.id), input })
      const order = settled.order
        ? await readOrder({ req, caller, idOrCode: settled.order, language })
        : null
      return { order, transaction: await readTransaction({ req, caller, id: settled.transaction }) }
    },
  }),
  route({
    method: 'post',
    path: '/payments/webhook',
    summary: 'Events of Razorpay, signed over the raw body; kept first, applied by a job',
    permit: { anyone: true },
    isRaw: true,
    answer: Done,
    run: async ({ req, rawBody }) => {
      const signature = req.headers.get('x-razorpay-signature') ?? ''
      if (!isWebhookSignature({ rawBody, signature, secrets: webhookSecrets() }))
        throw new Failure('BAD_SIGNATURE')
      await receiveGatewayEvent({
        req,
        rawBody,
        eventId: req.headers.get('x-razorpay-event-id')?.slice(0, 100) || null,
      })
      return { message: 'Received.' }
    },
  }),
  route({
    method: 'get',
    path: '/payments/history',
    summary: 'Own transactions; staff see all and may filter',
    permit: { client: true, staff: 'payments.read' },
    query: z.strictObject({
      ...Paging,
      user: Id.optional(),
      order: Id.optional(),
      status: z.enum(['pending', 'success', 'failed']).optional(),
    }),
    answer: ListOf(Transaction),
    run: ({ req, caller, query }) => listTransactions({ req, caller, query }),
  }),
]
