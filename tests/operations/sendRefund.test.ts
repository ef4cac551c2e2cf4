import { beforeAll, describe, expect, it } from 'vitest'
import { applyGatewayEvent } from '@/operations/payments/gatewayEvents'
import { reconcilePayment, reconcilePayments } from '@/operations/payments/reconcilePayments'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { giveUpRefund, sendRefund } from '@/operations/payments/refunds/sendRefund'
import { testVendors, type Vendors } from '../support/vendors'
import { openCheckout } from './checkout'
import { balancesOf, moneyOf, refundsOn } from './refunds'
import { anOwner, effectsOn, lost, newReq, rows, sql, together, won } from './shop'

type State = { refunds: { id: string; status: string; amount: number; receipt: string | null }[] }

let vendors: Vendors
let by: string

beforeAll(async () => {
  vendors = await testVendors()
  const email = await anOwner()
  const [row] = await rows<{ id: string }>(sql`select id from admins where email = ${email}`)
  by = row!.id
})

/** A payment at the gateway that nobody but the reconciler tells of. */
const paidAtGateway = async () => {
  const opened = await openCheckout()
  await vendors.post('/razorpay/pay', {
    orderId: opened.gatewayOrderId,
    outcome: 'captured',
    webhooks: { drop: true },
  })
  await reconcilePayment({ req: await newReq(), transaction: opened.transaction })
  return opened
}

const granted = async (order: string, amount?: number) => {
  const input = { orderId: order, amount, reason: 'Asked by phone' }
  const [refund] = await requestRefund({ req: await newReq(), by, input })
  return refund!.id
}

const atGateway = (gatewayOrderId: string) =>
  vendors.get<State>(`/razorpay/state?order=${gatewayOrderId}`)

const fault = (mode: string, times?: number) =>
  vendors.post('/faults', { provider: 'razorpay', mode, times, match: 'POST /v1/payments' })

describe('asking the gateway for a refund', () => {
  it('is done once, by however many workers and however often', async () => {
    const { order, gatewayOrderId } = await paidAtGateway()
    const refund = await granted(order, 60_000)
    const results = await together(6, (req) => sendRefund({ req, refund }))
    expect(lost(results)).toEqual([])
    expect(won(results)).toContain('asked')
    expect(await sendRefund({ req: await newReq(), refund })).toBe('known')
    const { refunds } = await atGateway(gatewayOrderId)
    expect(refunds).toMatchObject([{ amount: 60_000, receipt: refund }])
  })

  it('survives a lost answer: the second time finds the first refund', async () => {
    const { order, gatewayOrderId } = await paidAtGateway()
    const refund = await granted(order, 60_000)
    await fault('reset_after')
    await expect(sendRefund({ req: await newReq(), refund })).rejects.toThrow()
    await fault('ok')
    expect(await refundsOn(order)).toEqual(['source 60000 pending requested'])
    expect(await sendRefund({ req: await newReq(), refund })).toBe('asked')
    expect((await atGateway(gatewayOrderId)).refunds).toHaveLength(1)
    expect(await moneyOf(order)).toMatchObject({ refunded: 60_000 })
  })

  it('waits while the gateway is away, then staff are told and the reconciler goes on', async () => {
    const { order } = await paidAtGateway()
    const refund = await granted(order)
    await fault('http_500')
    await expect(sendRefund({ req: await newReq(), refund })).rejects.toThrow()
    await giveUpRefund({ req: await newReq(), refund })
    await fault('ok')
    expect((await effectsOn(order)).order.attention).toMatch(/could not be asked/)
    await rows(sql`update transactions set next_check_at = now() where id = ${refund}`)
    expect(await reconcilePayments({ req: await newReq() })).toBeGreaterThan(0)
    const jobs = await rows(
      sql`select 1 from payload_jobs where task_slug = 'reconcilePayment' and input ->> 'transaction' = ${refund}`,
    )
    expect(jobs).toHaveLength(1)
    await reconcilePayment({ req: await newReq(), transaction: refund })
    await reconcilePayment({ req: await newReq(), transaction: refund })
    expect((await moneyOf(order)).payment_status).toBe('refunded')
  })

  it('that is refused puts the money back, once, and tells staff', async () => {
    const { order } = await paidAtGateway()
    const refund = await granted(order)
    await fault('reject')
    const results = await together(3, (req) => sendRefund({ req, refund }))
    await fault('ok')
    expect(won(results)).toContain('refused')
    expect(await refundsOn(order)).toEqual(['source 149900 failed failed'])
    expect(await balancesOf(order)).toEqual({ advances: -149_900, gateway: 149_900 })
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'paid', refunded: 0 })
    expect((await effectsOn(order)).order.attention).toMatch(/failed/)
  })

  it('after the dashboard has given all back leaves one refund in the books', async () => {
    const { order, gatewayOrderId, transaction } = await paidAtGateway()
    const refund = await granted(order)
    await vendors.post('/razorpay/refund', { orderId: gatewayOrderId, webhooks: { drop: true } })
    expect(await sendRefund({ req: await newReq(), refund })).toBe('refused')
    await reconcilePayment({ req: await newReq(), transaction })
    const states = (await refundsOn(order)).map((each) => each.split(' ')[2])
    expect(states.filter((each) => each !== 'failed')).toHaveLength(1)
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', refunded: 149_900 })
  })
})

describe('the gateway’s own words about a refund', () => {
  it('end it, though the first word comes before our own request was answered', async () => {
    const { order, gatewayOrderId } = await paidAtGateway()
    const refund = await granted(order)
    await fault('reset_after')
    await expect(sendRefund({ req: await newReq(), refund })).rejects.toThrow()
    await fault('ok')
    const { receiveGatewayEvent } = await import('@/operations/payments/gatewayEvents')
    const { refunds } = await atGateway(gatewayOrderId)
    const [payment] = (
      await vendors.get<{ payments: object[] }>(`/razorpay/state?order=${gatewayOrderId}`)
    ).payments
    const rawBody = JSON.stringify({
      event: 'refund.processed',
      created_at: 1,
      payload: {
        refund: { entity: { ...refunds[0], status: 'processed' } },
        payment: { entity: payment },
      },
    })
    const eventId = `event-${refund}`
    await receiveGatewayEvent({ req: await newReq(), rawBody, eventId })
    const [event] = await rows<{ id: string }>(
      sql`select id from gateway_events where event_id = ${eventId}`,
    )
    expect(await applyGatewayEvent({ req: await newReq(), event: event!.id })).toBe('settled')
    expect(await sendRefund({ req: await newReq(), refund })).toBe('known')
    expect(await refundsOn(order)).toEqual(['source 149900 success processed'])
    expect(await balancesOf(order)).toEqual({})
  })
})
