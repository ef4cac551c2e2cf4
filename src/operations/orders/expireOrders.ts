import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { happen } from '@/kit/happen'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { orderMoney } from './orderMoney'

const MOST = 500

/**
 * Expires unpaid orders whose time is over: wallet money and coupons that they hold go back. A late capture
 * revives them. Each order is a transaction of its own, so that no two of them wait for each other's locks.
 * @returns how many
 * @throws the first error, after all others were tried
 */
export const expireOrders = async ({ req }: { req: PayloadRequest }): Promise<number> => {
  const rows = await query<{ id: string }>(
    req,
    sql`select id from orders where ${orderMoney('isPayable')} and expires_at < ${now().toISOString()}::timestamptz
        order by expires_at limit ${MOST}`,
  )
  const errors: unknown[] = []
  let expired = 0
  for (const { id } of rows) {
    try {
      if (await expireOrder({ req, id })) expired += 1
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return expired
}

/** @returns false when it was paid, cancelled or expired meanwhile */
const expireOrder = ({ req, id }: { req: PayloadRequest; id: string }): Promise<boolean> =>
  transaction(req, async () => {
    const [row] = await query(
      req,
      sql`update orders set payment_status = 'expired', updated_at = ${present()}
          where id = ${id} and ${orderMoney('isPayable')} and expires_at < ${now().toISOString()}::timestamptz returning id`,
    )
    if (!row) return false
    await happen({ req, moment: 'order.expired', facts: { order: id } })
    return true
  })
