import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { runJobs } from '../support/jobs'
import { testPayload } from '../support/payload'
import { until } from '../support/until'
import { testVendors, type Vendors } from '../support/vendors'
import { makeService, placeOrder } from './world'

type Paid = { razorpay_order_id: string; razorpay_payment_id: string; razorpay_signature: string }

let vendors: Vendors
let token: string

beforeAll(async () => {
  vendors = await testVendors()
  await makeService({ slug: 'reading' })
  await makeService({ slug: 'blessing', price: 0 })
  ;({ token } = await aClient())
})

const open = (orderId: string, as = token, key?: string) =>
  post(
    '/payments/create-order',
    { orderId },
    { token: as, headers: key ? { 'Idempotency-Key': key } : {} },
  )

const verify = (body: object, as = token) => post('/payments/verify', body, { token: as })

const pay = (orderId: string, webhooks: object = { drop: true }) =>
  vendors.post<Paid>('/razorpay/pay', { orderId, outcome: 'captured', webhooks })

const journals = async (): Promise<number> =>
  (await (await testPayload()).count({ collection: 'journals' })).totalDocs

describe('the checkout', () => {
  it('is opened once for an order, whoever asks how often', async () => {
    const order = await placeOrder('reading', token)
    const answers = await Promise.all([
      open(order),
      open(order),
      open(order),
      open(order, token, 'pay-1'),
      open(order, token, 'pay-1'),
    ])
    const [first] = answers
    expect(first?.body).toMatchObject({
      keyId: 'rzp_test_sahiltests',
      amount: 100_000,
      currency: 'INR',
      orderId: order,
      prefill: { name: 'Asha Rao' },
    })
    expect(new Set(answers.map(({ body }) => body.gatewayOrderId)).size).toBe(1)
    expect((await open(order)).body).toEqual(first?.body)
    const state = await vendors.get<{ orders: { notes: object }[] }>('/razorpay/state')
    expect(state.orders).toHaveLength(1)
    expect(JSON.stringify(state.orders)).not.toMatch(/Asha|example\.in/)
  })

  it('is for the own order, by id or code, without any amount', async () => {
    const order = await placeOrder('reading', token)
    expect(issuesIn(await open(order, (await anotherClient()).token))).toEqual([
      'NOT_FOUND orderId',
    ])
    expect(issuesIn(await open('SH-NONE00'))).toEqual(['NOT_FOUND orderId'])
    expect(
      issuesIn(await post('/payments/create-order', { orderId: order, amount: 100 }, { token })),
    ).toEqual(['UNKNOWN_FIELD amount'])
  })

  it('of nothing to pay makes the order paid at once', async () => {
    const order = await placeOrder('blessing', token)
    expect((await open(order)).body).toMatchObject({ amount: 0, gatewayOrderId: null })
    expect((await call({ path: `/orders/${order}`, token })).body.order.paymentStatus).toBe('paid')
    expect(codeOf(await open(order))).toBe('ORDER_NOT_PAYABLE')
  })

  it('says so while the gateway is away, and works when it is back', async () => {
    const order = await placeOrder('reading', token)
    await vendors.post('/faults', { provider: 'razorpay', mode: 'http_500' })
    const away = await open(order)
    expect([away.status, codeOf(away), away.headers.get('retry-after')]).toEqual([
      503,
      'GATEWAY_UNAVAILABLE',
      '5',
    ])
    await vendors.post('/faults', { provider: 'razorpay', mode: 'ok' })
    expect((await open(order)).status).toBe(200)
  })
})

