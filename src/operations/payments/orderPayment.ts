import type { PayloadRequest } from 'payload'
import { present, query, sql } from '@/kit/sql'
import type { LockedOrder } from '@/rules/orders/lockedOrder'
import { TRANSACTION_FLAGS, type TransactionFlag } from '@/rules/payments/transactionFlow'
import { addOrderEvent } from '../orders/addOrderEvent'
import { tellStaffOfMoney } from './tellStaffOfMoney'

/** Money came that does not pay the order: it is kept, shown, and staff are told. */
export const flagOrder = async ({
  req,
  order,
  flag,
  payment,
  detail = TRANSACTION_FLAGS[flag].en,
}: {
  req: PayloadRequest
  order: LockedOrder
  flag: TransactionFlag
  payment: string
  detail?: string
}): Promise<void> => {
  await query(
    req,
    sql`update orders set attention = ${detail}, updated_at = ${present()} where id = ${order.id}`,
  )
  await addOrderEvent({
    req,
    order: order.id,
    event: 'payment_flagged',
    note: `${flag} ${payment}`,
  })
  await tellStaffOfMoney({ req, order: order.id, detail, key: `flag:${payment}` })
}

/** A payment attempt failed; the order stays payable. */
export const noteFailedAttempt = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: LockedOrder
}): Promise<void> => {
  const rows = await query(
    req,
    sql`update orders set payment_status = 'failed', updated_at = ${present()} where id = ${order.id} and payment_status = 'pending' returning id`,
  )
  if (rows.length > 0) await addOrderEvent({ req, order: order.id, event: 'payment_failed' })
}
