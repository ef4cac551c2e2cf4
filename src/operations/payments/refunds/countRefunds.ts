import { present, query, sql, type DbRequest } from '@/kit/sql'
import { orderMoney } from '../../orders/orderMoney'

/**
 * Writes on the order what of its money went back or is on its way, and its payment status; counted anew from its
 * refunds, so that it is right after whatever came. Lock the order's row first.
 */
export const countRefunds = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<void> => {
  await query(
    req,
    sql`with counted as (
          select coalesce(sum(r.amount), 0) as sum from transactions r left join transactions p on p.id = r.refund_of_id
          where r.order_id = ${order} and r.kind = 'refund' and r.status <> 'failed' and p.flag is null)
        update orders o set refunded = least(counted.sum, o.amount), updated_at = ${present()},
          payment_status = case when not ${orderMoney('wasPaid', 'o')} then o.payment_status
            when counted.sum <= 0 then 'paid' when counted.sum >= o.payable + o.wallet then 'refunded' else 'partially_refunded' end::enum_orders_payment_status
        from counted where o.id = ${order}`,
  )
}
