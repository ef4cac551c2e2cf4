import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { expireOrders } from '@/operations/orders/expireOrders'
import { moveOrder } from '@/operations/orders/moveOrder'
import { placeOrder } from '@/operations/orders/placeOrder'
import { startPayment } from '@/operations/payments/startPayment'
import { testVendors } from '../support/vendors'
import { aCoupon, bookOf, checkOut } from './couponBook'
import { give, purseOf } from './purse'
import { aClient, aService, lost, newReq, rows, sql, together, won } from './shop'
import { forgetPractice, GSTIN, registerPractice } from './taxPractice'

let service: string

beforeAll(async () => {
  await testVendors()
  service = await aService()
})

forgetPractice()

const amountsOf = async (order: string): Promise<Record<string, number | string | null>> =>
  (
    await rows<Record<string, number>>(
      sql`select amount::int, discount::int, taxable::int, cgst::int, sgst::int, igst::int, wallet::int, tds::int, payable::int, sac, gst_rate::int,
          billing_state, billing_gstin, billing_tan, payment_status from orders where id = ${order}`,
    )
  )[0]!

const aRichClient = async (amount: number, promo = 0) => {
  const client = await aClient()
  if (amount > 0) await give({ user: client.id, amount })
  if (promo > 0) await give({ user: client.id, amount: promo, kind: 'promo', hours: 48 })
  return client
}

describe('wallet money at the checkout', () => {
  it('is held with the order, and goes back when it expires or is cancelled', async () => {
    const client = await aRichClient(50_000, 20_000)
    const order = await checkOut(client, { service, useWallet: true })
    expect(await amountsOf(order)).toMatchObject({
      amount: 149_900,
      wallet: 70_000,
      payable: 79_900,
    })
    expect(await purseOf(client.id)).toEqual({ paid: 0, promo: 0, held: 70_000 })
    await moveOrder({ req: await newReq(), id: order, to: 'cancelled' })
    expect(await purseOf(client.id)).toEqual({ paid: 50_000, promo: 20_000, held: 0 })
    await checkOut(client, { service, useWallet: 30_000 })
    expect(await purseOf(client.id)).toEqual({ paid: 40_000, promo: 0, held: 30_000 })
    shiftClock(25 * 3_600_000)
    try {
      await together(3, (req) => expireOrders({ req }))
    } finally {
      shiftClock(0)
    }
    expect(await purseOf(client.id)).toEqual({ paid: 50_000, promo: 20_000, held: 0 })
  })

  it('is never promised twice, however many checkouts want it at once', async () => {
    const client = await aRichClient(100_000)
    const results = await together(10, (req) =>
      placeOrder({ req, caller: client, input: { service, useWallet: 60_000 }, language: 'en' }),
    )
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['WALLET_TOO_LOW']))
    const all = await together(10, (req) =>
      placeOrder({ req, caller: client, input: { service, useWallet: true }, language: 'en' }),
    )
    expect(lost(all)).toEqual([])
    expect(await purseOf(client.id)).toEqual({ paid: 0, promo: 0, held: 100_000 })
  })

  it('is refused where it is not there, and more than is due is not taken', async () => {
    const client = await aRichClient(200_000)
    await expect(checkOut(client, { service, useWallet: 200_001 })).resolves.toBeTruthy()
    expect(await purseOf(client.id)).toMatchObject({ paid: 50_100, held: 149_900 })
    await expect(checkOut(client, { service, useWallet: 50_101 })).rejects.toMatchObject({
      issues: [{ code: 'WALLET_TOO_LOW', field: 'useWallet' }],
    })
    const poor = await aClient()
    const order = await checkOut(poor, { service, useWallet: true })
    expect(await amountsOf(order)).toMatchObject({ wallet: 0, payable: 149_900 })
  })

  it('and coupons of a refused order are free again', async () => {
    const client = await aRichClient(10_000)
    const { id, code } = await aCoupon({ maxUses: 1 })
    const input = { service, coupons: [code], useWallet: true as const, submission: randomUUID() }
    await expect(checkOut(client, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await bookOf(id)).toEqual({ uses: 0, spent: 0, statuses: [] })
    expect(await purseOf(client.id)).toEqual({ paid: 10_000, promo: 0, held: 0 })
  })
})

