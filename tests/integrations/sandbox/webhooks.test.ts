import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { hmac, useBench } from './useBench'

const bench = useBench()

describe('webhooks', () => {
  it('duplicates, shuffles, delays, drops and missigns on demand', async () => {
    const send = async (webhooks: object) => {
      bench.calls.length = 0
      const order = await bench.newOrder()
      await bench.pay({ orderId: order.id, outcome: 'captured', webhooks })
    }
    await send({ duplicate: 2, shuffle: true })
    await vi.waitFor(() => expect(bench.calls).toHaveLength(9))
    const ids = bench.calls.map(({ headers }) => headers['x-razorpay-event-id'])
    expect(new Set(ids).size).toBe(3)
    await send({ secret: 'old' })
    await vi.waitFor(() => expect(bench.calls).toHaveLength(3))
    expect(bench.calls[0]?.headers['x-razorpay-signature']).toBe(
      hmac('before', bench.calls[0]!.body),
    )
    await send({ drop: true })
    await send({ send: false })
    await send({ secret: 'wrong', delayMs: 30 })
    await vi.waitFor(() => expect(bench.calls).toHaveLength(3))
    expect(bench.calls[0]?.headers['x-razorpay-signature']).not.toBe(
      hmac('now', bench.calls[0]!.body),
    )
  })

  it('tries a webhook again until it is accepted', async () => {
    bench.answerStatus = () => (bench.calls.length < 3 ? 503 : 200)
    const order = await bench.newOrder()
    await bench.pay({ orderId: order.id, outcome: 'failed' })
    await bench.arrived(['payment.failed', 'payment.failed', 'payment.failed'])
    await vi.waitFor(async () => {
      const { webhooks } = await bench.get('/razorpay/state')
      expect(webhooks).toMatchObject([{ status: 'delivered', attempts: 3 }])
    })
  })

  it('keeps orders, payments and pending webhooks over a restart', async () => {
    const stateFile = path.join(mkdtempSync(path.join(os.tmpdir(), 'sandbox-')), 'state.json')
    await bench.restart({ stateFile })
    const order = await bench.newOrder()
    bench.sandbox.setWebhookUrl('http://127.0.0.1:1/nobody')
    await bench.pay({ orderId: order.id, outcome: 'captured' })
    await bench.restart({ stateFile })
    expect(await bench.gateway().orders.fetch(order.id)).toMatchObject({ status: 'paid' })
    await vi.waitFor(() => expect(bench.calls).toHaveLength(3))
  })
})
