import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { moveOrder } from '@/operations/orders/moveOrder'
import { placeOrder } from '@/operations/orders/placeOrder'
import { listOrdersOfUser, readOrder } from '@/operations/orders/readOrder'
import { ORDER_FLOW, type OrderStatus } from '@/rules/orders/orderFlow'
import { Id, Line, ListOf, Paging, UserParams } from './schemas'

const STATUSES = Object.keys(ORDER_FLOW) as [OrderStatus, ...OrderStatus[]]
const Money = z.number().int()
const At = z.union([z.date(), z.string()]).nullable().meta({ type: 'string', format: 'date-time' })

/** The contract's order. */
export const Order = z.looseObject({
  id: z.string(),
  code: z.string(),
  status: z.enum(STATUSES),
  paymentStatus: z.string(),
  service: z.object({ id: z.string(), slug: z.string(), title: z.string(), category: z.string() }),
  amount: Money,
  currency: z.literal('INR'),
  breakdown: z.object({
    price: Money,
    discount: Money,
    taxable: Money,
    cgst: Money,
    sgst: Money,
    igst: Money,
    wallet: Money,
    payable: Money,
  }),
  expectedDeliveryAt: At,
  deliveredAt: At,
  createdAt: At,
  timeline: z.array(z.object({ at: z.string(), event: z.string(), text: z.string() })),
  reports: z.array(z.string()),
  transactions: z.array(z.looseObject({ id: z.string() })),
})

const One = z.object({ order: Order })

const Gstin = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/, { message: 'BAD_INPUT' })

const Place = z
  .strictObject({
    service: z.string().min(1, { message: 'REQUIRED' }).max(80),
    submission: Id.optional(),
    answers: z.record(z.string(), z.unknown()).optional(),
    profile: Id.optional(),
    billing: z
      .strictObject({
        state: Line(60),
        gstin: Gstin.optional(),
        name: Line(120).optional(),
        address: Line(300).optional(),
      })
      .optional(),
  })
  .refine(({ submission, answers }) => !(submission && answers), {
    message: 'BAD_INPUT',
    path: ['answers'],
  })

/** Orders: placed by clients, worked by staff. */
export const ORDER_ROUTES: Route[] = [
  route({
    method: 'post',
    path: '/orders/create',
    summary: 'Place an order for a service; the price comes from the catalogue',
    permit: { client: true },
    body: Place,
    answer: One,
    status: 201,
    isIdempotent: true,
    limit: { max: 600, seconds: 60, by: 'caller' },
    run: async ({ req, caller, body, language, idempotencyKey }) => {
      const client = caller as { kind: 'client'; id: string }
      const id = await placeOrder({ req, caller: client, input: body, language, idempotencyKey })
      return { order: await readOrder({ req, caller, idOrCode: id, language }) }
    },
  }),
  route({
    method: 'get',
    path: '/orders/user/:userId',
    summary: 'A client’s orders, newest first',
    permit: { client: true, staff: 'orders.read' },
    params: UserParams,
    query: z.strictObject(Paging),
    answer: ListOf(Order),
    run: ({ req, caller, params, query, language }) =>
      listOrdersOfUser({ req, caller, user: params.userId, ...query, language }),
  }),
  route({
    method: 'put',
    path: '/orders/:id/status',
    summary: 'Move an order along its flow',
    permit: { staff: 'orders.work' },
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ status: z.enum(STATUSES), note: Line(1000).optional() }),
    answer: One,
    run: async ({ req, caller, params, body, language }) => {
      await moveOrder({ req, id: params.id, to: body.status, note: body.note })
      return { order: await readOrder({ req, caller, idOrCode: params.id, language }) }
    },
  }),
  route({
    method: 'get',
    path: '/orders/:id',
    summary: 'One order by id or code',
    permit: { client: true, staff: 'orders.read' },
    params: z.strictObject({ id: z.string().min(1).max(40) }),
    answer: One,
    isNativeToo: true,
    run: async ({ req, caller, params, language }) => ({
      order: await readOrder({ req, caller, idOrCode: params.id, language }),
    }),
  }),
]