describe('verify', () => {
  it('settles once, in parallel and again', async () => {
    const order = await placeOrder('reading', token)
    const paid = await pay((await open(order)).body.gatewayOrderId)
    const before = await journals()
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => verify(paid)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(answers[0]?.body).toMatchObject({
      order: {
        id: order,
        paymentStatus: 'paid',
        transactions: [{ amount: 100_000, status: 'success' }],
      },
      transaction: {
        kind: 'payment',
        order,
        gatewayPaymentId: paid.razorpay_payment_id,
        amount: 100_000,
        currency: 'INR',
        status: 'success',
      },
    })
    expect(await journals()).toBe(before + 1)
    expect(codeOf(await open(order))).toBe('ORDER_NOT_PAYABLE')
  })

  it('believes no forged signature, no foreign order and no mixed pair', async () => {
    const [one, two] = [await placeOrder('reading', token), await placeOrder('reading', token)]
    const [first, second] = [
      (await open(one)).body.gatewayOrderId,
      (await open(two)).body.gatewayOrderId,
    ]
    const paid = await pay(first)
    const before = await journals()
    expect(issuesIn(await verify({ ...paid, razorpay_signature: 'f'.repeat(64) }))).toEqual([
      'BAD_SIGNATURE razorpay_signature',
    ])
    expect(codeOf(await verify({ ...paid, razorpay_order_id: second }))).toBe('BAD_SIGNATURE')
    expect(codeOf(await verify({ ...paid, razorpay_payment_id: 'pay_AAAAAAAAAAAAAA' }))).toBe(
      'BAD_SIGNATURE',
    )
    expect(codeOf(await verify(paid, (await anotherClient()).token))).toBe('NOT_FOUND')
    expect(issuesIn(await verify({ ...paid, razorpay_order_id: "x' or 1=1" }))).toEqual([
      'BAD_ID razorpay_order_id',
    ])
    expect(issuesIn(await verify({ ...paid, amount: 1 }))).toEqual(['UNKNOWN_FIELD amount'])
    expect(await journals()).toBe(before)
    expect((await verify(paid)).status).toBe(200)
  })
})

describe('the webhook', () => {
  const event = (body: string, headers: Record<string, string> = {}) =>
    call({
      method: 'POST',
      path: '/payments/webhook',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })

  it('is kept and applied by a job, once for every copy', async () => {
    const order = await placeOrder('reading', token)
    const before = await journals()
    await pay((await open(order)).body.gatewayOrderId, { send: true, duplicate: 3, shuffle: true })
    await until('the events arrived', async () => {
      await runJobs()
      return (await call({ path: `/orders/${order}`, token })).body.order.paymentStatus === 'paid'
    })
    expect(await journals()).toBe(before + 1)
  })

  it('is refused without its signature, changed by a byte, or signed by another', async () => {
    const payload = await testPayload()
    const kept = async () => (await payload.count({ collection: 'gateway-events' })).totalDocs
    const before = await kept()
    const body = '{"event":"payment.captured","payload":{}}'
    for (const signature of ['', 'x', '0'.repeat(64), '\u00e9'])
      expect(codeOf(await event(body, { 'x-razorpay-signature': signature }))).toBe('BAD_SIGNATURE')
    const order = await placeOrder('reading', token)
    const { gatewayOrderId } = (await open(order)).body
    await pay(gatewayOrderId, { send: true, secret: 'wrong' })
    await runJobs()
    expect((await call({ path: `/orders/${order}`, token })).body.order.paymentStatus).toBe(
      'pending',
    )
    expect(await kept()).toBe(before)
  })
})

describe('the history', () => {
  it('is the client’s own, and all for staff, who may filter', async () => {
    const history = async (as: string, query = {}) =>
      (await call({ path: '/payments/history', token: as, query })).body
    const mine = await history(token)
    expect(mine.totalDocs).toBeGreaterThan(0)
    expect(mine.docs[0]).not.toHaveProperty('flag')
    const { token: other, id } = await anotherClient()
    expect((await history(other)).totalDocs).toBe(0)
    expect((await history(other, { user: (await aClient()).id })).totalDocs).toBe(0)
    const { token: support } = await staffOf('support')
    expect((await history(support)).totalDocs).toBe(mine.totalDocs)
    expect((await history(support, { user: id })).totalDocs).toBe(0)
    const successes = await history(support, { status: 'success', limit: 1 })
    expect(successes).toMatchObject({ limit: 1, docs: [{ status: 'success' }] })
    expect(
      (await call({ path: '/payments/history', token, query: { status: 'odd' } })).status,
    ).toBe(400)
  })
})
