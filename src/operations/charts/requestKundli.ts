import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { orderMoney } from '../orders/orderMoney'
import { currentChart } from './currentChart'
import { kundliKey, type KundliOrder } from './kundliKey'
import { queueKundli } from './queueKundli'

/** `made`: the report of this chart exists already; `waiting`: it was asked for before. */
export type KundliRequest = { state: 'queued' | 'waiting' | 'made'; report: string | null }

/**
 * Has the kundli report of an order made.
 * @throws Failure NOT_FOUND, ORDER_NOT_PAID, BIRTH_MISSING, what is wrong with the birth's clock
 */
export const requestKundli = async ({
  req,
  ...wanted
}: { req: PayloadRequest } & KundliOrder): Promise<KundliRequest> => {
  const { order } = wanted
  const [row] = await query<{ is_work: boolean }>(
    req,
    sql`select ${orderMoney('isPaid')} and status <> 'cancelled' as is_work from orders where id = ${order}`,
  )
  if (!row) throw new Failure('NOT_FOUND')
  if (!row.is_work) throw new Failure('ORDER_NOT_PAID')
  const { provenance } = await currentChart({ req, subject: { order } })
  const key = kundliKey({ ...wanted, hash: provenance.hash })
  const [made] = await query<{ id: string }>(
    req,
    sql`select id from reports where generated_key = ${key}`,
  )
  if (made) return { state: 'made', report: made.id }
  const isQueued = await queueKundli({ req, ...wanted })
  return { state: isQueued ? 'queued' : 'waiting', report: null }
}
