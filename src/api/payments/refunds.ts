import { z } from 'zod'
import { idempotencyOwner } from '@/kit/idempotency'
import { route, type Route } from '@/kit/route'
import { quoteRefund } from '@/operations/payments/refunds/quoteRefund'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { REFUND_TARGETS, type RefundTarget } from '@/rules/payments/transactionFlow'
import { Id, Line } from '../schemas'

const TARGETS = Object.keys(REFUND_TARGETS) as [RefundTarget, ...RefundTarget[]]

/** Where refunded money may go. */
export const Target = z.enum(TARGETS)

/** A refund as every route answers it. */
export const Refund = z.looseObject({
  id: z.string(),
  kind: z.literal('refund'),
  order: z.string().nullable(),
  to: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  status: z.enum(['pending', 'success', 'failed']),
  gatewayStatus: z.string(),
})

const Paise = z.number().int().min(1).max(1_000_000_000)

/** Refunds: what one would do, and the act. */
export const REFUND_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/payments/refund',
    summary: 'What a refund of an order would give back, and where to; nothing is done',
    permit: { staff: 'payments.refund' },
    query: z.strictObject({
      orderId: z.string().min(1, { message: 'REQUIRED' }).max(40),
      amount: z.coerce.number().pipe(z.number().int().min(1)).optional(),
      to: Target.optional(),
    }),
    answer: z.object({
      paid: z.number().int(),
      left: z.number().int(),
      amount: z.number().int(),
      currency: z.literal('INR'),
      pieces: z.array(z.object({ amount: z.number().int(), to: Target, from: z.string() })),
    }),
    run: ({ req, query }) => quoteRefund({ req, ...query }),
  }),
  route({
    method: 'post',
    path: '/payments/refund',
    summary: 'Give money of an order or a payment back, to its source or to the wallet',
    permit: { staff: 'payments.refund' },
    body: z
      .strictObject({
        orderId: z.string().min(1, { message: 'REQUIRED' }).max(40).optional(),
        transactionId: Id.optional(),
        amount: Paise.optional(),
        to: Target.optional(),
        reason: Line(500),
      })
      .refine(({ orderId, transactionId }) => Boolean(orderId) !== Boolean(transactionId), {
        message: 'BAD_INPUT',
        path: ['orderId'],
      }),
    answer: z.object({ refund: Refund, refunds: z.array(Refund) }),
    status: 202,
    isIdempotent: true,
    limit: { max: 120, seconds: 60, by: 'caller' },
    run: async ({ req, caller, body, idempotencyKey: key }) => {
      const owner = key ? idempotencyOwner({ caller, key }) : undefined
      const refunds = await requestRefund({ req, by: String(req.user!.id), input: body, owner })
      return { refund: refunds[0], refunds }
    },
  }),
]
