import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { onceForKey, wasDoneForKey } from '@/kit/onceForKey'
import { present, query, sql } from '@/kit/sql'
import { paymentGateway, type GatewayPayment, type GatewayRefund } from '@/integrations/payments'
import type { DifferenceKind } from '@/rules/payments/books/differenceKinds'
import { DIFFERENCE_REPAIRS } from '@/rules/payments/books/differenceRepairs'
import { readDifference, type DifferenceAnswer } from './readDifferences'
import { settlePayment } from '../settlePayment'
import { settleRefund } from '../refunds/settleRefund'

type Row = { kind: DifferenceKind; reference: string; status: string }
type Decision = { action: 'repair' | 'accept'; note: string }

/**
 * Staff decide a difference: repair settles here what the gateway says now, through the same operations as any
 * report; accept keeps the reason. Of two at once one decides.
 * @throws Failure NOT_FOUND, ALREADY_DECIDED, NOT_REPAIRABLE, GATEWAY_UNAVAILABLE
 */
export const decideDifference = async ({
  req,
  by,
  id,
  decision,
}: {
  req: PayloadRequest
  by: string
  id: string
  decision: Decision
}): Promise<DifferenceAnswer> => {
  const isDone = await wasDoneForKey(req)
  const open = isDone ? null : await readOpen(req, id)
  const isRepair = decision.action === 'repair'
  const report = open && isRepair ? await askGateway({ req, row: open }) : null
  await onceForKey(req, async () => {
    await claim({ req, by, id, decision })
    if (report) await settle({ req, report })
  })
  return readDifference({ req, id })
}

type Report = { payment: GatewayPayment; refund?: GatewayRefund }

async function readOpen(req: PayloadRequest, id: string): Promise<Row> {
  const [row] = await query<Row>(
    req,
    sql`select kind, reference, status from money_differences where id = ${id}`,
  )
  if (!row) throw new Failure('NOT_FOUND')
  if (row.status !== 'open') throw new Failure('ALREADY_DECIDED')
  return row
}

/** Outside of any transaction, for the gateway may be slow. */
async function askGateway({ req, row }: { req: PayloadRequest; row: Row }): Promise<Report> {
  if (!DIFFERENCE_REPAIRS[row.kind].isRepairable) throw new Failure('NOT_REPAIRABLE')
  const isRefund = row.kind === 'refund_missing_here' || row.kind === 'refund_status'
  try {
    const gateway = paymentGateway()
    const refund = isRefund ? await gateway.fetchRefund(row.reference) : undefined
    return {
      refund,
      payment: await gateway.fetchPayment(refund?.gatewayPaymentId ?? row.reference),
    }
  } catch (error) {
    req.payload.logger.warn({ err: error }, 'the gateway could not be asked for a repair')
    const isRefused = (error as { kind?: string }).kind === 'rejected'
    throw new Failure(isRefused ? 'NOT_REPAIRABLE' : 'GATEWAY_UNAVAILABLE', { retryAfter: 5 })
  }
}

async function claim({
  req,
  by,
  id,
  decision: { action, note },
}: {
  req: PayloadRequest
  by: string
  id: string
  decision: Decision
}): Promise<void> {
  const rows = await query(
    req,
    sql`update money_differences set status = ${action === 'repair' ? 'repaired' : 'accepted'}, decision = ${note}, decided_by_id = ${by}, decided_at = ${now().toISOString()}::timestamptz, updated_at = ${present()}
        where id = ${id} and status = 'open' returning id`,
  )
  if (rows.length === 0) throw new Failure('ALREADY_DECIDED')
}

/** The payment first: the news of its capture may have been lost with that of its refund. */
async function settle({ req, report }: { req: PayloadRequest; report: Report }): Promise<void> {
  const { payment, refund } = report
  const isPaid = (await settleOwn({ req, payment })) !== null
  const isSettled = refund ? await settleRefund({ req, refund, source: 'reconciler' }) : isPaid
  if (!isSettled) throw new Failure('NOT_REPAIRABLE')
}

const settleOwn = async ({ req, payment }: { req: PayloadRequest; payment: GatewayPayment }) =>
  payment.gatewayOrderId
    ? settlePayment({
        req,
        payment: { ...payment, gatewayOrderId: payment.gatewayOrderId },
        source: 'reconciler',
      })
    : null
