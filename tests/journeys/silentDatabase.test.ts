import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startProduct } from '../support/product'
import { openTcpProxy, type TcpProxy } from '../support/tcpProxy'
import type { PlacedOrder } from './shop/buying'
import { openShop, type Shop } from './shop/openShop'
import { readOrder, sumOfPostings } from './shop/readOrder'

let wire: TcpProxy
let shop: Shop
let order: PlacedOrder
let before: Record<string, number>

beforeAll(async () => {
  const server = new URL(inject('databaseServer'))
  wire = await openTcpProxy(Number(server.port || 5432))
  server.host = `127.0.0.1:${wire.port}`
  const product = await startProduct({
    name: 'silent-database',
    databaseServer: server.href,
    expectErrors: [/silent|Connection terminated|cannot begin transaction|Failed query/],
  })
  shop = await openShop(product)
  order = await shop.order()
  before = product.pids()
})
afterAll(async () => {
  wire?.speak()
  await shop?.close()
  await shop?.product.stop()
  wire?.close()
})

type Asked = { path: string; method?: string; token?: string; json?: unknown }

/** A list that nobody has asked for before is in no memory. */
const asks = (turn: number): Asked[] => [
  { path: '/health/ready' },
  { path: `/services?limit=${turn}` },
  { path: '/forms/contact' },
  { path: '/users/me', token: shop.client.token },
  { path: `/orders/${order.id}`, token: shop.client.token },
  {
    path: '/orders/create',
    method: 'POST',
    token: shop.client.token,
    json: { service: shop.service },
  },
  {
    path: '/users/login',
    method: 'POST',
    json: { email: shop.client.email, password: 'something long' },
  },
]

const ask = async ({ path, method = 'GET', token, json }: Asked) => {
  const answer = await fetch(`${shop.product.apiUrl}${path}`, {
    method,
    body: json === undefined ? undefined : JSON.stringify(json),
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
  })
  const text = await answer.text()
  if (answer.status === 503) expect(text).not.toMatch(/select|silent|terminated|stack/i)
  return { said: `${method} ${path} ${answer.status}`, again: answer.headers.get('retry-after') }
}

describe.each([1, 2])('the database falls silent and nothing is closed, time %i', (time) => {
  test('everybody is told to come back, and nobody waits for ever', async () => {
    wire.silence()
    // Those that are asked in the moment wait for the first doubt; those that come later do not.
    for (const turn of [1, 2, 3]) {
      const asked = asks(time * 10 + turn)
      const answers = await Promise.all(asked.map(ask))
      for (const [at, { said, again }] of answers.entries()) {
        const { method = 'GET', path } = asked[at]!
        expect(`${turn} ${said}`).toBe(`${turn} ${method} ${path} 503`)
        expect(again, path).toMatch(/^\d+$/)
      }
    }
    const { status } = await shop.api({ path: '/health/live' })
    expect(status).toBe(200)
    const page = await fetch(`${shop.product.url}/services`)
    expect([page.status, (await page.text()).slice(0, 15)]).toEqual([503, '<!doctype html>'])
  })

  test('and speaks again: the same processes go on', async () => {
    wire.speak()
    await shop.until('the api is ready', async () => {
      return (await shop.api({ path: '/health/ready' })).status === 200
    })
    for (const each of asks(time).slice(0, 5)) expect((await ask(each)).said).toMatch(/ 200$/)
    expect(shop.product.pids()).toEqual(before)
  })
})

test('what was bought afterwards is paid, confirmed and booked once', async () => {
  const handed = await shop.pay(order, { webhooks: { send: true } })
  expect((await shop.verify(handed)).status).toBe(200)
  await shop.until('the worker sent the confirmation', async () => {
    return (await shop.outbox(order.code)).length === 2
  })
  await shop.settled()
  const kept = await readOrder(shop, order.id)
  expect(kept.journals).toEqual([{ key: `capture:${handed.razorpay_payment_id}`, sum: 0 }])
  expect(await sumOfPostings(shop)).toBe(0)
})
