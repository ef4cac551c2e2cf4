import { beforeAll, describe, expect, it } from 'vitest'
import { cancelOrder } from '@/operations/orders/cancelOrder'
import { moveOrder } from '@/operations/orders/moveOrder'
import { readRepairs } from '@/operations/orders/readRepairs'
import { repairOrders } from '@/operations/orders/repairOrders'
import { proveMoney } from '@/operations/payments/books/proveMoney'
import type { Caller } from '@/rules/people/caller'
import { differences, giveBackBy, losing, orderRow, repair, wrongAbout } from './lostUpdate'
import { aManager } from './purse'
import { aPaidOne, aSplitOrder } from './refunds'
import {
  anAttempt,
  anOrder,
  effectsOn,
  eventsOf,
  newReq,
  reportOf,
  rows,
  settle,
  sql,
  together,
} from './shop'

let manager: Caller & { kind: 'staff' }

beforeAll(async () => {
  manager = { kind: 'staff', id: (await aManager()).id, role: 'manager' }
})

const giveBack = async (order: string, amount?: number, to: 'wallet' | 'source' = 'wallet') =>
  giveBackBy({ by: manager.id, order, amount, to })

const move = async (id: string, to: 'processing' | 'delivered' | 'completed') =>
  moveOrder({ req: await newReq(), id, to })

const cancel = async (id: string, refund: number, percent: number) =>
  cancelOrder({
    ...{ req: await newReq(), caller: manager, idOrCode: id, percent },
    input: { refund, to: 'wallet', reason: 'Not needed' },
  })

const paid = async () => (await aPaidOne()).order

const begun = async () => {
  const order = await paid()
  await move(order, 'processing')
  return order
}

/** Where an order stands, what happens to it while its page is saved, and what the save takes back. */
const LOSSES: [string, () => Promise<string>, (order: string) => Promise<unknown>, string[]][] = [
  [
    'a capture',
    async () => (await anOrder()).order,
    async (order) => settle(reportOf(await anAttempt(order))),
    ['expected_delivery_at', 'paid_at', 'payment_status'],
  ],
  ['a part refund', paid, (order) => giveBack(order, 40_000), ['payment_status', 'refunded']],
  ['a refund', paid, (order) => giveBack(order), ['payment_status', 'refunded']],
  [
    'a refund that is on its way',
    paid,
    (order) => giveBack(order, 149_900, 'source'),
    ['payment_status', 'refunded'],
  ],
  ['the beginning of the work', paid, (order) => move(order, 'processing'), ['status']],
  ['the delivery', begun, (order) => move(order, 'delivered'), ['delivered_at', 'status']],
  [
    'delivery and completion',
    begun,
    async (order) => [await move(order, 'delivered'), await move(order, 'completed')],
    ['delivered_at', 'status'],
  ],
  [
    'a cancellation',
    paid,
    (order) => cancel(order, 149_900, 100),
    ['payment_status', 'refunded', 'status'],
  ],
  [
    'a cancellation that keeps half',
    begun,
    (order) => cancel(order, 74_950, 50),
    ['kept', 'payment_status', 'refunded', 'status'],
  ],
  ['a cancellation that keeps all', begun, (order) => cancel(order, 0, 0), ['kept', 'status']],
  [
    'capture, work and delivery at once',
    async () => (await anOrder()).order,
    async (order) => {
      await settle(reportOf(await anAttempt(order)))
      await move(order, 'processing')
      await move(order, 'delivered')
      await giveBack(order, 10_000)
    },
    ['delivered_at', 'expected_delivery_at', 'paid_at', 'payment_status', 'refunded', 'status'],
  ],
]

describe('an order whose row lost', () => {
  it.each(LOSSES)('%s is found, and repaired once', async (_, start, act, fields) => {
    const order = await start()
    const { should } = await losing(order, () => act(order))
    const { order: _row, ...effects } = await effectsOn(order)
    expect(await wrongAbout(order)).toEqual(fields)
    const { checks } = await proveMoney({ req: await newReq() })
    const found = checks.find(({ check }) => check === 'orderRows')
    expect(found).toMatchObject({ isGreen: false, part: 'money' })
    expect(found!.rows).toHaveLength(fields.length)
    expect(await repair()).toBe(1)
    expect(await orderRow(order)).toEqual(should)
    expect(await effectsOn(order)).toMatchObject({
      ...effects,
      events: [...effects.events, 'repaired'].sort(),
    })
    expect(await repair()).toBe(0)
    expect((await eventsOf(order)).filter((each) => each === 'repaired')).toHaveLength(1)
    expect(await differences()).toEqual([])
  })

  it('its hold of wallet money, and holds again without loss', async () => {
    const { client, order } = await anOrder()
    const { fill } = await import('./refunds')
    const { holdWallet } = await import('@/operations/payments/wallet/wallet')
    const { transaction } = await import('@/kit/transaction')
    await fill({ user: client.id, kind: 'paid', amount: 10_000 })
    await losing(order, async () => {
      await rows(
        sql`update orders set wallet = 10000, payable = amount - 10000 where id = ${order}`,
      )
      const req = await newReq()
      await transaction(req, () => holdWallet({ req, user: client.id, order, amount: 10_000 }))
    })
    await rows(sql`update orders set wallet = 10000, payable = amount - 10000 where id = ${order}`)
    expect(await wrongAbout(order)).toEqual(['wallet_holds'])
    await repair()
    const [row] = await rows(sql`select wallet_holds::int from orders where id = ${order}`)
    expect(row).toEqual({ wallet_holds: 1 })
  })

  it('is repaired by one of many that come at once', async () => {
    const { order } = await anOrder()
    await losing(order, async () => settle(reportOf(await anAttempt(order))))
    const results = await together(6, (req) => repairOrders({ req }))
    const done = results.map((each) => (each.status === 'fulfilled' ? each.value : each.reason))
    expect(done.sort()).toEqual([0, 0, 0, 0, 0, 1])
    expect((await eventsOf(order)).filter((each) => each === 'repaired')).toHaveLength(1)
  })
})

it('rows that are right, or ahead of their timeline, are left alone', async () => {
  const { order } = await anOrder()
  await aSplitOrder({ promo: 2_000, paid: 3_000, tds: 1_000 })
  const done = await begun()
  await move(done, 'delivered')
  await rows(sql`update orders set payment_status = 'failed' where id = ${order}`)
  await rows(sql`update orders set payment_status = 'pending' where id = ${order}`)
  expect(await repair()).toBe(0)
  expect(await wrongAbout(done)).toEqual([])
})

it('what was repaired is told, newest first', async () => {
  const order = await begun()
  await losing(order, () => move(order, 'delivered'))
  await repair()
  const [latest] = await readRepairs({ req: await newReq() })
  expect(latest).toMatchObject({
    order,
    note: expect.stringContaining('status: processing → delivered'),
  })
})
