import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { onceForKey } from '@/kit/onceForKey'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import type { OrderStatus } from '@/rules/orders/orderFlow'
import {
  cancellationQuote,
  type CancellationQuote,
} from '@/rules/payments/refunds/cancellationQuote'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import { can, type Caller } from '@/rules/people/caller'
import { normaliseCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'
import { grantRefund } from '../payments/refunds/grantRefund'
import { readRefundable } from '../payments/refunds/readRefundable'
import { readRefunds, type RefundAnswer } from '../payments/refunds/readRefunds'
import { supplyKept } from '../payments/tax/supplyKept'
import { readMoneySettings } from '../system/moneySettings'
import { tryMoveOrder } from './moveOrder'

type Row = { id: string; user_id: string; status: OrderStatus; paid_at: Date | string | null }

type Asked = {
  req: PayloadRequest
  caller: Caller
  idOrCode: string
  /** Staff who may refund decide in place of the policy. */
  percent?: number
}

type Input = {
  /** The refund in paise that the caller has seen and wants. */
  refund: number
  to?: RefundTarget
  reason?: string
}

/**
 * What cancelling an order would give back now.
 * @throws Failure NOT_FOUND also for what is somebody else's, NOT_ALLOWED, ORDER_NOT_MOVABLE
 */
export const quoteCancellation = (asked: Asked): Promise<CancellationQuote> =>
  transaction(asked.req, async () => (await lockAndQuote(asked)).quote)

/**
 * Cancels an order and gives back what the quote says; with another quote than the caller saw nothing is done.
 * @throws Failure NOT_FOUND, NOT_ALLOWED, ORDER_NOT_MOVABLE, QUOTE_CHANGED
 */
export const cancelOrder = ({
  input,
  ...asked
}: Asked & { input: Input }): Promise<{ order: string; refunds: RefundAnswer[] }> =>
  onceForKey(asked.req, async () => {
    const { req, caller } = asked
    const { row, quote, left } = await lockAndQuote(asked)
    if (quote.refund !== input.refund) throw new Failure('QUOTE_CHANGED', { field: 'refund' })
    const { reason = 'Cancelled', to = 'source' } = input
    if (!(await tryMoveOrder({ req, id: row.id, to: 'cancelled', note: input.reason })))
      throw new Failure('ORDER_NOT_MOVABLE')
    await query(
      req,
      sql`update orders set kept = ${left - quote.refund} where id = ${row.id} and paid_at is not null`,
    )
    if (quote.refund === 0) {
      await supplyKept({ req, order: row.id })
      return { order: row.id, refunds: [] }
    }
    const order = { id: row.id, user: row.user_id }
    const by = caller.kind === 'staff' ? caller.id : null
    const ids = await grantRefund({ req, order, amount: quote.refund, to, reason, by })
    return { order: row.id, refunds: await readRefunds({ req, ids }) }
  })

async function lockAndQuote({ req, caller, idOrCode, percent }: Asked) {
  if (percent !== undefined && !can(caller, 'payments.refund'))
    throw new Failure('NOT_ALLOWED', { field: 'percent' })
  const match = isUuid(idOrCode) ? sql`id = ${idOrCode}` : sql`code = ${normaliseCode(idOrCode)}`
  const [row] = await query<Row>(
    req,
    sql`select id, user_id, status, paid_at from orders where ${match} for update`,
  )
  if (!row || !mayCancel({ caller, user: row.user_id })) throw new Failure('NOT_FOUND')
  const { cancellation: rows } = await readMoneySettings({ req })
  const { paid, left } = await readRefundable({ req, order: row.id })
  const paidAt = row.paid_at === null ? null : new Date(row.paid_at)
  const { status } = row
  const quote = cancellationQuote({ status, paidAt, at: now(), paid, left, rows, percent })
  if (!quote) throw new Failure('ORDER_NOT_MOVABLE')
  return { row, quote, left }
}

const mayCancel = ({ caller, user }: { caller: Caller; user: string }): boolean =>
  can(caller, 'orders.work') || (caller.kind === 'client' && caller.id === user)
