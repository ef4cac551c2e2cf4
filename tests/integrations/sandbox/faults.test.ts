import { describe, expect, it, vi } from 'vitest'
import { useBench } from './useBench'

const bench = useBench()

describe('faults', () => {
  it('cuts before and after the effect, and answers like a broken edge', async () => {
    const create = () => bench.gateway().orders.create({ amount: 100, currency: 'INR' })
    const orders = async () => (await bench.get('/razorpay/state')).orders.length
    await bench.post('/faults', { provider: 'razorpay', mode: 'reset_before', times: 1 })
    await expect(create()).rejects.toThrow()
    expect(await orders()).toBe(0)
    await bench.post('/faults', { provider: 'razorpay', mode: 'reset_after', times: 1 })
    await expect(create()).rejects.toThrow()
    expect(await orders()).toBe(1)
    for (const [mode, statusCode] of [
      ['http_429', 429],
      ['http_500', 500],
      ['html_502', 502],
      ['reject', 400],
    ] as const) {
      await bench.post('/faults', { provider: 'razorpay', mode })
      await expect(create()).rejects.toMatchObject({ statusCode })
    }
    await bench.post('/faults', { provider: 'razorpay', mode: 'slow', delayMs: 50, times: 1 })
    await create()
    expect(await orders()).toBe(2)
    expect(await bench.get('/faults')).toEqual([])
    expect((await bench.post('/faults', { provider: 'nobody', mode: 'ok' })).error).toMatch(
      /provider/,
    )
  })

  it('answers 409 while a refund with the same key is in progress', async () => {
    const order = await bench.newOrder()
    const { razorpay_payment_id: id } = await bench.pay({ orderId: order.id, outcome: 'captured' })
    await bench.post('/faults', { provider: 'razorpay', mode: 'slow', delayMs: 200, times: 1 })
    const refund = () =>
      bench
        .gateway()
        .api.rq.post(
          `/v1/payments/${id}/refund`,
          {},
          { headers: { 'X-Refund-Idempotency': 'refund-0003' }, validateStatus: () => true },
        ) as Promise<{ status: number }>
    const slow = refund()
    await vi.waitFor(async () => expect(await bench.get('/faults')).toEqual([]))
    expect((await refund()).status).toBe(409)
    expect((await slow).status).toBe(200)
    expect((await refund()).status).toBe(200)
  })
})
