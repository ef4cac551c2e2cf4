import { beforeAll, describe, expect, it } from 'vitest'
import { quoteRefund } from '@/operations/payments/refunds/quoteRefund'
import { rejectRefund } from '@/operations/payments/refunds/rejectRefund'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { aManager } from './purse'
import {
  aPaidOne,
  aSplitOrder,
  balancesOf,
  moneyOf,
  refundOf,
  refundsOn,
  settleBack,
} from './refunds'
import { newReq, reportOf, rows, settle, sql } from './shop'

let by: string

beforeAll(async () => {
  by = (await aManager()).id
})

const WALLET = 49_900
const GATEWAY = 100_000

const ask = async (order: string, amount?: number) => {
  const input = { orderId: order, amount, reason: 'Asked by phone' }
  return requestRefund({ req: await newReq(), by, input })
}

const wrongAbout = (order: string) =>
  rows(
    sql`select v.kind, v.detail, v.difference::int from inv_ledger v join orders o on o.code = v.reference where o.id = ${order}
        union all select v.kind, v.detail, v.difference::int from inv_balance v join orders o on o.code = v.reference where o.id = ${order}`,
  )

/** We are giving back 60,000, and the dashboard then all 100,000 of the same payment: more than the order has. */
const givenBackTwice = async () => {
  const { order, payment } = await aSplitOrder({ promo: 0, paid: WALLET })
  const [ours] = await ask(order, 60_000)
  const pending = refundOf(payment, { amount: 60_000, receipt: ours!.id, status: 'pending' })
  await settleBack(pending)
  await settleBack(refundOf(payment, { amount: GATEWAY }))
  return { order, payment, pending }
}

describe('an order paid from the wallet, too, of which the dashboard gave back what we were giving back', () => {
  it('has nothing left, neither to quote nor to give', async () => {
    const { order } = await givenBackTwice()
    expect(await wrongAbout(order)).toEqual([])
    expect(await quoteRefund({ req: await newReq(), orderId: order })).toMatchObject({
      ...{ paid: WALLET + GATEWAY, left: 0, pieces: [] },
    })
    await expect(ask(order)).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
    await expect(ask(order, 1_000)).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
    expect(await wrongAbout(order)).toEqual([])
    expect((await balancesOf(order)).advances).toBeUndefined()
  })

  it('has the wallet part left when ours fails', async () => {
    const { order, pending } = await givenBackTwice()
    await settleBack({ ...pending, status: 'failed' })
    expect(await wrongAbout(order)).toEqual([])
    await ask(order)
    expect(await refundsOn(order)).toContain(`wallet ${WALLET} success processed`)
    expect(await moneyOf(order)).toMatchObject({ refunded: WALLET + GATEWAY })
    expect(await wrongAbout(order)).toEqual([])
    expect(await balancesOf(order)).toEqual({})
  })

  it('gives back of the wallet part what is left and no more', async () => {
    const { order, payment } = await aSplitOrder({ promo: 0, paid: WALLET })
    await ask(order, 20_000)
    await settleBack(refundOf(payment, { amount: GATEWAY }))
    const [back] = await ask(order)
    expect(back).toMatchObject({ amount: 29_900, to: 'wallet' })
    expect(await wrongAbout(order)).toEqual([])
  })
})

describe('a second payment that we are giving back and the dashboard, too', () => {
  /** The payment waits in suspense: ours of all of it is on its way when the dashboard gives back 40,000. */
  const doubled = async () => {
    const { order } = await aPaidOne()
    const [attempt] = await rows<{ gateway_order_id: string }>(
      sql`select gateway_order_id from transactions where order_id = ${order} and kind = 'payment'`,
    )
    const second = { ...reportOf(attempt!.gateway_order_id), id: `pay_second${order.slice(-8)}` }
    await settle(second)
    const [ours] = await rows<{ id: string }>(
      sql`select id from transactions where order_id = ${order} and kind = 'refund'`,
    )
    const theirs = refundOf(second, { amount: 40_000 })
    await settleBack(theirs)
    return { order, second, ours: ours!.id, theirs }
  }

  it('takes from suspense no more than waits there', async () => {
    const { order } = await doubled()
    expect(await wrongAbout(order)).toEqual([])
    expect(await balancesOf(order)).toMatchObject({ adjustments: 40_000 })
  })

  it('and is no loss when the gateway refuses ours', async () => {
    const { order, ours, theirs } = await doubled()
    await rejectRefund({ req: await newReq(), refund: { id: ours, order_id: order } })
    expect(await wrongAbout(order)).toEqual([])
    const left = await balancesOf(order)
    expect(left).toMatchObject({ suspense: -109_900, gateway: 149_900 + 109_900 })
    expect(left.adjustments).toBeUndefined()
    await settleBack({ ...theirs, status: 'processed' })
    expect(await balancesOf(order)).toEqual(left)
  })
})

describe('an order of which a business kept TDS back', () => {
  it('gives back in money what came in money', async () => {
    const { order, payment } = await aSplitOrder({ promo: 0, paid: WALLET, tds: 9_900 })
    const [ours] = await ask(order, 50_000)
    await settleBack(refundOf(payment, { amount: 90_100 }))
    expect(ours).toMatchObject({ amount: 50_000, status: 'pending' })
    await expect(ask(order)).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
    expect(await wrongAbout(order)).toEqual([])
  })
})
