import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { transaction } from '@/kit/transaction'
import { expireOrders } from '@/operations/orders/expireOrders'
import { placeOrder } from '@/operations/orders/placeOrder'
import { retakeCoupons, returnCoupons, useCoupons } from '@/operations/payments/coupons/couponUses'
import { aCoupon, bookOf, checkOut } from './couponBook'
import { aClient, aService, lost, newReq, rows, sql, together, won, type Client } from './shop'

let service: string
let crowd: Client[]

beforeAll(async () => {
  service = await aService()
  crowd = await Promise.all(Array.from({ length: 50 }, () => aClient()))
})

type Work = (of: { req: Awaited<ReturnType<typeof newReq>>; order: string }) => Promise<unknown>

const inTransaction = async (work: Work, order: string) => {
  const req = await newReq()
  return transaction(req, () => work({ req, order }))
}

const race = (code: string, clients: Client[]) =>
  together(clients.length, (req, index) =>
    placeOrder({
      req,
      caller: clients[index]!,
      input: { service, coupons: [code] },
      language: 'en',
    }),
  )

const ordersWith = async (coupon: string): Promise<number> =>
  (await rows(sql`select 1 from coupon_uses where coupon_id = ${coupon}`)).length

describe('many checkouts at once', () => {
  it('have one winner for the last use', async () => {
    const { id, code } = await aCoupon({ maxUses: 1 })
    const before = (await rows(sql`select 1 from orders where service_id = ${service}`)).length
    const results = await race(code, crowd)
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['COUPON_USED_UP']))
    expect(await bookOf(id)).toEqual({ uses: 1, spent: 14_990, statuses: ['held'] })
    const after = (await rows(sql`select 1 from orders where service_id = ${service}`)).length
    expect(after).toBe(before + 1)
  })

  it('never go over a campaign’s budget', async () => {
    const { id, code } = await aCoupon({ budget: 50_000 })
    const results = await race(code, crowd.slice(0, 20))
    expect(won(results)).toHaveLength(3)
    expect(new Set(lost(results))).toEqual(new Set(['COUPON_USED_UP']))
    expect(await bookOf(id)).toMatchObject({ uses: 3, spent: 44_970 })
  })

  it('of one client hold to the limit per client, and to the first order', async () => {
    const [client, newcomer] = await Promise.all([aClient(), aClient()])
    const twice = await aCoupon({ maxUsesPerClient: 2 })
    const results = await race(twice.code, Array<Client>(12).fill(client))
    expect(won(results)).toHaveLength(2)
    expect(new Set(lost(results))).toEqual(new Set(['COUPON_NOT_YOURS']))
    expect(await ordersWith(twice.id)).toBe(2)
    const [first, other] = [
      await aCoupon({ isFirstOrderOnly: true }),
      await aCoupon({ isFirstOrderOnly: true }),
    ]
    const firsts = await together(8, (req, index) =>
      placeOrder({
        req,
        caller: newcomer,
        input: { service, coupons: [index % 2 ? first.code : other.code] },
        language: 'en',
      }),
    )
    expect(won(firsts)).toHaveLength(1)
    expect(new Set(lost(firsts))).toEqual(new Set(['COUPON_FIRST_ORDER']))
  })

  it('of one client keep no campaign from the others: unpaid orders hold a few uses only', async () => {
    const { id, code } = await aCoupon({ maxUses: 100 })
    const results = await race(code, Array<Client>(12).fill(crowd[0]!))
    expect(won(results)).toHaveLength(3)
    expect(new Set(lost(results))).toEqual(new Set(['COUPON_HELD']))
    await inTransaction(useCoupons, won(results)[0]!)
    await checkOut(crowd[0]!, { service, coupons: [code] })
    expect(await bookOf(id)).toMatchObject({ uses: 4 })
  })

  it('with two coupons each, typed in any order, wait for nobody for ever', async () => {
    const [one, two] = [
      await aCoupon({ isStackable: true }),
      await aCoupon({ isStackable: true, kind: 'fixed', amountOff: 1000 }),
    ]
    const results = await together(20, (req, index) =>
      placeOrder({
        req,
        caller: crowd[index]!,
        input: { service, coupons: index % 2 ? [one.code, two.code] : [two.code, one.code] },
        language: 'en',
      }),
    )
    expect(lost(results)).toEqual([])
    expect(await bookOf(one.id)).toMatchObject({ uses: 20 })
    expect(await bookOf(two.id)).toMatchObject({ uses: 20, spent: 20_000 })
  })
})

