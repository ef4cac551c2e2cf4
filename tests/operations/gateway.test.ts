import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { refreshEnv } from '@/kit/env'
import { applyGatewayEvent, receiveGatewayEvent } from '@/operations/payments/gatewayEvents'
import { reconcilePayment, reconcilePayments } from '@/operations/payments/reconcilePayments'
import { startPayment } from '@/operations/payments/startPayment'
import { testVendors, type Vendors } from '../support/vendors'
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

const LOST = { send: true, drop: true }
const PAID = ['order.confirmed email queued', 'order.confirmed whatsapp queued']

const opened = async () => {
  const { order, client } = await anOrder()
  const req = await newReq()
  const { gatewayOrderId } = await startPayment({ req, user: client.id, orderId: order })
  const [row] = await rows<{ id: string }>(
    sql`select id from transactions where order_id = ${order}`,
  )
  return { order, client, gatewayOrderId: gatewayOrderId!, transaction: row!.id }
}

const pay = (orderId: string, outcome = 'captured', webhooks: unknown = LOST) =>
  vendors.post<{ razorpay_payment_id: string }>('/razorpay/pay', { orderId, outcome, webhooks })

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
    expect(effects).toMatchObject({ transactions: [], journals: [], messages: PAID })
    expect(effects.events).toEqual(['paid', 'placed'])
  })
})

describe('a payment that nobody reported', () => {
  it('is found by the reconciler, which may look as often as it likes', async () => {
    const { order, gatewayOrderId, transaction } = await opened()
    await pay(gatewayOrderId)
    const results = await together(5, (req) => reconcilePayment({ req, transaction }))
    expect(lost(results)).toEqual([])
    const effects = await effectsOn(order)
    expect(effects.order.payment_status).toBe('paid')
    expect(effects.journals).toHaveLength(1)
    expect(effects.messages).toEqual(PAID)
    expect(effects.events).toEqual(['paid', 'placed'])
  })

  it('that failed and was repeated is settled whole', async () => {
    const { order, gatewayOrderId, transaction } = await opened()
    await pay(gatewayOrderId, 'failed')
    await pay(gatewayOrderId)
    await reconcilePayment({ req: await newReq(), transaction })
    const effects = await effectsOn(order)
    expect(effects.order.payment_status).toBe('paid')
    expect(effects.transactions.map(({ status }) => status).sort()).toEqual(['failed', 'success'])
  })

  it('throws while the gateway is away, so that its job is tried again, and changes nothing', async () => {
    const { order, gatewayOrderId, transaction } = await opened()
    await pay(gatewayOrderId)
    await vendors.post('/faults', { provider: 'razorpay', mode: 'http_500' })
    await expect(reconcilePayment({ req: await newReq(), transaction })).rejects.toThrow()
    await vendors.post('/faults', { provider: 'razorpay', mode: 'ok' })
    expect((await effectsOn(order)).order.payment_status).toBe('pending')
  })

  it('is looked for when it is time, one job for each look, with growing gaps, then no more', async () => {
    const { transaction } = await opened()
    const jobs = () =>
      rows(
        sql`select key from payload_jobs where task_slug = 'reconcilePayment' and input ->> 'transaction' = ${transaction}`,
      )
    const sweep = () => together(4, (req) => reconcilePayments({ req }))
    await sweep()
    expect(await jobs()).toHaveLength(0)
    let looks = 0
    for (; looks < 20; looks += 1) {
      const due = await rows(
        sql`update transactions set next_check_at = now() where id = ${transaction} and next_check_at is not null returning id`,
      )
      if (due.length === 0) break
      await sweep()
      expect(await jobs()).toHaveLength(looks + 1)
    }
    expect(looks).toBeGreaterThan(5)
    expect(looks).toBeLessThan(20)
  })

  it('is not looked for once it is captured', async () => {
    const { gatewayOrderId, transaction } = await opened()
    await pay(gatewayOrderId)
    await reconcilePayment({ req: await newReq(), transaction })
    const [row] = await rows(sql`select next_check_at from transactions where id = ${transaction}`)
    expect(row).toEqual({ next_check_at: null })
  })
})

const eventOf = (gatewayOrderId: string, over: { status?: string; amount?: number } = {}) =>
  JSON.stringify({
    entity: 'event',
    event: `payment.${over.status ?? 'captured'}`,
    contains: ['payment'],
    created_at: 1_795_000_000,
    payload: {
      payment: {
        entity: {
          id: gatewayOrderId.replace('order_', 'pay_'),
          order_id: gatewayOrderId,
          amount: over.amount ?? 149_900,
          currency: 'INR',
          status: over.status ?? 'captured',
          method: 'upi',
          created_at: 1_795_000_000,
        },
      },
    },
  })

const jobsOf = (eventId: string) =>
  rows<{ id: string; event: string }>(
    sql`select j.id, e.id as event from gateway_events e join payload_jobs j on j.key = 'event:' || e.id where e.event_id = ${eventId}`,
  )

describe('a webhook', () => {
  it('that comes again and again is kept once and queued once', async () => {
    const { order, gatewayOrderId } = await opened()
    const eventId = randomUUID()
    const rawBody = eventOf(gatewayOrderId)
    const results = await together(10, (req) => receiveGatewayEvent({ req, rawBody, eventId }))
    expect(lost(results)).toEqual([])
    const jobs = await jobsOf(eventId)
    expect(jobs).toHaveLength(1)
    const applied = await together(4, (req) => applyGatewayEvent({ req, event: jobs[0]!.event }))
    expect(won(applied)).toEqual(Array(4).fill('settled'))
    const effects = await effectsOn(order)
    expect(effects.journals).toHaveLength(1)
    expect(effects.messages).toEqual(PAID)
    const [row] = await rows(
      sql`select outcome, applied_at is not null as is_applied from gateway_events where event_id = ${eventId}`,
    )
    expect(row).toEqual({ outcome: 'settled', is_applied: true })
  })

  it('without an id is known by its body', async () => {
    const { gatewayOrderId } = await opened()
    const rawBody = eventOf(gatewayOrderId)
    const before = await rows(sql`select 1 from gateway_events`)
    await together(3, (req) => receiveGatewayEvent({ req, rawBody, eventId: null }))
    expect(await rows(sql`select 1 from gateway_events`)).toHaveLength(before.length + 1)
  })

  it('about somebody else’s order, or about nothing, is kept and changes nothing', async () => {
    const said: [string, string][] = [
      [eventOf('order_unknown'), 'not_ours'],
      [JSON.stringify({ event: 'settlement.processed', payload: [] }), 'kept'],
      ['not json at all', 'kept'],
    ]
    for (const [rawBody, outcome] of said) {
      const eventId = randomUUID()
      await receiveGatewayEvent({ req: await newReq(), rawBody, eventId })
      const [job] = await jobsOf(eventId)
      expect(await applyGatewayEvent({ req: await newReq(), event: job!.event })).toBe(outcome)
    }
  })

  it('rests sealed: no part of it can be read in the database', async () => {
    const eventId = randomUUID()
    await receiveGatewayEvent({ req: await newReq(), rawBody: eventOf('order_secret'), eventId })
    const [row] = await rows<{ sealed_body: string }>(
      sql`select sealed_body from gateway_events where event_id = ${eventId}`,
    )
    expect(row?.sealed_body).toMatch(/^test\./)
    expect(row?.sealed_body).not.toContain('order_secret')
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
