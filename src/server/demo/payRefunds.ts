import { createLocalReq, type Payload } from 'payload'
import { query, sql } from '@/kit/sql'
import { settleRefund } from '@/operations/payments/refunds/settleRefund'

type Row = { id: string; amount: string; gateway_payment_id: string }

/** The gateway has paid the refunds that were granted, as its webhook would say. */
export const payRefunds = async (payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const rows = await query<Row>(
    req,
    sql`select r.id, r.amount, p.gateway_payment_id from transactions r join transactions p on p.id = r.refund_of_id
        where r.kind = 'refund' and r.refund_to = 'source' and r.gateway_status = 'requested'`,
  )
  for (const { id, amount, gateway_payment_id } of rows) {
    const refund = {
      id: `rfnd_${gateway_payment_id.slice('pay_'.length)}`,
      gatewayPaymentId: gateway_payment_id,
      amount: Number(amount),
      currency: 'INR',
      receipt: id,
      status: 'processed' as const,
    }
    await settleRefund({ req, refund, source: 'webhook' })
  }
}
