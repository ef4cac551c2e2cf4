import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTopUp } from '@/operations/payments/wallet/startTopUp'
import { testVendors, type Vendors } from '../support/vendors'
import { aClient, lost, newReq, rows, sql, together, won, type Client } from './shop'

let vendors: Vendors
let client: Client

beforeAll(async () => {
  vendors = await testVendors()
})
beforeEach(async () => {
  client = await aClient()
})
afterEach(() => vendors.post('/faults', { provider: 'razorpay', mode: 'ok' }))

const start = async (amount: number, idempotencyKey?: string, caller = client) =>
  startTopUp({ req: await newReq(), caller, amount, idempotencyKey })

const topUps = (user = client.id) =>
  rows(
    sql`select kind, order_id, amount::int, status, gateway_status, gateway_order_id is not null as is_open, next_check_at is not null as is_checked from transactions where user_id = ${user}`,
  )

describe('opening a top-up', () => {
  it('leaves one pending transaction without an order', async () => {
    const opened = await start(50_000)
    expect(opened).toMatchObject({
      amount: 50_000,
      currency: 'INR',
      prefill: { name: 'Asha Rao', email: client.email, contact: client.phone },
    })
    expect(opened.gatewayOrderId).toMatch(/^order_/)
    expect(await topUps()).toEqual([
      {
        kind: 'topup',
        order_id: null,
        amount: 50_000,
        status: 'pending',
        gateway_status: 'created',
        is_open: true,
        is_checked: true,
      },
    ])
  })

  it('happens once for a key, however many ask', async () => {
    const results = await together(8, () => start(50_000, 'once'))
    expect(lost(results)).toEqual([])
    expect(new Set(won(results).map((each) => each.gatewayOrderId)).size).toBe(1)
    expect(await topUps()).toHaveLength(1)
    await expect(start(60_000, 'once')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  it('with the same key of somebody else is another top-up', async () => {
    const other = await aClient()
    const [mine, theirs] = [await start(50_000, 'same'), await start(50_000, 'same', other)]
    expect(mine.transaction).not.toBe(theirs.transaction)
    expect(await topUps(other.id)).toHaveLength(1)
  })

  it.each([0, 1, 99, 9_999, 5_000_001])('of %s paise is outside the limits', async (amount) => {
    await expect(start(amount)).rejects.toMatchObject({ code: 'WALLET_LIMIT' })
    expect(await topUps()).toEqual([])
  })

  it.each([10_000, 5_000_000])('of %s paise is within the limits', async (amount) => {
    expect(await start(amount)).toMatchObject({ amount })
  })

  it('finds the same gateway order after the answer was lost', async () => {
    await vendors.post('/faults', { provider: 'razorpay', mode: 'reset_after', times: 5 })
    await expect(start(50_000, 'lost')).rejects.toMatchObject({ code: 'GATEWAY_UNAVAILABLE' })
    await vendors.post('/faults', { provider: 'razorpay', mode: 'ok' })
    const { transaction, gatewayOrderId } = await start(50_000, 'lost')
    const { orders } = await vendors.get<{ orders: { id: string; receipt: string }[] }>(
      '/razorpay/state',
    )
    const receipt = `t_${transaction.replaceAll('-', '')}`
    expect(orders.filter((each) => each.receipt === receipt).map(({ id }) => id)).toEqual([
      gatewayOrderId,
    ])
  })
})
