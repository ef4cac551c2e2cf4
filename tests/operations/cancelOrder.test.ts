import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { cancelOrder, quoteCancellation } from '@/operations/orders/cancelOrder'
import { moveOrder } from '@/operations/orders/moveOrder'
import type { Caller } from '@/rules/people/caller'
import { aPaidOne, aSplitOrder, asksFor, balancesOf, moneyOf, refundsOn, walletOf } from './refunds'
import {
  aClient,
  anOrder,
  aService,
  eventsOf,
  lost,
  messagesOf,
  newReq,
  rows,
  sql,
  together,
  won,
  type Client,
} from './shop'

let client: Client
let service: string
let manager: Caller
let practitioner: Caller

const aStaff = async (role: 'manager' | 'practitioner'): Promise<Caller> => {
  const id = randomUUID()
  await rows(
    sql`insert into admins (id, name, email, role) values (${id}, 'Staff', ${`${id}@practice.example.in`}, ${role})`,
  )
  return { kind: 'staff', id, role }
}

beforeAll(async () => {
  ;[client, service] = await Promise.all([aClient(), aService()])
  ;[manager, practitioner] = await Promise.all([aStaff('manager'), aStaff('practitioner')])
})

const quote = async (order: string, caller: Caller = client, percent?: number) =>
  quoteCancellation({ req: await newReq(), caller, idOrCode: order, percent })

const cancel = async (order: string, refund: number, caller: Caller = client, percent?: number) =>
  cancelOrder({
    req: await newReq(),
    caller,
    idOrCode: order,
    percent,
    input: { refund, reason: 'Not needed' },
  })

const begun = async () => {
  const paid = await aPaidOne({ client, service })
  await moveOrder({ req: await newReq(), id: paid.order, to: 'processing' })
  return paid
}

describe('cancelling an order', () => {
  it('before the work begins gives all back', async () => {
    const { order } = await aPaidOne({ client, service })
    expect(await quote(order)).toEqual({ refund: 149_900, percent: 100, until: null })
    const { refunds } = await cancel(order, 149_900)
    expect(refunds).toMatchObject([{ amount: 149_900, to: 'source', status: 'pending' }])
    expect(await asksFor(order)).toHaveLength(1)
    expect(await moneyOf(order)).toEqual({
      status: 'cancelled',
      payment_status: 'refunded',
      refunded: 149_900,
    })
    expect(await messagesOf(order)).toContain('order.cancelled email queued')
  })

  it('within a day of the payment gives half back, later nothing', async () => {
    const { order } = await begun()
    const now = await quote(order)
    expect(now).toMatchObject({ refund: 74_950, percent: 50 })
    expect(now.until).toBeInstanceOf(Date)
    shiftClock(25 * 3_600_000)
    try {
      expect(await quote(order)).toEqual({ refund: 0, percent: 0, until: null })
      await expect(cancel(order, 74_950)).rejects.toMatchObject({ code: 'QUOTE_CHANGED' })
      expect(await moneyOf(order)).toMatchObject({ status: 'processing', refunded: 0 })
      expect((await cancel(order, 0)).refunds).toEqual([])
    } finally {
      shiftClock(0)
    }
    expect(await moneyOf(order)).toMatchObject({ status: 'cancelled', payment_status: 'paid' })
  })

  it('by twelve at once is done once', async () => {
    const { order } = await aPaidOne({ client, service })
    const results = await together(12, (req) =>
      cancelOrder({ req, caller: client, idOrCode: order, input: { refund: 149_900 } }),
    )
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['ORDER_NOT_MOVABLE']))
    expect(await refundsOn(order)).toHaveLength(1)
    expect((await eventsOf(order)).filter((each) => each === 'cancelled')).toHaveLength(1)
  })

  it('for another refund than was quoted does nothing', async () => {
    const { order } = await aPaidOne({ client, service })
    for (const refund of [0, 149_899, 149_901])
      await expect(cancel(order, refund)).rejects.toMatchObject({ code: 'QUOTE_CHANGED' })
    expect(await moneyOf(order)).toMatchObject({ status: 'new', refunded: 0 })
    expect(await refundsOn(order)).toEqual([])
  })

  it('that is not paid costs nothing and gives the held wallet money back', async () => {
    const { order } = await anOrder({ client, service })
    expect(await quote(order)).toEqual({ refund: 0, percent: 100, until: null })
    expect((await cancel(order, 0)).refunds).toEqual([])
    expect((await moneyOf(order)).status).toBe('cancelled')
    expect(await balancesOf(order)).toEqual({})
  })

  it('of a split tender gives each part back to where it came from', async () => {
    const { client: own, order } = await aSplitOrder({ promo: 40_000, paid: 0 })
    await cancel(order, 149_900, own)
    expect(await refundsOn(order)).toEqual([
      'source 109900 pending requested',
      'wallet 40000 success processed',
    ])
    expect(await walletOf(own.id)).toEqual({ paid: 0, promo: 40_000, held: 0 })
  })

  it('is for its client and for staff who work orders', async () => {
    const { order } = await aPaidOne({ client, service })
    const other = await aClient()
    for (const caller of [other, { kind: 'anonymous' } as const]) {
      await expect(quote(order, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(cancel(order, 149_900, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await quote(order, practitioner)).toMatchObject({ refund: 149_900 })
    for (const caller of [client, practitioner])
      await expect(quote(order, caller, 10)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('by staff who may refund gives the percent that they decide', async () => {
    const { order } = await begun()
    expect(await quote(order, manager, 80)).toMatchObject({ refund: 119_920, percent: 80 })
    await cancel(order, 119_920, manager, 80)
    expect(await moneyOf(order)).toMatchObject({
      status: 'cancelled',
      payment_status: 'partially_refunded',
      refunded: 119_920,
    })
  })

  it('that is delivered is not possible', async () => {
    const { order } = await begun()
    await moveOrder({ req: await newReq(), id: order, to: 'delivered' })
    await expect(quote(order)).rejects.toMatchObject({ code: 'ORDER_NOT_MOVABLE' })
    await expect(cancel(order, 0)).rejects.toMatchObject({ code: 'ORDER_NOT_MOVABLE' })
  })
})
