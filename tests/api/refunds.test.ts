import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { runJobs } from '../support/jobs'
import { until } from '../support/until'
import { testVendors, type Vendors } from '../support/vendors'
import { makeService, placeOrder } from './world'

type Paid = { razorpay_order_id: string; razorpay_payment_id: string; razorpay_signature: string }

let vendors: Vendors
let token: string
let manager: string

beforeAll(async () => {
  vendors = await testVendors()
  await makeService({ slug: 'reading' })
  ;({ token } = await aClient())
  manager = (await staffOf('manager')).token
})

/** An order of 1,000 rupees that its client has paid. */
const paidOrder = async () => {
  const order = await placeOrder('reading', token)
  const { body } = await post('/payments/create-order', { orderId: order }, { token })
  const handed = await vendors.post<Paid>('/razorpay/pay', {
    orderId: body.gatewayOrderId,
    outcome: 'captured',
    webhooks: { drop: true },
  })
  const verified = await post('/payments/verify', handed, { token })
  return { order, transaction: verified.body.transaction.id as string }
}

const refund = (body: object, as = manager, key?: string) =>
  post('/payments/refund', body, { token: as, headers: key ? { 'Idempotency-Key': key } : {} })

const read = async (order: string) => (await call({ path: `/orders/${order}`, token })).body.order

describe('a refund by staff', () => {
  it('is accepted, asked of the gateway by a job, and ends by its webhook', async () => {
    const { order } = await paidOrder()
    const { status, body } = await refund({ orderId: order, amount: 40_000, reason: 'Late' })
    expect(status).toBe(202)
    expect(body.refund).toMatchObject({ order, amount: 40_000, to: 'source', status: 'pending' })
    expect(body.refunds).toHaveLength(1)
    await until('the gateway said that it paid', async () => {
      await runJobs()
      const { transactions } = await read(order)
      return transactions.some((each: { kind: string; status: string }) => {
        return each.kind === 'refund' && each.status === 'success'
      })
    })
    const { paymentStatus, timeline } = await read(order)
    expect(paymentStatus).toBe('partially_refunded')
    expect(timeline.at(-1)).toMatchObject({ event: 'refund', text: 'Refund: ₹400.00' })
  })

  it('with one key is one refund, and one key is for one body', async () => {
    const { order } = await paidOrder()
    const key = randomUUID()
    const body = { orderId: order, amount: 10_000, reason: 'Goodwill' }
    const answers = await Promise.all([1, 2, 3].map(() => refund(body, manager, key)))
    expect(new Set(answers.map((each) => each.body.refund.id)).size).toBe(1)
    expect(codeOf(await refund({ ...body, amount: 20_000 }, manager, key))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    )
  })

  it('shows what it would do before it does it', async () => {
    const { order } = await paidOrder()
    const quote = (query: object) =>
      call({ path: '/payments/refund', token: manager, query: query as Record<string, string> })
    expect((await quote({ orderId: order })).body).toEqual({
      ...{ paid: 100_000, left: 100_000, amount: 100_000, currency: 'INR' },
      pieces: [{ amount: 100_000, to: 'source', from: 'gateway' }],
    })
    expect((await quote({ orderId: order, amount: 5, to: 'wallet' })).body.pieces).toEqual([
      { amount: 5, to: 'wallet', from: 'gateway' },
    ])
    expect(codeOf(await quote({ orderId: order, amount: 100_001 }))).toBe('REFUND_TOO_LARGE')
    expect(codeOf(await quote({ orderId: order, amount: 1_000_000_001 }))).toBe('REFUND_TOO_LARGE')
    expect((await read(order)).paymentStatus).toBe('paid')
  })

  it('is refused for clients, for others of the staff, and for bad words', async () => {
    const { order, transaction } = await paidOrder()
    const body = { orderId: order, reason: 'Mine' }
    expect((await refund(body, token)).status).toBe(403)
    expect((await refund(body, (await staffOf('support')).token)).status).toBe(403)
    expect(issuesIn(await refund({ orderId: order }))).toEqual(['REQUIRED reason'])
    expect((await refund({ ...body, transactionId: transaction })).status).toBe(400)
    for (const amount of [0, -1, 1.5, '5', 1e12])
      expect((await refund({ ...body, amount })).status).toBe(400)
    expect(issuesIn(await refund({ ...body, amount: 100_001 }))).toEqual([
      'REFUND_TOO_LARGE amount',
    ])
    expect(issuesIn(await refund({ ...body, orderId: 'SH-NONE00' }))).toEqual(['NOT_FOUND orderId'])
    expect((await read(order)).paymentStatus).toBe('paid')
  })
})

describe('cancelling by the client', () => {
  const quote = (order: string, as = token) => call({ path: `/orders/${order}/cancel`, token: as })

  const cancel = (order: string, body: object, as = token) =>
    post(`/orders/${order}/cancel`, body, { token: as })

  it('is quoted first and then done for that quote', async () => {
    const { order } = await paidOrder()
    expect((await quote(order)).body).toEqual({
      quote: { refund: 100_000, percent: 100, to: 'source', until: null },
      currency: 'INR',
    })
    expect(codeOf(await cancel(order, { refund: 99_999 }))).toBe('QUOTE_CHANGED')
    const { status, body } = await cancel(order, { refund: 100_000, to: 'wallet' })
    expect(status).toBe(200)
    expect(body.order).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' })
    expect(body.refunds).toMatchObject([{ amount: 100_000, to: 'wallet', status: 'success' }])
    expect(codeOf(await cancel(order, { refund: 0 }))).toBe('ORDER_NOT_MOVABLE')
  })

  it('is not for others, and no client decides the percent', async () => {
    const { order } = await paidOrder()
    const { token: other } = await anotherClient()
    expect(codeOf(await quote(order, other))).toBe('NOT_FOUND')
    expect(codeOf(await cancel(order, { refund: 100_000 }, other))).toBe('NOT_FOUND')
    expect(codeOf(await cancel(order, { refund: 100_000, percent: 100 }))).toBe('NOT_ALLOWED')
    expect(issuesIn(await cancel(order, {}))).toEqual(['REQUIRED refund'])
    expect((await read(order)).status).toBe('new')
  })
})
