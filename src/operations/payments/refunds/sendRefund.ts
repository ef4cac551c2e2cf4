import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { paymentGateway, type GatewayRefund } from '@/integrations/payments'
import type { RefundStatus } from '@/rules/payments/transactionFlow'
import { flagRefund } from './flagRefund'
import { rejectRefund } from './rejectRefund'
import { settleRefund } from './settleRefund'

type Row = {
  id: string
  order_id: string | null
  amount: string
  gateway_status: RefundStatus
  gateway_refund_id: string | null
  gateway_payment_id: string
}

/**
 * Asks the gateway for a refund of ours. Its id is the idempotency key, so that asking again finds the same refund;
 * one that the gateway refuses is taken back, unless it lists it after all.
 * @returns what became of it
 * @throws VendorError while the gateway is away or the outcome is unknown: ask again
 */
export const sendRefund = async ({
  req,
  refund,
}: {
  req: PayloadRequest
  refund: string
}): Promise<'asked' | 'known' | 'refused'> => {
  const row = await rowOf(req, refund)
  if (!row || row.gateway_refund_id || row.gateway_status !== 'requested') return 'known'
  const gatewayPaymentId = row.gateway_payment_id
  const asked = { gatewayPaymentId, amount: Number(row.amount), key: row.id }
  let reported: GatewayRefund | undefined
  try {
    reported = await paymentGateway().refundPayment(asked)
  } catch (error) {
    if ((error as { kind?: string }).kind !== 'rejected') throw error
    reported = await findListed({ gatewayPaymentId, receipt: row.id })
    req.payload.logger.warn({ err: error, refund }, 'the gateway refused a refund')
  }
  if (reported) await settleRefund({ req, refund: reported, source: 'request' })
  else await rejectRefund({ req, refund: row })
  return reported ? 'asked' : 'refused'
}

/** The gateway could not be reached for long: staff look, and the reconciler goes on asking. */
export const giveUpRefund = ({
  req,
  refund,
}: {
  req: PayloadRequest
  refund: string
}): Promise<void> =>
  transaction(req, async () => {
    const row = await rowOf(req, refund)
    if (row?.gateway_status === 'requested') await flagRefund({ req, refund: row, matter: 'stuck' })
  })

async function rowOf(req: PayloadRequest, id: string): Promise<Row | undefined> {
  const [row] = await query<Row>(
    req,
    sql`select r.id, r.order_id, r.amount, r.gateway_status, r.gateway_refund_id, p.gateway_payment_id
        from transactions r join transactions p on p.id = r.refund_of_id where r.id = ${id} and r.kind = 'refund' and r.refund_to = 'source'`,
  )
  return row
}

async function findListed({
  gatewayPaymentId,
  receipt,
}: {
  gatewayPaymentId: string
  receipt: string
}): Promise<GatewayRefund | undefined> {
  const listed = await paymentGateway().listRefunds(gatewayPaymentId)
  return listed.find((each) => each.receipt === receipt)
}
