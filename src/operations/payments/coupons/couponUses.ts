import { Failure } from '@/kit/failure'
import { present, query, sql, type DbRequest } from '@/kit/sql'

/** A coupon that takes so many paise off an order. */
export type HeldCoupon = { id: string; discount: number }

/**
 * Holds coupons for a new order, in the caller's transaction and always in the order of their ids, so that
 * two checkouts never wait for each other. PostgreSQL counts the uses: the last one has one winner.
 * @throws Failure COUPON_USED_UP
 */
export const holdCoupons = async ({
  req,
  user,
  order,
  coupons,
}: {
  req: DbRequest
  user: string
  order: string
  coupons: HeldCoupon[]
}): Promise<void> => {
  const sorted = [...coupons].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (const { id, discount } of sorted) {
    await query(
      req,
      sql`insert into coupon_uses (id, coupon_id, order_id, user_id, discount, status)
          values (gen_random_uuid(), ${id}, ${order}, ${user}, ${discount}, 'held')`,
    ).catch((error: unknown) => {
      throw isUsedUp(error) ? new Failure('COUPON_USED_UP', { field: 'coupon' }) : error
    })
  }
}

/** The coupons of an order are used, for it is paid. */
export const useCoupons = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<void> => {
  await query(
    req,
    sql`update coupon_uses set status = 'used', updated_at = ${present()} where order_id = ${order} and status = 'held'`,
  )
}

/** The order will not be paid or is cancelled: its coupons may be used again. */
export const returnCoupons = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<void> => {
  const uses = await query<{ id: string }>(
    req,
    sql`select id from coupon_uses where order_id = ${order} and status <> 'returned' order by coupon_id`,
  )
  for (const { id } of uses)
    await query(
      req,
      sql`update coupon_uses set status = 'returned', updated_at = ${present()} where id = ${id} and status <> 'returned'`,
    )
}

/**
 * Takes the coupons of an expired order again, for its payment came late: all or none.
 * @returns false when one is used up, or the client has used it elsewhere meanwhile
 */
export const retakeCoupons = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<boolean> => {
  const uses = await lockReturned(req, order)
  if (uses.some(({ is_free }) => !is_free)) return false
  for (const { id } of uses)
    await query(
      req,
      sql`update coupon_uses set status = 'held', updated_at = ${present()} where id = ${id}`,
    )
  return true
}

/**
 * The order's returned uses and whether each may be taken again. The client's wallet is locked first, as every
 * checkout with a coupon does, then the coupons in the order of their ids.
 */
async function lockReturned(
  req: DbRequest,
  order: string,
): Promise<{ id: string; is_free: boolean }[]> {
  await query(
    req,
    sql`select id from wallets where user_id = (select user_id from orders where id = ${order}) for update`,
  )
  await query(
    req,
    sql`select id from coupons where id in (select coupon_id from coupon_uses where order_id = ${order} and status = 'returned') order by id for update`,
  )
  return query(
    req,
    sql`select u.id, (c.max_uses is null or c.uses < c.max_uses) and (c.budget is null or c.spent + u.discount <= c.budget)
          and (c.max_uses_per_client is null or c.max_uses_per_client > (select count(*) from coupon_uses o where o.coupon_id = c.id and o.user_id = u.user_id and o.status <> 'returned'))
          and (c.is_first_order_only is not true or not exists (select 1 from coupon_uses o join coupons f on f.id = o.coupon_id and f.is_first_order_only
            where o.user_id = u.user_id and o.status <> 'returned')) as is_free
        from coupon_uses u join coupons c on c.id = u.coupon_id where u.order_id = ${order} and u.status = 'returned' order by u.coupon_id`,
  )
}

/** True for the refusal of the database to count one use more. */
function isUsedUp(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if ((each as { constraint?: unknown }).constraint === 'coupon_used_up') return true
  return false
}
