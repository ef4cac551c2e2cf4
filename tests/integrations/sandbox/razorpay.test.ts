import { describe, expect, it } from 'vitest'
import { hmac, KEY, useBench } from './useBench'

const bench = useBench()

describe('Razorpay, through its own SDK', () => {
  it('creates an order once for each unique receipt and refuses what the vendor refuses', async () => {
    const input = { amount: 149_900, currency: 'INR', receipt: 'SH-7K3QF9', unique_receipt: true }
    const order = await bench.gateway().orders.create(input)
    expect(order).toMatchObject({ status: 'created', amount_due: 149_900, notes: [] })
    expect((await bench.gateway().orders.create(input)).id).toBe(order.id)
    const refusals = [
      [{ ...input, amount: 200 }, 'Order receipt should be unique.'],
      [{ amount: 99, currency: 'INR' }, 'Order amount less than minimum amount allowed'],
      [{ amount: 100.5, currency: 'INR' }, 'The amount must be an integer.'],
      [{ currency: 'INR' }, 'amount: is required.'],
      [
        { amount: 100, currency: 'INR', receipt: 'x'.repeat(41) },
        'receipt: the length must be no more than 40.',
      ],
      [
        { amount: 100, currency: 'INR', transfers: [] },
        'transfers is/are not required and should not be sent',
      ],
    ] as const
    for (const [body, description] of refusals) {
      await expect(bench.gateway().orders.create(body as never)).rejects.toMatchObject({
        statusCode: 400,
        error: { code: 'BAD_REQUEST_ERROR', description },
      })
    }
    await expect(bench.gateway('wrong').orders.fetch(order.id)).rejects.toMatchObject({
      statusCode: 401,
    })
    const list = await bench.gateway().orders.all({ receipt: 'SH-7K3QF9' })
    expect(list.items.map(({ id }) => id)).toEqual([order.id])
  })

  it('signs what it hands to the page and sends signed snapshots to the webhook', async () => {
    const order = await bench.newOrder()
    const handed = await bench.pay({ orderId: order.id, outcome: 'captured' })
    expect(handed.razorpay_signature).toBe(
      hmac(KEY.keySecret, `${order.id}|${handed.razorpay_payment_id}`),
    )
    await bench.arrived(['payment.authorized', 'payment.captured', 'order.paid'])
    for (const call of bench.calls) {
      expect(call.headers['x-razorpay-signature']).toBe(hmac('now', call.body))
      expect(call.body).toContain('सेवा शुल्क \\/')
      const reserialised = JSON.stringify(JSON.parse(call.body))
      expect(call.headers['x-razorpay-signature']).not.toBe(hmac('now', reserialised))
    }
    expect(new Set(bench.calls.map(({ headers }) => headers['x-razorpay-event-id'])).size).toBe(3)
    expect(JSON.parse(bench.calls[0]!.body).payload.payment.entity.status).toBe('authorized')
    expect(await bench.gateway().orders.fetch(order.id)).toMatchObject({
      status: 'paid',
      amount_due: 0,
    })
    const { items } = await bench.gateway().orders.fetchPayments(order.id)
    expect(items).toMatchObject([{ id: handed.razorpay_payment_id, status: 'captured' }])
    const again = await bench.pay({ orderId: order.id, outcome: 'captured' })
    expect(again.error.description).toMatch(/already paid/)
  })

  it('plays failures, late captures, closing and manual capture', async () => {
    const order = await bench.newOrder()
    expect((await bench.pay({ orderId: order.id, outcome: 'closed' })).error.reason).toBe(
      'payment_cancelled',
    )
    expect((await bench.pay({ orderId: order.id, outcome: 'failed' })).error.reason).toBe(
      'payment_failed',
    )
    await bench.arrived(['payment.failed'])
    bench.calls.length = 0
    const late = await bench.pay({ orderId: order.id, outcome: 'failed_then_captured' })
    await bench.arrived(['payment.failed', 'payment.authorized', 'payment.captured', 'order.paid'])
    const ids = bench.calls.map(({ body }) => JSON.parse(body).payload.payment.entity.id)
    expect(new Set(ids)).toEqual(new Set([late.razorpay_payment_id]))

    const held = await bench.newOrder()
    const { razorpay_payment_id } = await bench.pay({ orderId: held.id, outcome: 'authorized' })
    await expect(
      bench.gateway().payments.capture(razorpay_payment_id, 100, 'INR'),
    ).rejects.toMatchObject({
      error: { description: 'Capture amount must be equal to the amount authorized' },
    })
    const captured = await bench.gateway().payments.capture(razorpay_payment_id, 149_900, 'INR')
    expect(captured).toMatchObject({ status: 'captured', captured: true })
  })

  it('refunds once for each idempotency key, in parts, and never too much', async () => {
    const order = await bench.newOrder()
    const { razorpay_payment_id: id } = await bench.pay({ orderId: order.id, outcome: 'captured' })
    await bench.arrived(['payment.authorized', 'payment.captured', 'order.paid'])
    bench.calls.length = 0
    const refund = (body: object, key: string) =>
      bench.gateway().api.rq.post(`/v1/payments/${id}/refund`, body, {
        headers: { 'X-Refund-Idempotency': key },
        validateStatus: () => true,
      }) as Promise<{ status: number; data: { id: string; error: { description: string } } }>
    const first = await refund({ amount: 50_000 }, 'refund-0001')
    const repeated = await refund({ amount: 50_000 }, 'refund-0001')
    expect(repeated.data.id).toBe(first.data.id)
    const changed = await refund({ amount: 60_000 }, 'refund-0001')
    expect([changed.status, changed.data.error.description]).toEqual([
      400,
      'Different request with the same idempotency key has already been processed.',
    ])
    expect((await refund({ amount: 100_000 }, 'refund-0002')).status).toBe(400)
    await bench.arrived(['refund.created', 'refund.processed'])
    expect(await bench.gateway().refunds.fetch(first.data.id)).toMatchObject({
      status: 'processed',
    })
    await bench.post('/razorpay/refund', { paymentId: id })
    expect(await bench.gateway().payments.fetch(id)).toMatchObject({
      status: 'refunded',
      amount_refunded: 149_900,
      refund_status: 'full',
    })
    const { items } = await bench.gateway().payments.fetchMultipleRefund(id, {})
    expect(items).toHaveLength(2)
  })

  it('settles once what was captured, and lists the day in the reconciliation', async () => {
    const order = await bench.newOrder()
    await bench.pay({ orderId: order.id, outcome: 'captured' })
    const paid = ['payment.authorized', 'payment.captured', 'order.paid']
    await bench.arrived(paid)
    const { settlement } = await bench.post('/razorpay/settle', {})
    expect(settlement).toMatchObject({ status: 'processed', amount: 146_362, fees: 3538, tax: 540 })
    expect(await bench.post('/razorpay/settle', {})).toEqual({ settlement: null })
    await bench.arrived([...paid, 'settlement.processed'])
    const day = new Date(Date.now() + 5.5 * 3_600_000)
    const { items } = (await bench.gateway().settlements.reports({
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
    })) as unknown as { items: object[] }
    expect(items).toMatchObject([
      { type: 'payment', amount: 149_900, order_id: order.id, settlement_id: settlement.id },
    ])
  })
})
