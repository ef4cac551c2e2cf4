import { randomBytes } from 'node:crypto'
import type { ReportedRefund } from '@/operations/payments/refunds/adoptRefund'
import type { ReportedPayment } from '@/operations/payments/settlePayment'
import { anAttempt, anOrder, newReq, reportOf, rows, settle, sql, type Client } from './shop'

/** A report of the gateway about one refund of a payment. */
export const refundOf = (
  payment: Pick<ReportedPayment, 'id' | 'amount'>,
  over: Partial<ReportedRefund> = {},
): ReportedRefund => ({
  id: `rfnd_${randomBytes(7).toString('hex')}`,
  gatewayPaymentId: payment.id,
  amount: payment.amount,
  currency: 'INR',
  status: 'processed',
  receipt: null,
  ...over,
})

export const settleBack = async (refund: ReportedRefund) => {
  const { settleRefund } = await import('@/operations/payments/refunds/settleRefund')
  return settleRefund({ req: await newReq(), refund, source: 'webhook' })
}

/** A paid order, its payment as the gateway reports it, and its row. */
export const aPaidOne = async (over: { client?: Client; service?: string } = {}) => {
  const ordered = await anOrder(over)
  const payment = reportOf(await anAttempt(ordered.order))
  const settled = await settle(payment)
  return { ...ordered, payment, transaction: settled!.transaction }
}

/** What an order's journals leave on each account, in paise; empty accounts are left out. */
export const balancesOf = async (order: string): Promise<Record<string, number>> => {
  const found = await rows<{ account: string; sum: string }>(
    sql`select p.account, sum(p.amount) as sum from journals j join postings p on p.journal_id = j.id where j.order_id = ${order} group by p.account having sum(p.amount) <> 0 order by 1`,
  )
  return Object.fromEntries(found.map(({ account, sum }) => [account, Number(sum)]))
}

/** `to amount status at-the-gateway` of each refund of an order, sorted. */
export const refundsOn = async (order: string): Promise<string[]> => {
  const found = await rows<{ said: string }>(
    sql`select refund_to || ' ' || amount || ' ' || status || ' ' || gateway_status as said from transactions where order_id = ${order} and kind = 'refund' order by 1`,
  )
  return found.map(({ said }) => said)
}

/** What the order itself says of its money. */
export const moneyOf = async (order: string) => {
  const [row] = await rows<{ status: string; payment_status: string; refunded: string }>(
    sql`select status, payment_status, refunded from orders where id = ${order}`,
  )
  return { ...row!, refunded: Number(row!.refunded) }
}

/** The jobs that ask the gateway, for refunds of an order. */
export const asksFor = (order: string) =>
  rows(
    sql`select j.id from payload_jobs j join transactions r on r.id::text = j.input ->> 'refund' where j.task_slug = 'sendRefund' and r.order_id = ${order}`,
  )

/** Puts money into a wallet; promotional credit for a day. */
export const fill = async ({
  user,
  kind,
  amount,
}: {
  user: string
  kind: 'promo' | 'paid'
  amount: number
}) => {
  const { creditWallet } = await import('@/operations/payments/wallet/creditWallet')
  const { transaction } = await import('@/kit/transaction')
  const req = await newReq()
  await transaction(req, () =>
    creditWallet({
      req,
      user,
      kind,
      amount,
      cause: kind === 'paid' ? 'wallet_credit' : 'promotion',
      key: `test:${kind}:${randomBytes(8).toString('hex')}`,
      from: [{ account: 'promotions', amount }],
      expiresAt: kind === 'promo' ? new Date(Date.now() + 86_400_000) : null,
    }),
  )
}

/** An order that was partly paid from the wallet: `promo` and `paid` paise of it, the rest at the gateway but for TDS. */
export const aSplitOrder = async ({
  promo,
  paid,
  tds = 0,
}: {
  promo: number
  paid: number
  tds?: number
}) => {
  const { client, service, order } = await anOrder()
  const { holdWallet } = await import('@/operations/payments/wallet/wallet')
  const { transaction } = await import('@/kit/transaction')
  if (promo) await fill({ user: client.id, kind: 'promo', amount: promo })
  if (paid) await fill({ user: client.id, kind: 'paid', amount: paid })
  const wallet = promo + paid
  await rows(
    sql`update orders set wallet = ${wallet}, payable = amount - ${wallet} - ${tds}::numeric, tds = ${tds} where id = ${order}`,
  )
  const req = await newReq()
  await transaction(req, () => holdWallet({ req, user: client.id, order, amount: wallet }))
  const payment = reportOf(await anAttempt(order), { amount: 149_900 - wallet - tds })
  const settled = await settle(payment)
  return { client, service, order, payment, transaction: settled!.transaction }
}

/** The client's wallet in paise. */
export const walletOf = async (user: string) => {
  const [row] = await rows<{ paid: string; promo: string; held: string }>(
    sql`select paid, promo, held from wallets where user_id = ${user}`,
  )
  return { paid: Number(row!.paid), promo: Number(row!.promo), held: Number(row!.held) }
}
