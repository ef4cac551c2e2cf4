import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { transaction } from '@/kit/transaction'
import { expireOrders } from '@/operations/orders/expireOrders'
import { moveOrder, tryMoveOrder } from '@/operations/orders/moveOrder'
import { settlePayment } from '@/operations/payments/settlePayment'
import { aside } from '../support/heldConnections'
import { until } from '../support/until'
import {
  aClient,
  anAttempt,
  anOrder,
  aPaidOrder,
  aService,
  effectsOn,
  eventsOf,
  lost,
  messagesOf,
  newReq,
  reportOf,
  rows,
  sql,
  together,
  won,
  type Client,
} from './shop'

let client: Client
let service: string

beforeAll(async () => {
  ;[client, service] = await Promise.all([aClient(), aService()])
})

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code

const waiting = async (): Promise<number> => {
  const [row] = await rows<{ count: number }>(
    sql`select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  )
  return row!.count
}

describe('moving an order', () => {
  it('is done by exactly one of twelve', async () => {
    const { order } = await aPaidOrder({ client, service })
    const results = await together(12, (req) => moveOrder({ req, id: order, to: 'processing' }))
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['ORDER_NOT_MOVABLE']))
    expect((await eventsOf(order)).filter((event) => event === 'processing')).toHaveLength(1)
    expect(await messagesOf(order)).toEqual([
      'order.confirmed email queued',
      'order.confirmed whatsapp queued',
      'order.processing email queued',
      'order.processing whatsapp queued',
    ])
  })

  it('to two places at once goes to one', async () => {
    const { order } = await aPaidOrder({ client, service })
    const targets = ['processing', 'cancelled'] as const
    const results = await together(10, (req, index) =>
      tryMoveOrder({ req, id: order, to: targets[index % 2]! }),
    )
    const moves = won(results).filter(Boolean).length
    const { order: row } = await effectsOn(order)
    // From processing an order may still be cancelled; the other way round it may not.
    expect(row.status === 'cancelled' ? [1, 2] : [1]).toContain(moves)
    const events = (await eventsOf(order)).filter((event) => targets.includes(event as never))
    expect(events).toHaveLength(moves)
  })

  it('goes the whole way by the flow, and never off it', async () => {
    const { order } = await aPaidOrder({ client, service })
    const move = async (to: Parameters<typeof moveOrder>[0]['to']) =>
      moveOrder({ req: await newReq(), id: order, to, note: 'by hand' })
    const refused = { code: 'ORDER_NOT_MOVABLE' }
    for (const to of ['delivered', 'completed', 'new'] as const)
      await expect(move(to)).rejects.toMatchObject(refused)
    await move('processing')
    await expect(move('completed')).rejects.toMatchObject(refused)
    await move('delivered')
    await expect(move('cancelled')).rejects.toMatchObject(refused)
    await move('completed')
    for (const to of ['new', 'processing', 'delivered', 'completed', 'cancelled'] as const)
      await expect(move(to)).rejects.toMatchObject(refused)
    expect(await eventsOf(order)).toEqual([
      'completed',
      'delivered',
      'paid',
      'placed',
      'processing',
    ])
    const [row] = await rows(
      sql`select delivered_at is not null as is_set from orders where id = ${order}`,
    )
    expect(row).toEqual({ is_set: true })
  })

  it('that is not paid is not possible; cancelling it is', async () => {
    for (const status of ['pending', 'failed', 'expired', 'refunded']) {
      const { order } = await anOrder({ client, service })
      await rows(sql`update orders set payment_status = ${status} where id = ${order}`)
      const move = (to: 'processing' | 'cancelled') =>
        newReq().then((req) => moveOrder({ req, id: order, to }))
      await expect(move('processing')).rejects.toMatchObject({ code: 'ORDER_NOT_MOVABLE' })
      await move('cancelled')
      expect((await effectsOn(order)).order.status).toBe('cancelled')
    }
  })

  it('that is paid is not cancelled without a word about its money', async () => {
    const { order } = await aPaidOrder({ client, service })
    const cancel = async () => moveOrder({ req: await newReq(), id: order, to: 'cancelled' })
    await expect(cancel()).rejects.toMatchObject({ code: 'CANCEL_WITH_REFUND' })
    expect((await effectsOn(order)).order.status).toBe('new')
    await rows(sql`update orders set payment_status = 'partially_refunded' where id = ${order}`)
    await expect(cancel()).rejects.toMatchObject({ code: 'CANCEL_WITH_REFUND' })
  })

  it('that is being paid waits for it, and is not cancelled either', async () => {
    const { order } = await anOrder({ client, service })
    const payment = reportOf(await anAttempt(order))
    const req = await newReq()
    const other = await newReq()
    const cancelling = transaction(req, async () => {
      await settlePayment({ req, payment, source: 'webhook' })
      const cancelled = aside(() => moveOrder({ req: other, id: order, to: 'cancelled' })).catch(
        codeOf,
      )
      await until('the cancellation waits for the order', async () => (await waiting()) > 0)
      return { cancelled }
    })
    expect(await (await cancelling).cancelled).toBe('CANCEL_WITH_REFUND')
    expect((await effectsOn(order)).order).toMatchObject({ status: 'new', payment_status: 'paid' })
  })

  it('that does not exist is not found', async () => {
    const req = await newReq()
    await expect(moveOrder({ req, id: randomUUID(), to: 'processing' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('an order that nobody pays', () => {
  it('expires after its time, once, whoever sweeps; others are left alone', async () => {
    const [waiting, failed] = [
      await anOrder({ client, service }),
      await anOrder({ client, service }),
    ]
    const paid = await aPaidOrder({ client, service })
    await rows(sql`update orders set payment_status = 'failed' where id = ${failed.order}`)
    await expireOrders({ req: await newReq() })
    expect((await effectsOn(waiting.order)).order.payment_status).toBe('pending')
    shiftClock(25 * 3_600_000)
    try {
      const swept = await together(4, (req) => expireOrders({ req }))
      expect(lost(swept)).toEqual([])
      await expireOrders({ req: await newReq() })
    } finally {
      shiftClock(0)
    }
    for (const { order } of [waiting, failed]) {
      expect((await effectsOn(order)).order.payment_status).toBe('expired')
      expect((await eventsOf(order)).filter((event) => event === 'expired')).toHaveLength(1)
    }
    expect((await effectsOn(paid.order)).order.payment_status).toBe('paid')
  })
})