describe('a use', () => {
  it('is used when the order is paid, once, and returned when it is cancelled', async () => {
    const { id, code } = await aCoupon({ maxUses: 1 })
    const order = await checkOut(crowd[0]!, { service, coupons: [code] })
    await inTransaction(useCoupons, order)
    await inTransaction(useCoupons, order)
    expect(await bookOf(id)).toEqual({ uses: 1, spent: 14_990, statuses: ['used'] })
    await Promise.all([1, 2, 3].map(() => inTransaction(returnCoupons, order)))
    expect(await bookOf(id)).toEqual({ uses: 0, spent: 0, statuses: ['returned'] })
    await inTransaction(useCoupons, order)
    expect(await bookOf(id)).toMatchObject({ uses: 0, statuses: ['returned'] })
    await checkOut(crowd[1]!, { service, coupons: [code] })
    expect(await bookOf(id)).toMatchObject({ uses: 1, statuses: ['held', 'returned'] })
  })

  it('is taken again for a late payment, unless somebody else has it', async () => {
    const { id, code } = await aCoupon({ maxUses: 1 })
    const order = await checkOut(crowd[0]!, { service, coupons: [code] })
    await inTransaction(returnCoupons, order)
    const retaken = await Promise.all([1, 2, 3].map(() => inTransaction(retakeCoupons, order)))
    expect(retaken).toEqual([true, true, true])
    expect(await bookOf(id)).toMatchObject({ uses: 1, statuses: ['held'] })
    await inTransaction(returnCoupons, order)
    await checkOut(crowd[1]!, { service, coupons: [code] })
    expect(await inTransaction(retakeCoupons, order)).toBe(false)
    expect(await bookOf(id)).toMatchObject({ uses: 1, statuses: ['held', 'returned'] })
  })

  it('is not taken again by a client who has used it elsewhere; all of an order or none', async () => {
    const client = await aClient()
    const one = await aCoupon({ maxUsesPerClient: 1, isStackable: true })
    const two = await aCoupon({ isStackable: true })
    const order = await checkOut(client, { service, coupons: [one.code, two.code] })
    await inTransaction(returnCoupons, order)
    await checkOut(client, { service, coupons: [one.code] })
    expect(await inTransaction(retakeCoupons, order)).toBe(false)
    expect(await bookOf(two.id)).toMatchObject({ uses: 0, statuses: ['returned'] })
    expect(await bookOf(one.id)).toMatchObject({ uses: 1 })
  })

  it('is not counted by hand: neither the counts nor a use can be rewritten', async () => {
    const { id, code } = await aCoupon({ maxUses: 5 })
    await checkOut(crowd[0]!, { service, coupons: [code] })
    await rows(sql`update coupons set uses = 0, spent = 0 where id = ${id}`)
    expect(await bookOf(id)).toMatchObject({ uses: 1 })
    for (const statement of [
      sql`update coupon_uses set discount = 1 where coupon_id = ${id}`,
      sql`delete from coupon_uses where coupon_id = ${id}`,
    ])
      await expect(rows(statement)).rejects.toThrow()
  })

  it('goes back when its order expires, and only then', async () => {
    const { id, code } = await aCoupon({ maxUses: 1 })
    const order = await checkOut(crowd[0]!, { service, coupons: [code] })
    await expireOrders({ req: await newReq() })
    expect(await bookOf(id)).toMatchObject({ uses: 1 })
    shiftClock(25 * 3_600_000)
    try {
      await together(4, (req) => expireOrders({ req }))
    } finally {
      shiftClock(0)
    }
    expect(await bookOf(id)).toEqual({ uses: 0, spent: 0, statuses: ['returned'] })
    const events = await rows<{ event: string }>(
      sql`select event from order_events where order_id = ${order} and event = 'expired'`,
    )
    expect(events).toHaveLength(1)
    await checkOut(crowd[1]!, { service, coupons: [code] })
  })
})
