import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import type { AutoReport } from '@/rules/catalogue/autoReports'
import type { OrderStatus } from '@/rules/orders/orderFlow'
import type { Language } from '@/rules/system/failures'
import { orderMoney } from '../orders/orderMoney'
import { queueKundli } from './queueKundli'

type Row = { auto_report: AutoReport; status: OrderStatus; locale: Language }

/**
 * Queues the report that a paid order has made by itself, in the caller's transaction; does nothing for other orders.
 * The job tells staff when the birth details are missing.
 */
export const startAutoReport = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<void> => {
  const [row] = await query<Row>(
    req,
    sql`select o.auto_report, o.status, u.locale from orders o join users u on u.id = o.user_id
        where o.id = ${order} and ${orderMoney('isPaid', 'o')} and o.status in ('new', 'processing')`,
  )
  if (row?.auto_report !== 'kundli') return
  await queueKundli({ req, order, locale: row.locale, style: 'north' })
}