describe('an order with nothing left to pay', () => {
  it('is paid at once, once, by its free coupon', async () => {
    const client = await aClient()
    const { id, code } = await aCoupon({ kind: 'free', percent: null, maxUses: 1 })
    const order = await checkOut(client, { service, coupons: [code] })
    expect(await amountsOf(order)).toMatchObject({ amount: 0, discount: 149_900, payable: 0 })
    await together(6, (req) => startPayment({ req, user: client.id, orderId: order }))
    expect(await amountsOf(order)).toMatchObject({ payment_status: 'paid' })
    expect(await bookOf(id)).toEqual({ uses: 1, spent: 149_900, statuses: ['used'] })
  })

  it('is paid at once, once, by the wallet', async () => {
    const client = await aRichClient(149_900)
    const order = await checkOut(client, { service, useWallet: true })
    const results = await together(6, (req) =>
      startPayment({ req, user: client.id, orderId: order }),
    )
    expect(won(results)[0]).toMatchObject({ amount: 0, gatewayOrderId: null })
    for (const code of lost(results)) expect(code).toBe('ORDER_NOT_PAYABLE')
    expect(await amountsOf(order)).toMatchObject({ payment_status: 'paid', wallet: 149_900 })
    expect(await purseOf(client.id)).toEqual({ paid: 0, promo: 0, held: 0 })
  })
})

describe('an idempotency key', () => {
  it('makes one order with coupon and wallet of ten parallel ones, also when both are used up', async () => {
    const client = await aRichClient(50_000)
    const { id, code } = await aCoupon({ maxUses: 1, maxUsesPerClient: 1 })
    const input = { service, coupons: [code], useWallet: 50_000 }
    const key = randomUUID()
    const results = await together(10, (req) =>
      placeOrder({ req, caller: client, input, language: 'en', idempotencyKey: key }),
    )
    expect(lost(results)).toEqual([])
    expect(new Set([...won(results), await checkOut(client, input, key)]).size).toBe(1)
    expect(await bookOf(id)).toMatchObject({ uses: 1 })
    expect(await purseOf(client.id)).toEqual({ paid: 0, promo: 0, held: 50_000 })
  })
})

describe('the tax of an order', () => {
  it('is none while the practice is not registered; no state is needed', async () => {
    const order = await checkOut(await aClient(), { service, billing: { state: 'गुजरात' } })
    expect(await amountsOf(order)).toMatchObject({
      taxable: 149_900,
      cgst: 0,
      igst: 0,
      gst_rate: 0,
      sac: '999799',
      billing_state: '24',
    })
  })

  it('follows the place of supply, the service and the discount', async () => {
    await registerPractice()
    const client = await aClient()
    await expect(checkOut(client, { service })).rejects.toMatchObject({
      issues: [{ code: 'STATE_NEEDED', field: 'billing.state' }],
    })
    const home = await checkOut(client, { service, billing: { state: 'Maharashtra' } })
    expect(await amountsOf(home)).toMatchObject({ taxable: 127_034, cgst: 11_433, gst_rate: 18 })
    const own = await aService({ sac: '998399', gstRate: 5, price: 105_000 })
    const { code } = await aCoupon({ percent: 50 })
    const away = await checkOut(client, {
      service: own,
      coupons: [code],
      billing: { state: '29' },
    })
    expect(await amountsOf(away)).toMatchObject({
      amount: 52_500,
      discount: 52_500,
      taxable: 50_000,
      igst: 2500,
      cgst: 0,
      sac: '998399',
      gst_rate: 5,
    })
  })

  it('leaves TDS to a business client whose TAN staff have checked, with its GSTIN, and to nobody else', async () => {
    await registerPractice()
    const client = await aClient()
    const billing = { gstin: GSTIN, name: 'Rao Traders' }
    const tan = 'PNEA12345B'
    const tdsOf = async (more: object) =>
      amountsOf(await checkOut(client, { service, billing: { ...billing, ...more } }))
    expect(await tdsOf({ tan })).toMatchObject({ tds: 0, payable: 149_900, billing_tan: tan })
    await rows(sql`update users set tds_tan = ${tan} where id = ${client.id}`)
    expect(await tdsOf({})).toMatchObject({ tds: 0, payable: 149_900 })
    expect(await tdsOf({ tan: 'PNEA12346B' })).toMatchObject({ tds: 0 })
    expect(await tdsOf({ tan })).toMatchObject({
      tds: 12_703,
      payable: 137_197,
      billing_state: '27',
      billing_gstin: GSTIN,
      billing_tan: tan,
    })
    const free = await checkOut(client, { service, billing: { state: '27', tan } })
    expect(await amountsOf(free)).toMatchObject({ tds: 0 })
    await expect(
      checkOut(client, { service, billing: { ...billing, state: '29' } }),
    ).rejects.toMatchObject({ issues: [{ code: 'BAD_GSTIN', field: 'billing.gstin' }] })
  })
})
