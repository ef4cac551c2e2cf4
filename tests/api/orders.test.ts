import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { aClient, anotherClient, registerClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { testPayload } from '../support/payload'
import { payOrder, placeOrder, world, type World } from './world'

let seen: World
let token: string

beforeAll(async () => {
  seen = await world()
  ;({ token } = await aClient())
})

const create = (body: Record<string, unknown>, key?: string, as = token) =>
  post('/orders/create', body, { token: as, headers: key ? { 'Idempotency-Key': key } : {} })

const count = async (): Promise<number> =>
  (await (await testPayload()).count({ collection: 'orders' })).totalDocs

describe('an order', () => {
  it('freezes price, promise and titles of the service', async () => {
    const billing = { state: 'Maharashtra', gstin: '27aapfu0939f1zv', name: 'Rao Traders' }
    const { status, body } = await create({ service: 'reading', billing })
    expect(status).toBe(201)
    expect(body.order).toMatchObject({
      code: expect.stringMatching(/^SH-[0-9A-Z]{6}$/),
      status: 'new',
      paymentStatus: 'pending',
      amount: 100_000,
      currency: 'INR',
      service: { id: seen.service, slug: 'reading', title: 'Reading', category: 'astrology' },
      breakdown: { price: 100_000, discount: 0, payable: 100_000, wallet: 0 },
      expectedDeliveryAt: null,
      deliveredAt: null,
      reports: [],
      transactions: [],
    })
    const payload = await testPayload()
    await payload.update({
      collection: 'services',
      id: seen.service,
      data: { price: 999, title: 'Dearer' },
    })
    const after = await call({ path: `/orders/${body.order.code.toLowerCase()}`, token })
    expect(after.body.order).toMatchObject({
      id: body.order.id,
      amount: 100_000,
      service: { title: 'Reading' },
    })
    await payload.update({
      collection: 'services',
      id: seen.service,
      data: { price: 100_000, title: 'Reading' },
    })
  })

  it('takes no price, owner or state from the body', async () => {
    for (const field of [
      'price',
      'amount',
      'currency',
      'status',
      'paymentStatus',
      'user',
      'discount',
      'payable',
      'code',
    ])
      expect(issuesIn(await create({ service: 'reading', [field]: 1 }))).toEqual([
        `UNKNOWN_FIELD ${field}`,
      ])
    const before = await count()
    expect(issuesIn(await create({ service: 'nowhere' }))).toEqual(['NOT_FOUND service'])
    expect(issuesIn(await create({ service: 'not-yet' }))).toEqual(['NOT_FOUND service'])
    expect(issuesIn(await create({ service: 'by-request' }))).toEqual([
      'SERVICE_NOT_ORDERABLE service',
    ])
    expect(issuesIn(await create({ service: 'reading', profile: seen.order }))).toEqual([
      'NOT_FOUND profile',
    ])
    expect(
      issuesIn(await create({ service: 'reading', billing: { state: 'X', gstin: '1' } })),
    ).toEqual(['BAD_GSTIN billing.gstin'])
    expect(issuesIn(await create({}))).toEqual(['REQUIRED service'])
    expect(await count()).toBe(before)
  })

  it('is placed once for one Idempotency-Key, also in parallel; the key is the caller’s own', async () => {
    const before = await count()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => create({ service: 'reading' }, 'order-1')),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.order?.id}`)).size).toBe(1)
    expect(await count()).toBe(before + 1)
    expect((await create({ service: 'reading' }, 'order-1')).body).toEqual(answers[0]?.body)
    expect(codeOf(await create({ service: seen.service }, 'order-1'))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    )
    const { token: other } = await anotherClient()
    const theirs = await create({ service: 'reading' }, 'order-1', other)
    expect(theirs.body.order.id).not.toBe(answers[0]?.body.order.id)
    expect(codeOf(await create({ service: 'reading' }, 'k'.repeat(256)))).toBe('TOO_LONG')
    const failed = await create({ service: 'nowhere' }, 'order-2')
    expect(failed.status).toBe(404)
    expect((await create({ service: 'reading' }, 'order-2')).status).toBe(201)
  })

  it('is shown to its owner and to staff who read orders, as if absent to others', async () => {
    const paths = [`/orders/${seen.order}`, `/orders/user/${(await aClient()).id}`]
    for (const path of paths) {
      expect((await call({ path, token })).status).toBe(200)
      expect((await call({ path, token: (await staffOf('support')).token })).status).toBe(200)
      expect(codeOf(await call({ path, token: (await anotherClient()).token }))).toBe('NOT_FOUND')
      expect(codeOf(await call({ path, token: (await staffOf('editor')).token }))).toBe(
        'NOT_ALLOWED',
      )
      expect(codeOf(await call({ path }))).toBe('NOT_SIGNED_IN')
    }
    expect((await call({ path: '/orders/not-an-order', token })).status).toBe(404)
    const mine = await call({ path: paths[1] ?? '', token, query: { limit: 2 } })
    expect(mine.body).toMatchObject({ limit: 2, hasNextPage: true })
  })
})

describe('the work', () => {
  const move = async (
    order: string,
    status: string,
    role: 'practitioner' | 'support' = 'practitioner',
  ) =>
    call({
      method: 'PUT',
      path: `/orders/${order}/status`,
      body: { status },
      token: (await staffOf(role)).token,
    })

  it('moves along the flow only, once, and the client sees it', async () => {
    const order = await placeOrder('reading', token)
    expect(codeOf(await move(order, 'processing'))).toBe('ORDER_NOT_MOVABLE')
    await payOrder(order)
    expect(codeOf(await move(order, 'completed'))).toBe('ORDER_NOT_MOVABLE')
    expect(codeOf(await move(order, 'nothing'))).toBe('BAD_CHOICE')
    expect(codeOf(await move(order, 'processing', 'support'))).toBe('NOT_ALLOWED')
    const parallel = await Promise.all([1, 2, 3, 4].map(() => move(order, 'processing')))
    expect(parallel.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const { timeline, expectedDeliveryAt } = (await call({ path: `/orders/${order}`, token })).body
      .order
    expect(timeline.map(({ event }: { event: string }) => event)).toEqual([
      'placed',
      'paid',
      'processing',
    ])
    expect(Date.parse(expectedDeliveryAt)).toBeGreaterThan(Date.now() + 6 * 24 * 3_600_000)
    const hindi = (await call({ path: `/orders/${order}`, token, query: { locale: 'hi' } })).body
      .order
    expect(hindi.timeline[0].text).not.toBe(timeline[0].text)
    expect((await move('00000000-0000-4000-8000-000000000000', 'processing')).status).toBe(404)
  })

  it('cannot be typed through Payload’s own routes', async () => {
    const { token: owner } = await staffOf('owner')
    const body = {
      status: 'completed',
      paymentStatus: 'paid',
      amount: 1,
      payable: 0,
      user: (await anotherClient()).id,
      code: 'SH-AAAAAA',
      notes: 'Call back',
    }
    const patched = await call({
      method: 'PATCH',
      path: `/orders/${seen.unpaid}`,
      body,
      token: owner,
    })
    expect(patched.status).toBe(200)
    const { order } = (await call({ path: `/orders/${seen.unpaid}`, token })).body
    expect(order).toMatchObject({
      status: 'new',
      paymentStatus: 'pending',
      amount: 90_000,
      user: (await aClient()).id,
    })
    const native = await call({ path: `/orders/${seen.unpaid}`, query: { depth: 0 }, token: owner })
    expect(native.body.notes).toBe('Call back')
    const own = await call({ path: `/orders/${seen.unpaid}`, query: { depth: 0 }, token })
    expect(own.body).not.toHaveProperty('notes')
  })

  it('of an unpaid order ends with its time', async () => {
    const { expireOrders } = await import('@/operations/orders/expireOrders')
    const client = await registerClient({ name: 'Hari Das' })
    const order = await placeOrder('reading', client.token)
    shiftClock(25 * 3_600_000)
    expect(await expireOrders({ req: { payload: await testPayload() } as never })).toBeGreaterThan(
      0,
    )
    shiftClock(0)
    const { body } = await call({ path: `/orders/${order}`, token: client.token })
    expect(body.order.paymentStatus).toBe('expired')
    expect(
      codeOf(await post('/payments/create-order', { orderId: order }, { token: client.token })),
    ).toBe('ORDER_NOT_PAYABLE')
  })
})
