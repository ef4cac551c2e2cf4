import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECRETS, startProduct } from '../support/product'
import type { PlacedOrder } from './shop/buying'
import { openShop, type Shop } from './shop/openShop'
import { readOrder, sumOfPostings } from './shop/readOrder'
import type { PaymentEntity } from './shop/gatewayHooks'

let shop: Shop

beforeAll(async () => {
  shop = await openShop(await startProduct({ name: 'one-payment', apis: 2, workers: 2 }))
})
afterAll(async () => {
  await shop?.close()
  await shop?.product.stop()
})

const paymentOf = async ({ gatewayOrderId }: PlacedOrder): Promise<PaymentEntity> =>
  (await shop.payments(gatewayOrderId)).at(-1)!

/** What an order must look like that was paid once, whatever was told how often. */
const expectPaidOnce = async (order: PlacedOrder, paymentId: string) => {
  const kept = await readOrder(shop, order.id)
  expect(kept.payment_status).toBe('paid')
  expect(kept.journals).toEqual([{ key: `capture:${paymentId}`, sum: 0 }])
  expect(kept.transactions.filter(({ status }) => status === 'success')).toHaveLength(1)
  expect(kept.transactions.every(({ flag }) => flag === null)).toBe(true)
  expect(kept.confirmations).toEqual(['email', 'whatsapp'])
  const sent = await shop.outbox(order.code)
  expect(sent.map(({ channel }) => channel).sort()).toEqual(['email', 'whatsapp'])
  expect(await sumOfPostings(shop)).toBe(0)
}

describe('thirty reports of one payment at once', () => {
  test.each([1, 2, 3])('have one effect (round %i)', async () => {
    const order = await shop.order()
    const handed = await shop.pay(order)
    const payment = await paymentOf(order)
    const calls = Array.from({ length: 30 }, (_, at): Promise<number> => {
      if (at % 3 === 0) return shop.verify(handed, at).then(({ status }) => status)
      const event = at % 2 ? 'payment.captured' : 'order.paid'
      // Some are the same event again, some are events of their own.
      const eventId = at % 3 === 1 ? `same-${payment.id}` : `own-${payment.id}-${at}`
      return shop.webhook({ event, payment, eventId, at })
    })
    expect(new Set(await Promise.all(calls))).toEqual(new Set([200]))
    await shop.settled()
    await expectPaidOnce(order, payment.id)
  })

  test('and thirty checkouts of one order are one order at the gateway', async () => {
    const order = await shop.order()
    const opened = await Promise.all(
      Array.from({ length: 30 }, (_, at) => shop.openCheckout(order, at)),
    )
    expect(new Set(opened)).toEqual(new Set([order.gatewayOrderId]))
  })
})

describe('reports in whatever order', () => {
  test('failed, then captured', async () => {
    const order = await shop.order()
    await shop.pay(order, { outcome: 'failed_then_captured' })
    const payment = await paymentOf(order)
    await shop.webhook({ event: 'payment.failed', payment: { ...payment, status: 'failed' } })
    await shop.settled()
    expect((await readOrder(shop, order.id)).payment_status).toBe('failed')
    await shop.webhook({ event: 'payment.captured', payment, at: 1 })
    await shop.settled()
    await expectPaidOnce(order, payment.id)
  })

  test('captured, then failed and authorized arrive late', async () => {
    const order = await shop.order()
    const handed = await shop.pay(order)
    const payment = await paymentOf(order)
    expect((await shop.verify(handed)).status).toBe(200)
    await shop.webhook({
      event: 'payment.authorized',
      payment: { ...payment, status: 'authorized' },
    })
    await shop.webhook({ event: 'payment.failed', payment: { ...payment, status: 'failed' } })
    await shop.settled()
    await expectPaidOnce(order, payment.id)
  })

  test('an expired order is paid after all', async () => {
    const order = await shop.order()
    await shop.sql(`update orders set expires_at = now() - interval '1 hour' where id = $1`, [
      order.id,
    ])
    await shop.sql(
      `insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries, created_at, updated_at)
       values (gen_random_uuid(), 'expireOrders', '{}', $1, 'default', false, false, 0, 0, now(), now())`,
      [`expire-now:${order.id}`],
    )
    await shop.settled()
    expect((await readOrder(shop, order.id)).payment_status).toBe('expired')
    await shop.pay(order)
    const payment = await paymentOf(order)
    await shop.webhook({ event: 'payment.captured', payment })
    await shop.settled()
    await expectPaidOnce(order, payment.id)
    const { body } = await shop.api({ path: `/orders/${order.id}`, token: shop.client.token })
    const { timeline } = body.order as { timeline: { event: string }[] }
    expect(timeline.map(({ event }) => event)).toContain('revived')
  })
})

