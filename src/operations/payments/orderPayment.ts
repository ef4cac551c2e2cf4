import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { dueAt } from '@/rules/orders/dueAt'
import type { OrderStatus, PaymentStatus } from '@/rules/orders/orderFlow'
import { TRANSACTION_FLAGS, type TransactionFlag } from '@/rules/payments/transactionFlow'
import { startAutoReport } from '../charts/startAutoReport'
import { notify } from '../notifications/notify'
import { addOrderEvent } from '../orders/addOrderEvent'
import { orderFacts } from '../orders/announceMove'
import { useCoupons } from './coupons/couponUses'
import { postJournal } from './postJournal'
import { issueReceipt } from './tax/taxDocuments'
import { tellStaffOfMoney } from './tellStaffOfMoney'
import { spendHeldWallet } from './wallet/wallet'

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

/**
 * The order is paid: what it holds of wallet and coupons is spent, the receipt is issued, the promise begins and
 * the client is told, once. In the caller's transaction, under the lock of the order's row.
 * @param transaction the payment's transaction; null when nothing was to be paid at the gateway
 */
export const markOrderPaid = async ({
  req,
  order,
  at,
  transaction = null,
}: {
  req: PayloadRequest
  order: OrderRow
  at: Date
  transaction?: string | null
}): Promise<void> => {
  const due = dueAt({ paidAt: at, deliveryDays: order.delivery_days })
  await spendHeldWallet({ req, order: order.id })
  await useCoupons({ req, order: order.id })
  const [{ tds } = { tds: 0 }] = await query<{ tds: string }>(
    req,
    sql`update orders set payment_status = 'paid', paid_at = ${at.toISOString()}::timestamptz, expected_delivery_at = ${due.toISOString()}::timestamptz, updated_at = now() where id = ${order.id} returning tds`,
  )
  if (Number(tds) > 0) await postTds({ req, order: order.id, amount: Number(tds) })
  await announcePaid({ req, order, at })
  await startAutoReport({ req, order: order.id })
  // Last, for the number's lock, which all payments want, is held from here to the commit.
  await issueReceipt({ req, order: order.id, transaction })
}

const postTds = ({ req, order, amount }: { req: PayloadRequest; order: string; amount: number }) =>
  postJournal({
    req,
    key: `tds:${order}`,
    cause: 'tds',
    order,
    postings: [
      { account: 'tds_receivable', amount },
      { account: 'advances', amount: -amount },
    ],
  })

async function announcePaid({
  req,
  order,
  at,
}: {
  req: PayloadRequest
  order: OrderRow
  at: Date
}): Promise<void> {
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
  detail = TRANSACTION_FLAGS[flag].en,
}: {
  req: PayloadRequest
  order: OrderRow
  flag: TransactionFlag
  payment: string
  detail?: string
}): Promise<void> => {
  await query(
    req,
    sql`update orders set attention = ${detail}, updated_at = now() where id = ${order.id}`,
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
  order: OrderRow
}): Promise<void> => {
  const rows = await query(
    req,
    sql`update orders set payment_status = 'failed', updated_at = now() where id = ${order.id} and payment_status = 'pending' returning id`,
  )
  if (rows.length > 0) await addOrderEvent({ req, order: order.id, event: 'payment_failed' })
}
