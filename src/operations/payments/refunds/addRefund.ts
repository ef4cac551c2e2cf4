import { now } from '@/kit/clock'
import { enqueue } from '@/kit/enqueue'
import { query, sql, type DbRequest } from '@/kit/sql'
import { nextCheckAt } from '@/rules/payments/checkGap'
import type { RefundStatus, RefundTarget, TransactionFlag } from '@/rules/payments/transactionFlow'

export type NewRefund = {
  /** Made here, for journals and keys name it. */
  id: string
  user: string
  order: string | null
  /** The transaction whose money goes back; null for money of a wallet. */
  of: string | null
  to: RefundTarget
  /** Paise. */
  amount: number
  currency?: string
  reason: string
  by?: string | null
  /** Unique for ever; the refund's own id when nothing else makes it once. */
  key?: string
  gatewayRefundId?: string
  flag?: TransactionFlag
}

/**
 * Writes a refund's row: one to the source waits for the gateway, one to the wallet is done.
 * @returns false when its key is known
 */
export const addRefund = async ({
  req,
  refund,
}: {
  req: DbRequest
  refund: NewRefund
}): Promise<boolean> => {
  const { id, user, order, of, to, amount, currency = 'INR', reason, by = null } = refund
  const isDone = to === 'wallet'
  const gatewayStatus: RefundStatus = isDone ? 'processed' : 'requested'
  const at = now().toISOString()
  const check = isDone ? null : nextCheckAt({ checks: 0, from: now() })!.toISOString()
  const rows = await query<{ id: string }>(
    req,
    sql`insert into transactions (id, key, kind, user_id, order_id, refund_of_id, refund_to, amount, currency, status, gateway_status, gateway_refund_id, flag, reason, by_id, next_check_at, checks, created_at, updated_at)
        values (${id}, ${refund.key ?? `refund:${id}`}, 'refund', ${user}, ${order}::uuid, ${of}::uuid, ${to}, ${amount}, ${currency}, ${isDone ? 'success' : 'pending'}, ${gatewayStatus},
          ${refund.gatewayRefundId ?? null}, ${refund.flag ?? null}, ${reason.slice(0, 500)}, ${by}::uuid, ${check}::timestamptz, 0, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (key) do nothing returning id`,
  )
  return rows.length > 0
}

/** Queues the call to the gateway in the caller's transaction. */
export const queueRefund = ({ req, id }: { req: DbRequest; id: string }): Promise<boolean> =>
  enqueue({ req, job: 'sendRefund', input: { refund: id }, key: `refund:${id}` })
