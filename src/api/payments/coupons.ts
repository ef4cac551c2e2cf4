import { z } from 'zod'
import { idempotencyOwner } from '@/kit/idempotency'
import { route, type Route } from '@/kit/route'
import { checkCoupon } from '@/operations/orders/checkCoupon'
import { generateCoupons } from '@/operations/payments/coupons/generateCoupons'
import { CATEGORY_SLUGS, type Category } from '@/rules/catalogue/categories'
import { COUPON_KINDS, type CouponKind } from '@/rules/payments/coupons/couponKinds'
import { AppliedCoupon, Breakdown, WalletPart } from '../orders'
import { Id, Instant, Line } from '../schemas'

const KINDS = Object.keys(COUPON_KINDS) as [CouponKind, ...CouponKind[]]
const CATEGORIES = CATEGORY_SLUGS as [Category, ...Category[]]
const Paise = z.number().int().min(0).max(1_000_000_000)

const Template = {
  kind: z.enum(KINDS),
  percent: z.number().nullable().optional(),
  amountOff: Paise.nullable().optional(),
  maxDiscount: Paise.nullable().optional(),
  minAmount: Paise.optional(),
  startsAt: Instant.optional(),
  endsAt: Instant.optional(),
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).optional(),
  services: z.array(Id).max(50).optional(),
  isFirstOrderOnly: z.boolean().optional(),
  isStackable: z.boolean().optional(),
  name: Line(120).optional(),
  campaign: Line(80).optional(),
}

/** Coupons: tried by clients, made in bulk by staff; one by one they are made in the admin. */
export const COUPON_ROUTES: Route[] = [
  route({
    method: 'post',
    path: '/coupons/check',
    summary: 'Try a coupon on a service: what it takes off, or why not',
    permit: { client: true },
    body: z.strictObject({
      code: Line(60),
      service: z.string().min(1, { message: 'REQUIRED' }).max(80),
      useWallet: WalletPart.optional(),
    }),
    answer: z.object({ coupon: AppliedCoupon, breakdown: Breakdown }),
    limit: { max: 20, seconds: 60, by: 'caller' },
    run: ({ req, body, language }) =>
      checkCoupon({ req, user: String(req.user!.id), input: body, language }),
  }),
  route({
    method: 'post',
    path: '/coupons/generate',
    summary: 'Make codes for one use each, as a CSV file',
    permit: { staff: 'coupons.edit' },
    body: z.strictObject({
      ...Template,
      count: z.number().int().min(1).max(5000),
      prefix: z
        .string()
        .regex(/^[A-Za-z0-9]{1,12}$/, { message: 'BAD_INPUT' })
        .optional(),
    }),
    answer: z.string().meta({ description: 'text/csv' }),
    limit: { max: 30, seconds: 60, by: 'caller' },
    isIdempotent: true,
    run: async ({ req, caller, body: { count, prefix, ...template }, idempotencyKey: key }) => {
      const owner = key ? idempotencyOwner({ caller, key }) : undefined
      return new Response(await generateCoupons({ req, template, count, prefix, owner }), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="coupons.csv"',
          'Cache-Control': 'private, no-store',
        },
      })
    },
  }),
]
