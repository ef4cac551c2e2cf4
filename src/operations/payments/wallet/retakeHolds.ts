import type { PayloadRequest } from 'payload'
import { query, sql, type DbRequest } from '@/kit/sql'
import { retakeCoupons } from '../coupons/couponUses'
import { holdWallet, lockWallet } from './wallet'

/**
 * Takes the wallet money and the coupons of an expired order again, for its payment came late: all or nothing. Call
 * it under the lock of the order's row.
 * @returns false when the wallet has too little by now or a coupon is used up
 */
export const retakeHolds = async ({
  req,
  order,
  user,
}: {
  req: PayloadRequest
  order: string
  user: string
}): Promise<boolean> => {
  const missing = await missingOf({ req, order })
  if (missing > 0 && (await lockWallet({ req, user })).available < missing) return false
  if (!(await retakeCoupons({ req, order }))) return false
  if (missing > 0) await holdWallet({ req, user, order, amount: missing })
  return true
}

/** What the order was to take from the wallet and does not hold now, in paise. */
async function missingOf({ req, order }: { req: DbRequest; order: string }): Promise<number> {
  const [row] = await query<{ missing: string }>(
    req,
    sql`select o.wallet + coalesce((select sum(p.amount) from journals j join postings p on p.journal_id = j.id
          where j.order_id = o.id and p.account = 'wallet_held'), 0) as missing from orders o where o.id = ${order}`,
  )
  return Math.max(0, Number(row?.missing ?? 0))
}
