import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { query, sql } from '@/kit/sql'
import { dueAt } from '@/rules/orders/dueAt'
import type { OrderStatus, PaymentStatus } from '@/rules/orders/orderFlow'
import { TRANSACTION_FLAGS, type TransactionFlag } from '@/rules/payments/transactionFlow'
import { notify } from '../notifications/notify'
import { addOrderEvent } from '../orders/addOrderEvent'
import { orderFacts } from '../orders/announceMove'
import { attentiveStaff } from '../system/attentiveStaff'

/** The locked order row that a settlement works on. */
export type OrderRow = {
  id: string
  code: string
  user_id: string
  status: OrderStatus
  payment_status: PaymentStatus
  payable: string
  delivery_days: number
}

/** The order is paid: the promise begins and the client is told, once. */
export const markOrderPaid = async ({
  req,
  order,
  at,
}: {
  req: PayloadRequest
  order: OrderRow
  at: Date
}): Promise<void> => {
  const due = dueAt({ paidAt: at, deliveryDays: order.delivery_days })
  await query(
    req,
    sql`update orders set payment_status = 'paid', paid_at = ${at.toISOString()}::timestamptz, expected_delivery_at = ${due.toISOString()}::timestamptz, updated_at = now() where id = ${order.id}`,
  )
  const isRevived = order.payment_status === 'expired'
  await addOrderEvent({ req, order: order.id, event: 'paid' })
  if (isRevived) await addOrderEvent({ req, order: order.id, event: 'revived' })
  const { user, data, amountPaise } = await orderFacts({ req, id: order.id })
  await notify({
    req,
    event: 'order.confirmed',
    data: { ...data, amountPaise, paidAt: at.toISOString(), isRevived },
    channels: ['email', 'whatsapp'],
    key: `order.confirmed:${order.id}`,
    to: { user },
    order: order.id,
  })
}

/** Money came that does not pay the order: it is kept, shown, and staff are told. */
export const flagOrder = async ({
  req,
  order,
  flag,
  payment,
}: {
  req: PayloadRequest
  order: OrderRow
  flag: TransactionFlag
  payment: string
}): Promise<void> => {
  await query(
    req,
    sql`update orders set attention = ${TRANSACTION_FLAGS[flag].en}, updated_at = now() where id = ${order.id}`,
  )
  await addOrderEvent({
    req,
    order: order.id,
    event: 'payment_flagged',
    note: `${flag} ${payment}`,
  })
  for (const staff of await attentiveStaff({ req, capability: 'payments.read' })) {
    await notify({
      req,
      event: 'staff.attention',
      data: {
        name: staff.name,
        matter: 'payment-needs-attention',
        reference: order.code,
        detail: TRANSACTION_FLAGS[flag].en,
        happenedAt: now().toISOString(),
        adminUrl: `${env().PUBLIC_URL}/admin/collections/orders/${order.id}`,
      },
      channels: ['email'],
      key: `flag:${payment}:${staff.id}`,
      to: { email: staff.email, language: 'en' },
      order: order.id,
    })
  }
}

/** A payment attempt failed; the order stays payable. */
export const noteFailedAttempt = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: OrderRow
}): Promise<void> => {
  const rows = await query(
    req,
    sql`update orders set payment_status = 'failed', updated_at = now() where id = ${order.id} and payment_status = 'pending' returning id`,
  )
  if (rows.length > 0) await addOrderEvent({ req, order: order.id, event: 'payment_failed' })
}
