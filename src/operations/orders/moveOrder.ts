import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { happen } from '@/kit/happen'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { MOVED } from '@/rules/orders/moments'
import { sourcesOf, type OrderStatus } from '@/rules/orders/orderFlow'
import { orderMoney } from './orderMoney'

/**
 * Moves an order by one conditional UPDATE: of any number of callers exactly one wins. An unpaid order
 * is no work: it can only be cancelled. A paid one is cancelled by `cancelOrder`, which decides about its money.
 * @throws Failure NOT_FOUND, ORDER_NOT_MOVABLE, CANCEL_WITH_REFUND
 */
export const moveOrder = async ({
  req,
  id,
  to,
  note,
}: {
  req: PayloadRequest
  id: string
  to: OrderStatus
  note?: string
}): Promise<void> => {
  await transaction(req, async () => {
    if (to === 'cancelled') await assertUnpaid(req, id)
    if (!(await tryMoveOrder({ req, id, to, note }))) throw await reasonAgainst(req, id)
  })
}

type Move = { req: PayloadRequest; id: string; to: OrderStatus; note?: string; isSilent?: boolean }

/** The same without a failure. @returns false when the order cannot move there now */
export const tryMoveOrder = ({ req, id, to, note, isSilent = false }: Move): Promise<boolean> =>
  transaction(req, async () => {
    if (to === 'new') return false
    const at = now().toISOString()
    const isPaid = to === 'cancelled' ? sql`true` : orderMoney('isPaid')
    const [row] = await query<{ id: string }>(
      req,
      sql`update orders set status = ${to}, updated_at = ${present()}, delivered_at = case when ${to} = 'delivered' then ${at}::timestamptz else delivered_at end
          where id = ${id} and ${mayLeaveFor(to)} and ${isPaid} returning id`,
    )
    if (!row) return false
    await happen({ req, moment: MOVED[to], facts: { order: id, note, isSilent } })
    return true
  })

const mayLeaveFor = (to: OrderStatus) =>
  sql`status::text in (${sql.join(
    sourcesOf(to).map((each) => sql`${each}`),
    sql`, `,
  )})`

/** Asked of the locked row, not by a condition: that would look at the row before a payment that ends now. */
async function assertUnpaid(req: PayloadRequest, id: string): Promise<void> {
  const [row] = await query<{ is_paid: boolean }>(
    req,
    sql`select ${mayLeaveFor('cancelled')} and ${orderMoney('isPaid')} as is_paid from orders where id = ${id} for update`,
  )
  if (row?.is_paid) throw new Failure('CANCEL_WITH_REFUND', { field: 'status' })
}

async function reasonAgainst(req: PayloadRequest, id: string): Promise<Failure> {
  const rows = await query(req, sql`select 1 from orders where id = ${id}`)
  return rows.length === 0
    ? new Failure('NOT_FOUND')
    : new Failure('ORDER_NOT_MOVABLE', { field: 'status' })
}
