import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { cancelOrder, quoteCancellation } from '@/operations/orders/cancelOrder'
import { readOrder } from '@/operations/orders/readOrder'
import { Order } from '../orders'
import { Refund, Target } from '../payments/refunds'
import { Instant, Line } from '../schemas'

const Money = z.number().int()
const IdOrCode = z.strictObject({ id: z.string().min(1).max(40) })
const Percent = z.number().int().min(0).max(100)

/** Cancelling an order: the quote first, then the act for the refund that was quoted. */
export const CANCELLATION_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/orders/:id/cancel',
    summary: 'What cancelling an order would give back now',
    permit: { client: true, staff: 'orders.work' },
    params: IdOrCode,
    query: z.strictObject({ percent: z.coerce.number().pipe(Percent).optional() }),
    answer: z.object({
      quote: z.object({
        refund: Money,
        percent: z.number(),
        to: Target,
        until: z
          .union([z.date(), Instant])
          .nullable()
          .meta({ type: 'string', format: 'date-time' }),
      }),
      currency: z.literal('INR'),
    }),
    run: async ({ req, caller, params, query }) => ({
      quote: {
        ...(await quoteCancellation({ req, caller, idOrCode: params.id, ...query })),
        to: 'source',
      },
      currency: 'INR',
    }),
  }),
  route({
    method: 'post',
    path: '/orders/:id/cancel',
    summary:
      'Cancel an order for the refund that was quoted; staff who may refund decide the percent',
    permit: { client: true, staff: 'orders.work' },
    params: IdOrCode,
    body: z.strictObject({
      refund: z.number().int().min(0).max(1_000_000_000),
      to: Target.optional(),
      reason: Line(500).optional(),
      percent: Percent.optional(),
    }),
    answer: z.object({ order: Order, refunds: z.array(Refund) }),
    isIdempotent: true,
    limit: { max: 120, seconds: 60, by: 'caller' },
    run: async ({ req, caller, params, body: { percent, ...input }, language }) => {
      const done = await cancelOrder({ req, caller, idOrCode: params.id, percent, input })
      const order = await readOrder({ req, caller, idOrCode: done.order, language })
      return { order, refunds: done.refunds }
    },
  }),
]
