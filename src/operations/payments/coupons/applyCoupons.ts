import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { CouponKind } from '@/rules/payments/coupons/couponKinds'
import { judgeCoupons } from '@/rules/payments/coupons/judgeCoupons'
import type { Language } from '@/rules/system/failures'
import { orderMoney } from '../../orders/orderMoney'

/** A coupon and the paise that it takes off. */
export type AppliedCoupon = { id: string; code: string; name: string | null; discount: number }

type Row = {
  id: string
  code: string
  name: string | null
  is_active: boolean | null
  kind: CouponKind
  percent: string | null
  amount_off: string | null
  max_discount: string | null
  min_amount: string | null
  starts_at: Date | string | null
  ends_at: Date | string | null
  categories: string[] | null
  services: string[] | null
  is_first_order_only: boolean | null
  is_stackable: boolean | null
  max_uses: string | null
  max_uses_per_client: string | null
  budget: string | null
  uses: string
  spent: string
  uses_by_client: string
  held_by_client: string
  is_first_order: boolean
}

/**
 * What these coupons take off a service for a client. An order that is placed on it needs the client's wallet
 * locked before, so that two checkouts of one client do not both see the last use; the uses in all are counted
 * by the database when they are held.
 * @throws Failure with the plain reason, on `coupon`
 */
export const applyCoupons = async ({
  req,
  user,
  ids,
  service,
  language,
}: {
  req: DbRequest
  user: string
  ids: string[]
  service: { id: string; category: string; price: number }
  language: Language
}): Promise<AppliedCoupon[]> => {
  if (ids.length === 0) return []
  const rows = await readTerms({ req, user, ids: [...new Set(ids)], language })
  const verdict = judgeCoupons({
    coupons: ids.map((id) => termsOf(rows.find((row) => row.id === id)!)),
    service,
    price: service.price,
    at: now(),
    isFirstOrder: rows[0]!.is_first_order,
  })
  if ('reason' in verdict) throw new Failure(verdict.reason, { field: 'coupon' })
  return verdict.discounts.map(({ id, discount }) => {
    const { code, name } = rows.find((row) => row.id === id)!
    return { id, code, name, discount }
  })
}

/** A first order is one without a paid order before it and without another coupon for first orders in use. */
const readTerms = ({
  req,
  user,
  ids,
  language,
}: {
  req: DbRequest
  user: string
  ids: string[]
  language: Language
}): Promise<Row[]> =>
  query<Row>(
    req,
    sql`select c.id, c.code, coalesce(l.name, en.name) as name, c.is_active, c.kind, c.percent, c.amount_off, c.max_discount, c.min_amount, c.starts_at, c.ends_at,
          (select json_agg(value) from coupons_categories where parent_id = c.id) as categories,
          (select json_agg(services_id) from coupons_rels where parent_id = c.id and path = 'services' and services_id is not null) as services,
          c.is_first_order_only, c.is_stackable, c.max_uses, c.max_uses_per_client, c.budget, c.uses, c.spent,
          (select count(*) from coupon_uses u where u.coupon_id = c.id and u.user_id = ${user} and u.status <> 'returned') as uses_by_client,
          (select count(*) from coupon_uses u where u.coupon_id = c.id and u.user_id = ${user} and u.status = 'held') as held_by_client,
          not exists (select 1 from orders where user_id = ${user} and status <> 'cancelled' and ${orderMoney('wasPaid')})
            and not exists (select 1 from coupon_uses u join coupons f on f.id = u.coupon_id and f.is_first_order_only where u.user_id = ${user} and u.status <> 'returned') as is_first_order
        from coupons c left join coupons_locales en on en._parent_id = c.id and en._locale = 'en' left join coupons_locales l on l._parent_id = c.id and l._locale = ${language}
        where c.id in (${sql.join(
          ids.map((id) => sql`${id}`),
          sql`, `,
        )})`,
  )

const termsOf = (row: Row) => ({
  id: row.id,
  isActive: row.is_active === true,
  kind: row.kind,
  percent: number(row.percent),
  amountOff: number(row.amount_off),
  maxDiscount: number(row.max_discount),
  minAmount: number(row.min_amount),
  startsAt: row.starts_at ? new Date(row.starts_at) : null,
  endsAt: row.ends_at ? new Date(row.ends_at) : null,
  categories: row.categories ?? [],
  services: row.services ?? [],
  isFirstOrderOnly: row.is_first_order_only === true,
  isStackable: row.is_stackable === true,
  maxUses: number(row.max_uses),
  maxUsesPerClient: number(row.max_uses_per_client),
  budget: number(row.budget),
  uses: Number(row.uses),
  spent: Number(row.spent),
  usesByClient: Number(row.uses_by_client),
  heldByClient: Number(row.held_by_client),
})

const number = (value: string | null): number | null => (value === null ? null : Number(value))
