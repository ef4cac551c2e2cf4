import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { enqueue } from '@/kit/enqueue'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { paymentGateway } from '@/integrations/payments'
import { nextCheckAt } from '@/rules/payments/checkGap'
import { settlePayment } from './settlePayment'

/** Queues one check for each payment that nobody reported in time. @returns how many */
export const reconcilePayments = ({ req }: { req: PayloadRequest }): Promise<number> =>
  transaction(req, async () => {
    const rows = await query<{ id: string; checks: string | number }>(
      req,
      sql`select id, checks from transactions where kind = 'payment' and status <> 'success' and gateway_order_id is not null
          and next_check_at <= ${now().toISOString()}::timestamptz order by next_check_at limit 200 for update skip locked`,
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

/** Asks the gateway for all payments of one attempt and settles each; a payment whose webhook never came is healed here. */
export const reconcilePayment = async ({
  req,
  transaction: id,
}: {
  req: PayloadRequest
  transaction: string
}): Promise<number> => {
  const [row] = await query<{ gateway_order_id: string | null }>(
    req,
    sql`select gateway_order_id from transactions where id = ${id}`,
  )
  if (!row?.gateway_order_id) return 0
  const payments = await paymentGateway().listPayments(row.gateway_order_id)
  for (const payment of payments)
    await settlePayment({
      req,
      payment: { ...payment, gatewayOrderId: row.gateway_order_id },
      source: 'reconciler',
    })
  return payments.length
}
