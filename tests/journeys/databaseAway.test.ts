import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePostgres, type Postgres } from '@/server/start/postgres'
import { signal, waitForEnd } from '@/server/start/processes'
import { startProduct } from '../support/product'
import type { PlacedOrder } from './shop/buying'
import { openShop, type Shop } from './shop/openShop'
import { readOrder, sumOfPostings } from './shop/readOrder'

const folder = mkdtempSync(path.join(os.tmpdir(), 'sahil-away-'))
chmodSync(folder, 0o755)

let postgres: Postgres
let shop: Shop
let before: Record<string, number>
let order: PlacedOrder

const startPostgres = async () => {
  postgres = await ensurePostgres({ dataDir: path.join(folder, 'data') })
}

beforeAll(async () => {
  await startPostgres()
  const product = await startProduct({
    name: 'database-away',
    databaseServer: postgres.url,
    expectErrors: [/ECONNREFUSED|Connection terminated|57P0/],
  })
  shop = await openShop(product)
  // PostgreSQL forgets what a cloned sequence gave away before the first checkpoint (seen with 15).
  await shop.sql('checkpoint')
  before = product.pids()
  order = await shop.order()
})
afterAll(async () => {
  await shop?.close()
  await shop?.product.stop()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the database is killed', () => {
  test('everybody is told to come back', async () => {
    signal(postgres.pid, 'SIGQUIT')
    await waitForEnd(postgres.pid, 30_000)
    const asked = [
      { path: '/health/ready' },
      { path: '/services' },
      { path: '/services?limit=3' },
      { path: `/orders/${order.id}`, token: shop.client.token },
      {
        method: 'POST',
        path: '/orders/create',
        token: shop.client.token,
        json: { service: shop.service },
      },
      {
        method: 'POST',
        path: '/users/login',
        json: { email: shop.client.email, password: 'something long' },
      },
    ]
    for (const { path: to, token, method = 'GET', json } of asked) {
      const answer = await fetch(`${shop.product.apiUrl}${to}`, {
        method,
        body: json && JSON.stringify(json),
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `JWT ${token}` } : {}),
        },
      })
      const text = await answer.text()
      expect(`${method} ${to} ${answer.status}`).toBe(`${method} ${to} 503`)
      expect(answer.headers.get('retry-after'), to).toMatch(/^\d+$/)
      expect(text).not.toMatch(/select|ECONN|stack/i)
    }
    const { status } = await shop.api({ path: '/health/live' })
    expect(status).toBe(200)
  })

  test('and is back: the same processes go on', async () => {
    await startPostgres()
    await shop.until('the api is ready', async () => {
      return (await shop.api({ path: '/health/ready' })).status === 200
    })
    const handed = await shop.pay(order, { webhooks: { send: true } })
    expect((await shop.verify(handed)).status).toBe(200)
    await shop.until('the worker sent the confirmation', async () => {
      return (await shop.outbox(order.code)).length === 2
    })
    await shop.settled()
    const kept = await readOrder(shop, order.id)
    expect(kept.journals).toEqual([{ key: `capture:${handed.razorpay_payment_id}`, sum: 0 }])
    expect(await sumOfPostings(shop)).toBe(0)
    expect(shop.product.pids()).toEqual(before)
    expect(shop.product.log('api').match(/the API listens/g)).toHaveLength(1)
  })
})