describe('money that does not pay the order', () => {
  test('another amount is flagged and never pays', async () => {
    const order = await shop.order()
    await shop.pay(order, { outcome: 'authorized' })
    const payment = { ...(await paymentOf(order)), status: 'captured', amount: order.amount - 100 }
    await shop.webhook({ event: 'payment.captured', payment })
    await shop.settled()
    const kept = await readOrder(shop, order.id)
    expect(kept.payment_status).toBe('pending')
    expect(kept.attention).toBeTruthy()
    expect(kept.transactions.map(({ flag }) => flag)).toEqual(['amount_mismatch'])
    expect(kept.confirmations).toEqual([])
    expect(await sumOfPostings(shop)).toBe(0)
  })

  test('a second capture goes back to its source by itself', async () => {
    const order = await shop.order()
    const handed = await shop.pay(order)
    const again = await shop.pay(order, { secondPayment: true })
    expect((await shop.verify(handed)).status).toBe(200)
    expect((await shop.verify(again)).status).toBe(200)
    await shop.settled()
    const kept = await readOrder(shop, order.id)
    expect(kept.payment_status).toBe('paid')
    expect(kept.transactions.map(({ flag }) => flag).filter(Boolean)).toEqual(['second_capture'])
    expect(kept.transactions).toHaveLength(3)
    expect(kept.confirmations).toEqual(['email', 'whatsapp'])
    const [row] = await shop.sql<{ suspense: string; refunds: string }>(
      `select sum(p.amount) filter (where p.account = 'suspense') as suspense,
         (select count(*) from transactions r where r.order_id = $1 and r.kind = 'refund' and r.amount = $2) as refunds
       from postings p join journals j on j.id = p.journal_id where j.order_id = $1`,
      [order.id, order.amount],
    )
    expect([Number(row!.suspense), Number(row!.refunds)]).toEqual([0, 1])
  })

  test('a forged webhook is refused and changes nothing', async () => {
    const order = await shop.order()
    const payment = {
      id: 'pay_forged0001',
      order_id: order.gatewayOrderId,
      amount: order.amount,
      currency: 'INR',
      status: 'captured',
    }
    expect(await shop.webhook({ event: 'payment.captured', payment, secret: 'guessed' })).toBe(400)
    await shop.settled()
    expect((await readOrder(shop, order.id)).payment_status).toBe('pending')
  })

  test('a webhook signed with the secret of before the rotation counts', async () => {
    const order = await shop.order()
    await shop.pay(order)
    const payment = await paymentOf(order)
    const secret = SECRETS.razorpayWebhookSecretOld
    expect(await shop.webhook({ event: 'payment.captured', payment, secret })).toBe(200)
    await shop.settled()
    await expectPaidOnce(order, payment.id)
  })
})

describe('when others are away', () => {
  test('a payment that nobody reported is found by the sweep of the clock', async () => {
    const order = await shop.order()
    await shop.pay(order, { webhooks: { drop: true } })
    await shop.sql(`update transactions set next_check_at = now() where order_id = $1`, [order.id])
    await shop.until('the sweep found it', async () => {
      return (await readOrder(shop, order.id)).payment_status === 'paid'
    })
    await shop.settled()
    await expectPaidOnce(order, (await paymentOf(order)).id)
  })

  test('webhooks are answered while the gateway, mail and WhatsApp hang', async () => {
    const providers = ['razorpay', 'smtp', 'twilio']
    const order = await shop.order()
    await shop.pay(order)
    const payment = await paymentOf(order)
    for (const provider of providers) await shop.fault({ provider, mode: 'slow', delayMs: 4000 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        shop.webhook({ event: 'payment.captured', payment, at }),
      ),
    )
    expect(new Set(answers)).toEqual(new Set([200]))
    // Answered although no vendor has: nothing counts as sent yet.
    const sent = await shop.sql(
      `select 1 from notifications where order_id = $1 and status not in ('queued', 'sending')`,
      [order.id],
    )
    expect(sent).toEqual([])
    for (const provider of providers) await shop.fault({ provider, mode: 'ok' })
    await shop.settled()
    await expectPaidOnce(order, payment.id)
  })

  test('verify counts the payment when the gateway cannot be asked, and settles later', async () => {
    const order = await shop.order()
    const handed = await shop.pay(order)
    await shop.fault({ provider: 'razorpay', mode: 'http_500' })
    const answer = await shop.verify(handed)
    await shop.fault({ provider: 'razorpay', mode: 'ok' })
    expect(answer.status).toBe(200)
    await shop.settled()
    await expectPaidOnce(order, handed.razorpay_payment_id)
  })
})
