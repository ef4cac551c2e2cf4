import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import { limitsBelowUse, type CouponLimits } from '@/rules/payments/coupons/limitsBelowUse'

/**
 * Holds a coupon's row until the end of the caller's transaction and refuses limits below what was used of it,
 * so that no order counts one more use meanwhile.
 * @throws Failure COUPON_USED_MORE on each such limit
 */
export const assertCouponLimits = async ({
  req,
  coupon,
  limits,
}: {
  req: DbRequest
  coupon: string
  limits: CouponLimits
}): Promise<void> => {
  const [row] = await query<{ uses: string; spent: string }>(
    req,
    sql`select uses, spent from coupons where id = ${coupon} for no key update`,
  )
  const used = { uses: Number(row?.uses ?? 0), spent: Number(row?.spent ?? 0) }
  const fields = limitsBelowUse({ limits, used })
  if (fields.length > 0)
    throw new Failure(fields.map((field) => ({ code: 'COUPON_USED_MORE', field })))
}
