import { beforeAll, describe, expect, it } from 'vitest'
import { reconcilePayment, reconcilePayments } from '@/operations/payments/reconcilePayments'
import { testVendors, type Vendors } from '../support/vendors'
import { CONFIRMED, openCheckout } from './checkout'
import { effectsOn, lost, newReq, rows, sql, together } from './shop'

let vendors: Vendors

beforeAll(async () => {
  vendors = await testVendors()
})

/** Pays as the client does, and the webhook is lost. */
const pay = (orderId: string, outcome = 'captured') =>
  vendors.post('/razorpay/pay', { orderId, outcome, webhooks: { send: true, drop: true } })

describe('a payment that nobody reported', () => {
  it('is found by the reconciler, which may look as often as it likes', async () => {
    const { order, gatewayOrderId, transaction } = await openCheckout()
    await pay(gatewayOrderId)
    const results = await together(5, (req) => reconcilePayment({ req, transaction }))
    expect(lost(results)).toEqual([])
    const effects = await effectsOn(order)
    expect(effects.order.payment_status).toBe('paid')
    expect(effects.journals).toHaveLength(1)
    expect(effects.messages).toEqual(CONFIRMED)
    expect(effects.events).toEqual(['paid', 'placed'])
  })

  it('that failed and was repeated is settled whole', async () => {
    const { order, gatewayOrderId, transaction } = await openCheckout()
    await pay(gatewayOrderId, 'failed')
    await pay(gatewayOrderId)
    await reconcilePayment({ req: await newReq(), transaction })
    const effects = await effectsOn(order)
    expect(effects.order.payment_status).toBe('paid')
    expect(effects.transactions.map(({ status }) => status).sort()).toEqual(['failed', 'success'])
  })

  it('throws while the gateway is away, so that its job is tried again, and changes nothing', async () => {
    const { order, gatewayOrderId, transaction } = await openCheckout()
    await pay(gatewayOrderId)
    await vendors.post('/faults', { provider: 'razorpay', mode: 'http_500' })
    await expect(reconcilePayment({ req: await newReq(), transaction })).rejects.toThrow()
    await vendors.post('/faults', { provider: 'razorpay', mode: 'ok' })
    expect((await effectsOn(order)).order.payment_status).toBe('pending')
  })

  it('is looked for when it is time, one job for each look, with growing gaps, then no more', async () => {
    const { transaction } = await openCheckout()
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
    const { gatewayOrderId, transaction } = await openCheckout()
    await pay(gatewayOrderId)
    await reconcilePayment({ req: await newReq(), transaction })
    const [row] = await rows(sql`select next_check_at from transactions where id = ${transaction}`)
    expect(row).toEqual({ next_check_at: null })
  })
})
