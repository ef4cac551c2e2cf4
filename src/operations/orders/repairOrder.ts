import type { PayloadRequest } from 'payload'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { LOCKED_ORDER_COLUMNS, type LockedOrder } from '@/rules/orders/lockedOrder'
import {
  correctionsNote,
  isCancelledUnheard,
  ORDER_COLUMNS,
  orderCorrections,
  type WrongColumn,
} from '@/rules/orders/orderCorrections'
import { captureForOrder } from '../payments/captureForOrder'
import { retakeCoupons, useCoupons } from '../payments/coupons/couponUses'
import { supplyKept } from '../payments/tax/supplyKept'
import { tellStaffOfMoney } from '../payments/tellStaffOfMoney'
import { addOrderEvent } from './addOrderEvent'

type Locked = LockedOrder & { paid_at: Date | string | null; refunded: string; kept: string }

const UNHEARD = 'Paid, but cancelled while it looked unpaid: decide what goes back'

/**
 * Makes the row of one order say again what happened to it, under its lock. What the row's loss led to is mended, too: a
 * capture that never took effect takes it now, by the operation of any capture and once; coupons of a paid order
 * that looked expired are used again; what a cancelled order keeps is supplied. Once: a second call finds nothing.
 * @returns false when nothing is wrong
 */
export const repairOrder = ({ req, id }: { req: PayloadRequest; id: string }): Promise<boolean> =>
  transaction(req, async () => {
    const order = await lock(req, id)
    const found = await wrongColumns(req, id)
    if (!order || found.length === 0) return false
    await applyCapture({ req, order })
    const wrong = await wrongColumns(req, id)
    await write({ req, order, wrong })
    await mendEffects({ req, id, wrong: found })
    const note = correctionsNote(found)
    await addOrderEvent({ req, order: id, event: 'repaired', note })
    req.payload.logger.warn({ order: order.code, note }, 'an order was repaired')
    return true
  })

/** The columns of one order that say something else than what happened. */
const wrongColumns = (req: PayloadRequest, id: string): Promise<WrongColumn[]> =>
  query<WrongColumn>(req, sql`select field, says, should from order_corrections(${id}::uuid)`)

async function lock(req: PayloadRequest, id: string): Promise<Locked | undefined> {
  const [row] = await query<Locked>(
    req,
    sql`select ${sql.raw(LOCKED_ORDER_COLUMNS)}, paid_at, refunded, kept from orders where id = ${id} for update`,
  )
  return row
}

/** Money that counts as captured and whose effects never came: nothing was posted, nobody was told. */
async function applyCapture({ req, order }: { req: PayloadRequest; order: LockedOrder }) {
  const [row] = await query<{ id: string; payment: string; amount: string; currency: string }>(
    req,
    sql`select t.id, t.gateway_payment_id as payment, t.amount, t.currency from transactions t
        where t.order_id = ${order.id} and t.kind = 'payment' and t.status = 'success' and t.flag is null and t.gateway_payment_id is not null
          and not exists (select 1 from order_events e where e.order_id = t.order_id and e.event = 'paid')
        order by t.created_at, t.id limit 1`,
  )
  if (!row) return
  const payment = { id: row.payment, amount: Number(row.amount), currency: row.currency }
  await captureForOrder({
    req,
    order,
    transaction: row.id,
    payment: { ...payment, status: 'captured' },
  })
}

async function write({
  req,
  order,
  wrong,
}: {
  req: PayloadRequest
  order: Locked
  wrong: WrongColumn[]
}): Promise<void> {
  const paidAt = order.paid_at === null ? null : new Date(order.paid_at)
  const given = { wrong, paidAt, deliveryDays: Number(order.delivery_days) }
  const columns = orderCorrections(given).map(
    ({ field, value }) => sql`${sql.raw(field)} = ${value}::${sql.raw(ORDER_COLUMNS[field])}`,
  )
  if (columns.length === 0) return
  await query(
    req,
    sql`update orders set ${sql.join(columns, sql`, `)}, updated_at = ${present()} where id = ${order.id}`,
  )
}

async function mendEffects({
  req,
  id,
  wrong,
}: {
  req: PayloadRequest
  id: string
  wrong: WrongColumn[]
}): Promise<void> {
  const order = (await lock(req, id))!
  const isCancelled = order.status === 'cancelled'
  const isPaid = wrong.some(({ field }) => field === 'payment_status')
  if (isPaid && !isCancelled && (await retakeCoupons({ req, order: id })))
    await useCoupons({ req, order: id })
  if (isCancelled) await supplyKept({ req, order: id })
  const { status, refunded, kept } = order
  const back = Number(refunded)
  if (!isCancelledUnheard({ wrong, status, back, kept: Number(kept) })) return
  await query(req, sql`update orders set attention = ${UNHEARD} where id = ${id}`)
  await tellStaffOfMoney({ req, order: id, detail: UNHEARD, key: `cancelled-unheard:${id}` })
}
