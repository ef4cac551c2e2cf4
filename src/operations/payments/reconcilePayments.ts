import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { enqueue } from '@/kit/enqueue'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { paymentGateway, type GatewayPayment } from '@/integrations/payments'
import { nextCheckAt } from '@/rules/payments/checkGap'
import { sendRefund } from './refunds/sendRefund'
import { settlePayment } from './settlePayment'
import { settleRefund } from './refunds/settleRefund'

/** Queues one check for each payment, top-up and refund that nobody reported in time. @returns how many */
export const reconcilePayments = ({ req }: { req: PayloadRequest }): Promise<number> =>
  transaction(req, async () => {
    const rows = await query<{ id: string; checks: string | number }>(
      req,
      sql`select id, checks from transactions where next_check_at <= ${now().toISOString()}::timestamptz
          and ((kind in ('payment', 'topup') and status <> 'success' and gateway_order_id is not null) or (kind = 'refund' and status = 'pending'))
          order by next_check_at limit 200 for update skip locked`,
    )
    for (const { id, checks } of rows) {
      const next = nextCheckAt({ checks: Number(checks) + 1, from: now() })
      await query(
        req,
        sql`update transactions set checks = checks + 1, next_check_at = ${next?.toISOString() ?? null}::timestamptz where id = ${id}`,
      )
      await enqueue({
        req,
        job: 'reconcilePayment',
        input: { transaction: id },
        key: `reconcile:${id}:${checks}`,
      })
    }
    return rows.length
  })

type Row = {
  id: string
  kind: 'payment' | 'topup' | 'refund'
  gateway_order_id: string | null
  gateway_refund_id: string | null
}

/**
 * Asks the gateway for all payments of one attempt with their refunds, or about one refund, and settles each; what
 * no webhook told is healed here. @returns how many payments or refunds it knows
 */
export const reconcilePayment = async ({
  req,
  transaction: id,
}: {
  req: PayloadRequest
  transaction: string
}): Promise<number> => {
  const [row] = await query<Row>(
    req,
    sql`select id, kind, gateway_order_id, gateway_refund_id from transactions where id = ${id}`,
  )
  if (row?.kind === 'refund') return reconcileRefund({ req, row })
  if (!row?.gateway_order_id) return 0
  const payments = await paymentGateway().listPayments(row.gateway_order_id)
  for (const payment of payments)
    await settleWhole({ req, payment, gatewayOrderId: row.gateway_order_id })
  return payments.length
}

async function settleWhole({
  req,
  payment,
  gatewayOrderId,
}: {
  req: PayloadRequest
  payment: GatewayPayment
  gatewayOrderId: string
}): Promise<void> {
  await settlePayment({ req, payment: { ...payment, gatewayOrderId }, source: 'reconciler' })
  if (payment.amountRefunded === 0 && payment.status !== 'refunded') return
  for (const refund of await paymentGateway().listRefunds(payment.id))
    await settleRefund({ req, refund, source: 'reconciler' })
}

/** A refund that the gateway does not know yet is asked for again, under the same key. */
async function reconcileRefund({ req, row }: { req: PayloadRequest; row: Row }): Promise<number> {
  if (!row.gateway_refund_id) {
    await sendRefund({ req, refund: row.id })
    return 1
  }
  const refund = await paymentGateway().fetchRefund(row.gateway_refund_id)
  await settleRefund({ req, refund, source: 'reconciler' })
  return 1
}
