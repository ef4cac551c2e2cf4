import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { readClientPage } from '@/admin/people/readClientPage'
import { registerClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'
import { makeService, payOrder, placeOrder } from './world'

let client: Awaited<ReturnType<typeof registerClient>>
let manager: string
let order: string

/** Gives so many of the order's 100,000 paise back. */
const giveBack = async (amount: number): Promise<void> => {
  const body = { orderId: order, amount, reason: 'Late' }
  expect((await post('/payments/refund', body, { token: manager })).status).toBe(202)
}

const dashboard = async () => (await call({ path: '/user/dashboard', token: client.token })).body

const listed = async () => {
  const query = { q: client.email }
  return (await call({ path: '/admin/clients', token: manager, query })).body.docs
}

const page = async () => {
  const req = await createLocalReq({}, await testPayload())
  const role = 'manager'
  req.user = { id: '00000000-0000-4000-8000-000000000001', collection: 'admins', role } as never
  return readClientPage({ req, id: client.id, language: 'en' })
}

beforeAll(async () => {
  client = await registerClient({ name: 'Partly Paid' })
  ;({ token: manager } = await staffOf('manager'))
  await makeService({ slug: 'reading' })
  order = await placeOrder('reading', client.token)
  await payOrder(order)
})

describe('an order of which a part went back', () => {
  it('is still work on the client’s home', async () => {
    await giveBack(30_000)
    expect(await dashboard()).toMatchObject({
      orders: { active: 1, recent: [{ id: order, paymentStatus: 'partially_refunded' }] },
    })
  })

  it('counts in what the client has paid, less what went back', async () => {
    expect(await listed()).toMatchObject([{ orders: 1, paid: 70_000 }])
    expect(await page()).toMatchObject({ paid: 70_000, paidOrders: 1 })
  })

  it('counts no longer when all of it went back', async () => {
    await giveBack(70_000)
    expect(await dashboard()).toMatchObject({
      orders: { active: 0, recent: [{ id: order, paymentStatus: 'refunded' }] },
    })
    expect(await listed()).toMatchObject([{ orders: 1, paid: 0 }])
    expect(await page()).toMatchObject({ paid: 0, paidOrders: 0 })
  })
})
