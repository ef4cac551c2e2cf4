import { beforeAll, describe, expect, it } from 'vitest'
import { refreshEnv } from '@/kit/env'
import { startPayment } from '@/operations/payments/startPayment'
import { testVendors, type Vendors } from '../support/vendors'
import { CONFIRMED } from './checkout'
import {
  aClient,
  anOrder,
  aService,
  effectsOn,
  lost,
  newReq,
  rows,
  sql,
  together,
  won,
} from './shop'

let vendors: Vendors

beforeAll(async () => {
  vendors = await testVendors()
})

describe('opening the checkout', () => {
  it('many times at once gives one gateway order over the order’s own price', async () => {
    const { order, client } = await anOrder()
    const results = await together(6, (req) =>
      startPayment({ req, user: client.id, orderId: order }),
    )
    expect(lost(results)).toEqual([])
    expect(new Set(won(results).map((each) => each.gatewayOrderId)).size).toBe(1)
    expect(won(results)[0]).toMatchObject({ amount: 149_900, currency: 'INR', orderId: order })
    expect((await effectsOn(order)).transactions).toHaveLength(1)
  })

  it('finds the same gateway order after the answer was lost', async () => {
    const { order, client } = await anOrder()
    await vendors.post('/faults', { provider: 'razorpay', mode: 'reset_after', times: 5 })
    const start = async () => startPayment({ req: await newReq(), user: client.id, orderId: order })
    await expect(start()).rejects.toMatchObject({ code: 'GATEWAY_UNAVAILABLE' })
    await vendors.post('/faults', { provider: 'razorpay', mode: 'ok' })
    const { gatewayOrderId } = await start()
    const { orders } = await vendors.get<{ orders: { id: string; receipt: string }[] }>(
      '/razorpay/state',
    )
    const [row] = await rows<{ id: string }>(
      sql`select id from transactions where order_id = ${order}`,
    )
    const receipt = `t_${row!.id.replaceAll('-', '')}`
    expect(orders.filter((each) => each.receipt === receipt).map(({ id }) => id)).toEqual([
      gatewayOrderId,
    ])
  })

  it('is refused for orders of others and for what cannot be paid any more', async () => {
    const { order } = await anOrder()
    const stranger = await aClient()
    const start = async (user: string, orderId: string) =>
      startPayment({ req: await newReq(), user, orderId })
    await expect(start(stranger.id, order)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(start(stranger.id, 'SH-000000')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const change of [
      sql`status = 'cancelled'`,
      sql`payment_status = 'paid'`,
      sql`payment_status = 'expired'`,
    ]) {
      const { order: closed, client } = await anOrder()
      await rows(sql`update orders set ${change} where id = ${closed}`)
      await expect(start(client.id, closed)).rejects.toMatchObject({ code: 'ORDER_NOT_PAYABLE' })
    }
  })

  it('of an order without a price pays it at once, once, without a gateway', async () => {
    const free = await anOrder({ service: await aService({ price: 0 }) })
    const results = await together(8, (req) =>
      startPayment({ req, user: free.client.id, orderId: free.order }),
    )
    expect(won(results).length).toBeGreaterThan(0)
    for (const code of lost(results)) expect(code).toBe('ORDER_NOT_PAYABLE')
    const effects = await effectsOn(free.order)
    expect(effects).toMatchObject({ transactions: [], journals: [], messages: CONFIRMED })
    expect(effects.events).toEqual(['paid', 'placed'])
  })
})

it('without keys the checkout of an order does not open, and says so', async () => {
  const { order, client } = await anOrder()
  const { RAZORPAY_KEY_ID } = process.env
  delete process.env.RAZORPAY_KEY_ID
  refreshEnv()
  const start = startPayment({ req: await newReq(), user: client.id, orderId: order })
  await expect(start).rejects.toMatchObject({ code: 'GATEWAY_UNAVAILABLE' })
  process.env.RAZORPAY_KEY_ID = RAZORPAY_KEY_ID
  refreshEnv()
})
