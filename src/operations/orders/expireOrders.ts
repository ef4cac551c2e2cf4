import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { addOrderEvent } from './addOrderEvent'

/** Expires unpaid orders whose time is over; a late capture revives them. @returns how many */
export const expireOrders = ({ req }: { req: PayloadRequest }): Promise<number> =>
  transaction(req, async () => {
    const rows = await query<{ id: string }>(
      req,
      sql`update orders set payment_status = 'expired', updated_at = now()
          where id in (select id from orders where payment_status in ('pending', 'failed') and status = 'new' and expires_at < ${now().toISOString()}::timestamptz
            order by expires_at limit 500 for update skip locked) returning id`,
    )
    for (const { id } of rows) await addOrderEvent({ req, order: id, event: 'expired' })
    return rows.length
  })
