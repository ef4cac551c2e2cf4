import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { LOCKED_ORDER_COLUMNS, type LockedOrder } from '@/rules/orders/lockedOrder'
import { isPayable } from '@/rules/orders/moneyStates'
import { nextCheckAt } from '@/rules/payments/checkGap'
import { isUuid } from '@/rules/text/uuid'
import { normaliseCode } from '@/rules/text/code'
import { orderMoney } from '../orders/orderMoney'
import { markOrderPaid } from './markOrderPaid'
import { checkoutKeyId, openGatewayOrder, type Attempt } from './openGatewayOrder'

type Payable = Omit<LockedOrder, 'wallet' | 'tds' | 'delivery_days'> & {
  name: string
  email: string
  phone: string | null
}

/**
 * Opens the checkout of an own order: asked again it gives the same gateway order. The attempt's row is
 * committed before the gateway is called, and its receipt makes a repeated call find the same order there.
 * @throws Failure NOT_FOUND, ORDER_NOT_PAYABLE, GATEWAY_UNAVAILABLE
 */
export const startPayment = async ({
  req,
  user,
  orderId,
}: {
  req: PayloadRequest
  user: string
  orderId: string
}) => {
  const order = await findPayable({ req, user, orderId })
  const answer = {
    keyId: checkoutKeyId(req),
    amount: Number(order.payable),
    currency: 'INR',
    orderId: order.id,
    prefill: { name: order.name, email: order.email, contact: order.phone },
  }
  if (answer.amount === 0) {
    await payNothing({ req, id: order.id })
    return { ...answer, gatewayOrderId: null }
  }
  const attempt = await attemptOf({ req, order })
  const gatewayOrderId = await openGatewayOrder({ req, attempt, notes: { order: order.code } })
  return { ...answer, gatewayOrderId }
}

async function findPayable({
  req,
  user,
  orderId,
}: {
  req: PayloadRequest
  user: string
  orderId: string
}): Promise<Payable> {
  const match = isUuid(orderId) ? sql`o.id = ${orderId}` : sql`o.code = ${normaliseCode(orderId)}`
  const [order] = await query<Payable>(
    req,
    sql`select o.id, o.code, o.user_id, o.status, o.payment_status, o.payable, u.name, u.email, u.phone
        from orders o join users u on u.id = o.user_id where ${match} and o.user_id = ${user}`,
  )
  if (!order) throw new Failure('NOT_FOUND', { field: 'orderId' })
  const { status, payment_status: paymentStatus } = order
  if (!isPayable({ status, paymentStatus }))
    throw new Failure('ORDER_NOT_PAYABLE', { field: 'orderId' })
  return order
}

async function attemptOf({
  req,
  order,
}: {
  req: PayloadRequest
  order: Payable
}): Promise<Attempt> {
  const key = `order:${order.id}`
  const at = now().toISOString()
  const check = nextCheckAt({ checks: 0, from: now() })!.toISOString()
  await query(
    req,
    sql`insert into transactions (id, key, kind, user_id, order_id, amount, currency, status, gateway_status, next_check_at, checks, created_at, updated_at)
        values (gen_random_uuid(), ${key}, 'payment', ${order.user_id}, ${order.id}, ${order.payable}, 'INR', 'pending', 'created', ${check}::timestamptz, 0, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (key) do nothing`,
  )
  const [attempt] = await query<Attempt>(
    req,
    sql`select id, gateway_order_id, amount from transactions where key = ${key}`,
  )
  return attempt!
}

/** Coupons or the wallet pay it all: under the order's lock it is paid at once, like any other. */
async function payNothing({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await transaction(req, async () => {
    const [order] = await query<LockedOrder>(
      req,
      sql`select ${sql.raw(LOCKED_ORDER_COLUMNS)} from orders where id = ${id} and ${orderMoney('isPayable')} for update`,
    )
    if (order) await markOrderPaid({ req, order, at: now() })
  })
}
