import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { countAttempt, isUsedUp, type Limit } from '@/kit/rateLimit'
import { query, sql } from '@/kit/sql'
import { couponKey } from '@/rules/payments/coupons/couponKey'

/** Codes that do not exist, per client, on all routes together. */
const GUESSES: Limit = { max: 20, seconds: 60 }

/**
 * The ids of the coupons that a client typed, however they are spelt. Must not run inside a transaction: wrong
 * codes are counted against guessing.
 * @throws Failure COUPON_UNKNOWN, TOO_MANY
 */
export const findCoupons = async ({
  req,
  user,
  codes,
}: {
  req: PayloadRequest
  user: string
  codes: string[]
}): Promise<string[]> => {
  if (codes.length === 0) return []
  const key = `coupon|${user}`
  if (await isUsedUp({ req, key, limit: GUESSES }))
    throw new Failure('TOO_MANY', { retryAfter: GUESSES.seconds })
  const ids: string[] = []
  for (const code of codes) {
    const [row] = await query<{ id: string }>(
      req,
      sql`select id from coupons where code_key = ${couponKey(code)}`,
    )
    if (row) ids.push(row.id)
    else await countAttempt({ req, key, limit: GUESSES })
  }
  if (ids.length < codes.length) throw new Failure('COUPON_UNKNOWN', { field: 'coupon' })
  return ids
}
