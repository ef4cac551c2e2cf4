import { beforeAll, describe, expect, it } from 'vitest'
import { settleRefund } from '@/operations/payments/refunds/settleRefund'
import { aPaidOne, balancesOf, moneyOf, refundOf, refundsOn, settleBack } from './refunds'
import {
  aClient,
  anAttempt,
  anOrder,
  anOwner,
  aService,
  effectsOn,
  lost,
  reportOf,
  rows,
  settle,
  sql,
  together,
  type Client,
} from './shop'

let client: Client
let service: string

beforeAll(async () => {
  ;[client, service] = await Promise.all([aClient(), aService(), anOwner()])
})

const paid = () => aPaidOne({ client, service })

describe('a refund made in the dashboard', () => {
  it('appears with its origin, once, however often and at once it is reported', async () => {
    const { order, payment } = await paid()
    const refund = refundOf(payment)
    const results = await together(8, (req, index) =>
      settleRefund({
        req,
        refund: { ...refund, status: index % 2 ? 'processed' : 'pending' },
        source: 'webhook',
      }),
    )
    expect(lost(results)).toEqual([])
    expect(await refundsOn(order)).toEqual(['source 149900 success processed'])
    expect(await balancesOf(order)).toEqual({})
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', refunded: 149_900 })
    const [row] = await rows(
      sql`select flag, reason, gateway_refund_id from transactions where order_id = ${order} and kind = 'refund'`,
    )
    expect(row).toEqual({
      flag: 'refunded_elsewhere',
      reason: 'Made in the dashboard of the gateway',
      gateway_refund_id: refund.id,
    })
    expect((await effectsOn(order)).order.attention).toBe('Refunded at the gateway')
  })

  it('in parts ends in full', async () => {
    const { order, payment } = await paid()
    await settleBack(refundOf(payment, { amount: 49_900 }))
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'partially_refunded',
      refunded: 49_900,
    })
    await settleBack(refundOf(payment, { amount: 100_000, status: 'pending' }))
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', refunded: 149_900 })
    expect(await balancesOf(order)).toEqual({ gateway: 100_000, refunds_due: -100_000 })
  })

  it('of a payment that is not ours is nobody’s', async () => {
    expect(await settleBack(refundOf({ id: 'pay_foreign', amount: 5 }))).toBeNull()
  })

  it('of money that was never captured here is not believed yet', async () => {
    const { order } = await anOrder({ client, service })
    const payment = reportOf(await anAttempt(order), { status: 'authorized' })
    await settle(payment)
    await expect(settleBack(refundOf(payment))).rejects.toThrow('uncaptured')
  })

  it('of money in suspense takes it from there', async () => {
    const { order } = await anOrder({ client, service })
    const payment = reportOf(await anAttempt(order), { amount: 777 })
    await settle(payment)
    await settleBack(refundOf(payment))
    expect(await balancesOf(order)).toEqual({})
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'pending', refunded: 0 })
  })
})

describe('a refund that failed', () => {
  it('puts the money back and tells staff', async () => {
    const { order, payment } = await paid()
    const refund = refundOf(payment, { amount: 100_000, status: 'pending' })
    await settleBack(refund)
    for (let time = 0; time < 2; time += 1) await settleBack({ ...refund, status: 'failed' })
    await settleBack(refund)
    expect(await refundsOn(order)).toEqual(['source 100000 failed failed'])
    expect(await balancesOf(order)).toEqual({ advances: -149_900, gateway: 149_900 })
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'paid', refunded: 0 })
    expect((await effectsOn(order)).order.attention).toMatch(/failed/)
  })

  it('and was paid after all counts as paid', async () => {
    const { order, payment } = await paid()
    const refund = refundOf(payment)
    for (const status of ['failed', 'processed', 'failed', 'pending'] as const)
      await settleBack({ ...refund, status })
    expect(await refundsOn(order)).toEqual(['source 149900 success processed'])
    expect(await balancesOf(order)).toEqual({})
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', refunded: 149_900 })
  })
})
