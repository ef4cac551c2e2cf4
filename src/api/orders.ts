import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { moveOrder } from '@/operations/orders/moveOrder'
import { placeOrder } from '@/operations/orders/placeOrder'
import { quoteOrder } from '@/operations/orders/quoteOrder'
import { listOrdersOfUser, readOrder } from '@/operations/orders/readOrder'
import { ORDER_FLOW, type OrderStatus } from '@/rules/orders/orderFlow'
import { isGstin } from '@/rules/payments/tax/gstin'
import { isTan } from '@/rules/payments/tax/tan'
import { typedText } from '@/rules/text/typedText'
import { Id, Line, ListOf, Paging, UserParams } from './schemas'

const STATUSES = Object.keys(ORDER_FLOW) as [OrderStatus, ...OrderStatus[]]
const Money = z.number().int()
const At = z.union([z.date(), z.string()]).nullable().meta({ type: 'string', format: 'date-time' })

/** The parts of a price, in paise. */
export const Breakdown = z.object({
  price: Money,
  discount: Money,
  taxable: Money,
  cgst: Money,
  sgst: Money,
  igst: Money,
  wallet: Money,
  tds: Money,
  payable: Money,
})

/** A coupon as its client sees it; the discount in paise. */
export const AppliedCoupon = z.object({
  code: z.string(),
  name: z.string().nullable(),
  discount: Money,
})

/** The contract's order. */
export const Order = z.looseObject({
  id: z.string(),
  code: z.string(),
  status: z.enum(STATUSES),
  paymentStatus: z.string(),
  service: z.object({ id: z.string(), slug: z.string(), title: z.string(), category: z.string() }),
  amount: Money,
  currency: z.literal('INR'),
  breakdown: Breakdown,
  coupons: z.array(AppliedCoupon),
  expectedDeliveryAt: At,
  deliveredAt: At,
  createdAt: At,
  timeline: z.array(z.object({ at: z.string(), event: z.string(), text: z.string() })),
  reports: z.array(z.string()),
  transactions: z.array(z.looseObject({ id: z.string() })),
})

const One = z.object({ order: Order })

const CODE = Line(60)

/** Paise from the wallet, or `true` for as much as there is. */
export const WalletPart = z.union([z.literal(true), z.number().int().positive().max(100_000_000)])

const TaxNumber = z.string().max(60).overwrite(typedText).toUpperCase()

/** Who a bill is made out to. */
export const Billing = z.strictObject({
  state: Line(60).optional(),
  gstin: TaxNumber.refine(isGstin, { message: 'BAD_GSTIN' }).optional(),
  name: Line(120).optional(),
  address: Line(300).optional(),
  tan: TaxNumber.refine(isTan, { message: 'BAD_TAN' }).optional(),
})

const CHECKOUT = {
  service: z.string().min(1, { message: 'REQUIRED' }).max(80),
  submission: Id.optional(),
  profile: Id.optional(),
  coupon: CODE.optional(),
  coupons: z.array(CODE).min(1).max(3).optional(),
  useWallet: WalletPart.optional(),
  billing: Billing.optional(),
}

const ONE_COUPON_FIELD = { message: 'BAD_INPUT', path: ['coupons'] }

const isEither = ({ coupon, coupons }: { coupon?: string; coupons?: string[] }): boolean =>
  !(coupon && coupons)

const Place = z
  .strictObject({ ...CHECKOUT, answers: z.record(z.string(), z.unknown()).optional() })
  .refine(({ submission, answers }) => !(submission && answers), {
    message: 'BAD_INPUT',
    path: ['answers'],
  })
  .refine(isEither, ONE_COUPON_FIELD)

const Quote = z.strictObject(CHECKOUT).refine(isEither, ONE_COUPON_FIELD)

/** One coupon or several: the operations know a list. */
const listed = <Body extends { coupon?: string; coupons?: string[] }>({
  coupon,
  coupons,
  ...body
}: Body) => ({ ...body, coupons: coupons ?? (coupon ? [coupon] : []) })

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
    limit: { max: 600, seconds: 60, by: 'caller', isLocal: true },
    run: async ({ req, caller, body, language, idempotencyKey }) => {
      const client = caller as { kind: 'client'; id: string }
      const input = listed(body)
      const id = await placeOrder({ req, caller: client, input, language, idempotencyKey })
      return { order: await readOrder({ req, caller, idOrCode: id, language }) }
    },
  }),
  route({
    method: 'post',
    path: '/orders/quote',
    summary: 'What an order would cost now, and what a cancellation would give back',
    permit: { client: true },
    body: Quote,
    answer: z.object({
      amount: Money,
      currency: z.literal('INR'),
      breakdown: Breakdown,
      coupons: z.array(AppliedCoupon),
      cancellation: z.array(
        z.object({
          status: z.enum(['new', 'processing']),
          withinHours: z.number().nullable(),
          percent: z.number(),
        }),
      ),
    }),
    limit: { max: 600, seconds: 60, by: 'caller', isLocal: true },
    run: ({ req, body, language }) =>
      quoteOrder({ req, user: String(req.user!.id), input: listed(body), language }),
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
