import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { placeOrder } from '@/operations/orders/placeOrder'
import { isShortCode } from '@/rules/text/code'
import { testPayload } from '../support/payload'
import { aClient, aService, eventsOf, newReq, rows, sql, type Client } from './shop'

vi.mock('node:crypto', async (load) => {
  const real = await load<Record<string, unknown> & { randomBytes: typeof randomBytes }>()
  return { ...real, randomBytes: vi.fn(real.randomBytes) }
})

let client: Client
let usual: string

beforeAll(async () => {
  ;[client, usual] = await Promise.all([aClient(), aService()])
})

const place = async ({ service = usual } = {}): Promise<string> =>
  placeOrder({ req: await newReq(), caller: client, input: { service }, language: 'en' })

describe('the price of an order', () => {
  const frozen = async (order: string) =>
    (
      await rows(
        sql`select amount::int, payable::int, price::int, delivery_days::int, service_title, category from orders where id = ${order}`,
      )
    )[0]

  it('stays what it was when the catalogue changes', async () => {
    const payload = await testPayload()
    const changing = await aService()
    const order = await place({ service: changing })
    const before = await frozen(order)
    expect(before).toMatchObject({ amount: 149_900, payable: 149_900, delivery_days: 7 })
    const data = { price: 100, deliveryDays: 1, title: 'Cheap', category: 'vastu' } as const
    await payload.update({
      collection: 'services',
      id: changing,
      data: { ...data, _status: 'published' } as never,
    })
    expect(await frozen(order)).toEqual(before)
    expect(await frozen(await place({ service: changing }))).toMatchObject({
      price: 100,
      payable: 100,
      service_title: 'Cheap',
    })
  })

  it('is the published one: a draft change does not count, a draft cannot be ordered', async () => {
    const payload = await testPayload()
    const changing = await aService()
    await payload.update({
      collection: 'services',
      id: changing,
      draft: true,
      data: { price: 5, _status: 'draft' } as never,
    })
    expect(await frozen(await place({ service: changing }))).toMatchObject({ price: 149_900 })
    const draft = await aService({ _status: 'draft' })
    await expect(place({ service: draft })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const closed = await aService({ isOrderable: false })
    await expect(place({ service: closed })).rejects.toMatchObject({
      code: 'SERVICE_NOT_ORDERABLE',
    })
  })
})

describe('the code of an order', () => {
  it('is good, and another one is drawn when it is taken', async () => {
    const [first] = await rows<{ code: string }>(
      sql`select code from orders where id = ${await place()}`,
    )
    expect(isShortCode({ code: first!.code, prefix: 'SH' })).toBe(true)
    onTestFinished(() => void vi.mocked(randomBytes).mockReset())
    const taken = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])
    vi.mocked(randomBytes).mockImplementation(() => taken)
    const one = await place()
    vi.mocked(randomBytes).mockImplementationOnce(() => taken)
    vi.mocked(randomBytes).mockImplementationOnce(() => taken)
    vi.mocked(randomBytes).mockImplementation(() => Buffer.from([9, 2, 3, 4, 5, 6, 7, 8]))
    const other = await place()
    expect(other).not.toBe(one)
    expect(await eventsOf(other)).toEqual(['placed'])
  })
})
