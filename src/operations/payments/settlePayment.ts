import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { present, query, sql, type DbRequest } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { LOCKED_ORDER_COLUMNS, type LockedOrder } from '@/rules/orders/lockedOrder'
import { strongest, transactionStatus, type GatewayStatus } from '@/rules/payments/transactionFlow'
import { captureForOrder, type CapturedPayment } from './captureForOrder'
import { captureForWallet } from './wallet/captureForWallet'
import { noteFailedAttempt } from './noteFailedAttempt'
import { lockWallet } from './wallet/wallet'

/** A payment as the gateway reports it: paise, its own ids. */
export type ReportedPayment = CapturedPayment & {
  gatewayOrderId: string
  status: GatewayStatus
  method: string | null
  /** The gateway's charge, its tax included. */
  fee?: number
  tax?: number
}

/** Who told us; kept on the transaction. */
export type SettlementSource = 'verify' | 'webhook' | 'reconciler' | 'request'

/** What a gateway order pays, locked: an order of ours, or a client's wallet. */
type Target = { user: string; expected: number } & (
  { kind: 'payment'; order: LockedOrder } | { kind: 'topup'; order: null }
)

type TransactionRow = {
  id: string
  gateway_payment_id: string | null
  gateway_status: GatewayStatus
}

export type Settlement = { transaction: string; order: string | null } | null

/**
 * The one place where a payment takes effect, whoever reports it, how often and in whatever order.
 * The order row (or the wallet) is locked first, then its transactions; the payment's state only ever gets
 * stronger; the ledger is keyed on the payment's id, so a second report finds the work done.
 * @returns null when the gateway order is none of ours
 */
export const settlePayment = ({
  req,
  payment,
  source,
}: {
  req: PayloadRequest
  payment: ReportedPayment
  source: SettlementSource
}): Promise<Settlement> =>
  transaction(req, async () => {
    const target = await lockTarget(req, payment.gatewayOrderId)
    if (!target) return null
    const row = await rowOf({ req, target, payment })
    const before = row.gateway_status
    const after = strongest(before, payment.status)
    if (after !== before || row.gateway_payment_id === null)
      await update({ req, row, payment, after, source })
    const captured = { req, payment, transaction: row.id }
    if (isCaptured(after) && !isCaptured(before)) {
      if (target.kind === 'topup') await captureForWallet({ ...captured, ...target })
      else await captureForOrder({ ...captured, order: target.order })
    }
    if (after === 'failed' && before !== 'failed' && target.order)
      await noteFailedAttempt({ req, order: target.order })
    return { transaction: row.id, order: target.order?.id ?? null }
  })

const isCaptured = (status: GatewayStatus): boolean =>
  status === 'captured' || status === 'refunded'

async function lockTarget(req: DbRequest, gatewayOrderId: string): Promise<Target | undefined> {
  const read = () =>
    query<{ kind: string; user_id: string; order_id: string | null; amount: string }>(
      req,
      sql`select kind, user_id, order_id, amount from transactions where gateway_order_id = ${gatewayOrderId} and kind in ('payment', 'topup') order by created_at, id limit 1`,
    )
  const [known] = await read()
  if (!known) return undefined
  if (known.order_id) {
    const [order] = await query<LockedOrder>(
      req,
      sql`select ${sql.raw(LOCKED_ORDER_COLUMNS)} from orders where id = ${known.order_id} for update`,
    )
    return {
      kind: 'payment',
      user: order!.user_id,
      expected: Number(order!.payable),
      order: order!,
    }
  }
  await lockWallet({ req, user: known.user_id })
  const [row] = await read()
  return { kind: 'topup', user: known.user_id, expected: Number(row!.amount), order: null }
}

/** The row of this payment: its own, else the attempt that waits for its first payment, else a new one. */
async function rowOf({
  req,
  target,
  payment,
}: {
  req: DbRequest
  target: Target
  payment: ReportedPayment
}): Promise<TransactionRow> {
  const rows = await query<TransactionRow>(
    req,
    sql`select id, gateway_payment_id, gateway_status from transactions where gateway_order_id = ${payment.gatewayOrderId} order by created_at, id for update`,
  )
  const known =
    rows.find((row) => row.gateway_payment_id === payment.id) ??
    rows.find((row) => row.gateway_payment_id === null)
  if (known) return known
  const at = now().toISOString()
  const [row] = await query<TransactionRow>(
    req,
    sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, gateway_payment_id, amount, currency, status, gateway_status, checks, created_at, updated_at)
        values (gen_random_uuid(), ${`payment:${payment.id}`}, ${target.kind}, ${target.user}, ${target.order?.id ?? null}::uuid, ${payment.gatewayOrderId}, ${payment.id}, ${payment.amount}, ${payment.currency}, 'pending', 'created', 0, ${at}::timestamptz, ${at}::timestamptz)
        returning id, gateway_payment_id, gateway_status`,
  )
  return row!
}

/** Until money is captured the row says what was asked for: captured money is judged by it. */
async function update({
  req,
  row,
  payment,
  after,
  source,
}: {
  req: DbRequest
  row: TransactionRow
  payment: ReportedPayment
  after: GatewayStatus
  source: SettlementSource
}): Promise<void> {
  const isDone = isCaptured(after)
  await query(
    req,
    sql`update transactions set gateway_payment_id = ${payment.id}, gateway_status = ${after}, status = ${transactionStatus(after)}, amount = case when ${isDone} then ${payment.amount}::numeric else amount end, currency = case when ${isDone} then ${payment.currency} else currency end,
          method = coalesce(${payment.method}, method), fee = coalesce(${payment.fee ?? null}::numeric, fee), fee_tax = coalesce(${payment.tax ?? null}::numeric, fee_tax),
          settled_by = ${source}, next_check_at = case when ${isDone} then null else next_check_at end, updated_at = ${present()}
        where id = ${row.id}`,
  )
}
