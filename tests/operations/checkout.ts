import { startPayment } from '@/operations/payments/startPayment'
import { anOrder, newReq, rows, sql } from './shop'

/** The messages that a paid order leaves. */
export const CONFIRMED = ['order.confirmed email queued', 'order.confirmed whatsapp queued']

/** An order whose checkout was opened at the gateway; `testVendors` must run. */
export const openCheckout = async () => {
  const { order, client } = await anOrder()
  const req = await newReq()
  const { gatewayOrderId } = await startPayment({ req, user: client.id, orderId: order })
  const [row] = await rows<{ id: string }>(
    sql`select id from transactions where order_id = ${order}`,
  )
  return { order, client, gatewayOrderId: gatewayOrderId!, transaction: row!.id }
}
