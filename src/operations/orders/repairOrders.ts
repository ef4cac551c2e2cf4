import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { repairOrder } from './repairOrder'

const MOST = 500

/**
 * Repairs the orders whose row says something else than what happened to them, each in a transaction of its own.
 * @returns how many
 * @throws the first error, after all others were tried
 */
export const repairOrders = async ({ req }: { req: PayloadRequest }): Promise<number> => {
  const rows = await query<{ order_id: string }>(
    req,
    sql`select distinct order_id from order_corrections() limit ${MOST}`,
  )
  const errors: unknown[] = []
  let repaired = 0
  for (const { order_id: id } of rows) {
    try {
      if (await repairOrder({ req, id })) repaired += 1
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return repaired
}
