import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct } from '../support/product'
import { must } from './shop/bare'
import { openShop, type Shop } from './shop/openShop'

const DAY_MS = 86_400_000

let shop: Shop

beforeAll(async () => {
  shop = await openShop(await startProduct({ name: 'clock', apis: 2 }))
})
afterAll(async () => {
  await shop?.close()
  await shop?.product.stop()
})

const clock = async (json: Record<string, unknown> = {}): Promise<Date> => {
  const { body } = must(await shop.sandbox({ method: 'POST', path: '/clock', json }), 200)
  expect(Object.keys(body)).toEqual(['now'])
  return new Date(body.now as string)
}
const dayOf = (at: Date | string): string => new Date(at).toISOString().slice(0, 10)
/** The business day as each api writes it onto a new order. */
const daysOfApis = (): Promise<string[]> =>
  Promise.all(
    shop.product.apiUrls.map(async (_, at) => {
      const { body } = must(await shop.post('/orders/create', { service: shop.service }, at), 201)
      const { id } = body.order as { id: string }
      const [row] = await shop.sql<{ at: Date }>(
        'select created_at as at from orders where id = $1',
        [id],
      )
      return dayOf(row!.at)
    }),
  )
const statusOf = async (id: string): Promise<string> => {
  const [row] = await shop.sql<{ status: string }>(
    'select payment_status as status from orders where id = $1',
    [id],
  )
  return row!.status
}

describe('three days forward', () => {
  test('an unpaid order expires, and api and worker write the same day', async () => {
    const { id } = await shop.order()
    expect(await statusOf(id)).toBe('pending')
    const then = await clock({ forwardDays: 3 })
    expect(dayOf(then)).toBe(dayOf(new Date(Date.now() + 3 * DAY_MS)))
    expect(new Set(await daysOfApis())).toEqual(new Set([dayOf(then)]))
    await shop.until('it expired', async () => (await statusOf(id)) === 'expired')
    const [event] = await shop.sql<{ at: Date }>(
      "select created_at as at from order_events where order_id = $1 and event = 'expired'",
      [id],
    )
    expect(dayOf(event!.at)).toBe(dayOf(then))
    const { status } = await shop.api({ path: '/user/profile', token: shop.client.token })
    expect(status).toBe(200)
  })

  test('a process that starts anew stays at the moved time, and reset brings the present back', async () => {
    await shop.product.restart('api')
    const moved = await clock()
    expect((await daysOfApis())[0]).toBe(dayOf(moved))
    const back = await clock({ reset: true })
    expect(Math.abs(back.getTime() - Date.now())).toBeLessThan(DAY_MS)
    expect(new Set(await daysOfApis())).toEqual(new Set([dayOf(back)]))
  })

  test('a held time stands still', async () => {
    const at = '2027-01-14T06:30:00.000Z'
    expect((await clock({ at, frozen: true })).toISOString()).toBe(at)
    expect((await clock()).toISOString()).toBe(at)
    expect(new Set(await daysOfApis())).toEqual(new Set(['2027-01-14']))
    await clock({ reset: true })
  })
})
