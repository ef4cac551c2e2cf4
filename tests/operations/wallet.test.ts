import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { creditWallet } from '@/operations/payments/wallet/creditWallet'
import {
  holdWallet,
  lockWallet,
  releaseWallet,
  spendHeldWallet,
} from '@/operations/payments/wallet/wallet'
import { causesOf, give, inOne, purseOf, restsOf } from './purse'
import { aClient, anOrder, aService, lost, rows, sql, together, won } from './shop'

let service: string
let user: string
let order: string

const orderMore = async (): Promise<string> =>
  (await anOrder({ service, client: { kind: 'client', id: user, email: '', phone: null } })).order

beforeAll(async () => {
  service = await aService()
})
beforeEach(async () => {
  user = (await aClient()).id
  order = await orderMore()
})
afterEach(() => shiftClock(0))

const hold = (amount: number, of = order) =>
  inOne((req) => holdWallet({ req, user, order: of, amount }))
const release = (of = order) => inOne((req) => releaseWallet({ req, order: of }))
const spend = (of = order) => inOne((req) => spendHeldWallet({ req, order: of }))
const look = () => inOne((req) => lockWallet({ req, user }))

describe('crediting a wallet', () => {
  it('makes the wallet and one lot', async () => {
    expect(await give({ user, amount: 50_000 })).toBe(true)
    expect(await purseOf(user)).toEqual({ paid: 50_000, promo: 0, held: 0 })
    expect(await restsOf(user)).toEqual([50_000])
  })

  it('happens once for a key, however many try', async () => {
    const key = `topup:${randomUUID()}`
    const results = await together(12, () => give({ user, amount: 700, key }))
    expect(won(results).filter(Boolean)).toHaveLength(1)
    expect(lost(results)).toEqual([])
    expect(await purseOf(user)).toEqual({ paid: 700, promo: 0, held: 0 })
    expect(await restsOf(user)).toEqual([700])
  })

  it('with lines that do not add up leaves nothing', async () => {
    const credit = inOne((req) =>
      creditWallet({
        req,
        user,
        kind: 'paid',
        amount: 500,
        cause: 'topup',
        key: randomUUID(),
        from: [{ account: 'gateway', amount: 400 }],
      }),
    )
    await expect(credit).rejects.toThrow('does not balance')
    expect(await restsOf(user)).toEqual([])
  })

  it('never gives paid money an end', async () => {
    await expect(give({ user, amount: 500, kind: 'paid', hours: 5 })).rejects.toThrow('expires')
  })
})

describe('looking at a wallet', () => {
  it('does not count expired credit', async () => {
    await give({ user, amount: 900, kind: 'promo', hours: 1 })
    await give({ user, amount: 300, kind: 'promo' })
    await give({ user, amount: 50 })
    expect(await look()).toMatchObject({ paid: 50, promo: 1_200, available: 1_250 })
    shiftClock(2 * 3_600_000)
    expect(await look()).toMatchObject({ paid: 50, promo: 300, available: 350 })
  })

  it('makes an empty one for a client who has none, once', async () => {
    const results = await together(8, (req) => inOne((r) => lockWallet({ req: r, user }), req))
    expect(lost(results)).toEqual([])
    expect(await rows(sql`select paid::int from wallets where user_id = ${user}`)).toEqual([
      { paid: 0 },
    ])
  })
})

describe('holding for an order', () => {
  beforeEach(async () => {
    await give({ user, amount: 1_000 })
    await give({ user, amount: 300, kind: 'promo' })
    await give({ user, amount: 200, kind: 'promo', hours: 24 })
  })

  it('takes promotional credit first, soonest expiry first', async () => {
    await hold(350)
    expect(await restsOf(user)).toEqual([1_000, 150, 0])
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 150, held: 350 })
  })

  it('refuses what the wallet does not hold, and keeps it as it was', async () => {
    await expect(hold(1_501)).rejects.toMatchObject({ code: 'WALLET_TOO_LOW' })
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 500, held: 0 })
  })

  it('does not take expired credit', async () => {
    shiftClock(25 * 3_600_000)
    await expect(hold(1_301)).rejects.toMatchObject({ code: 'WALLET_TOO_LOW' })
    await hold(1_300)
    expect(await restsOf(user)).toEqual([0, 0, 200])
  })

  it('of the same amount twice holds it once; of another amount is a bug', async () => {
    await hold(400)
    await hold(400)
    expect(await purseOf(user)).toMatchObject({ held: 400 })
    await expect(hold(500)).rejects.toThrow('holds 400 paise already')
  })

  it.each([-1, 0.5, Number.NaN, 2 ** 60])('of %s paise is a bug', async (amount) => {
    await expect(hold(amount)).rejects.toThrow('cannot hold')
  })

  it('of nothing does nothing', async () => {
    await hold(0)
    expect(await causesOf(user)).toEqual({ topup: 1, promotion: 2 })
  })

  it('of another client’s wallet is refused', async () => {
    const stranger = await aClient()
    await give({ user: stranger.id, amount: 5_000 })
    const attempt = inOne((req) => holdWallet({ req, user: stranger.id, order, amount: 100 }))
    await expect(attempt).rejects.toThrow('another client')
    expect(await purseOf(stranger.id)).toMatchObject({ paid: 5_000 })
  })
})

describe('what is held', () => {
  beforeEach(async () => {
    await give({ user, amount: 1_000 })
    await give({ user, amount: 200, kind: 'promo', hours: 24 })
    await hold(700)
  })

  it('goes back to the lots from which it came', async () => {
    expect(await release()).toBe(700)
    expect(await restsOf(user)).toEqual([1_000, 200])
    expect(await release()).toBe(0)
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 200, held: 0 })
  })

  it('can be held again after it went back, as for a revived order', async () => {
    await release()
    await hold(900)
    expect(await purseOf(user)).toEqual({ paid: 300, promo: 0, held: 900 })
    expect(await release()).toBe(900)
    expect(await causesOf(user)).toMatchObject({ wallet_hold: 2, wallet_release: 2 })
  })

  it('becomes an advance, once', async () => {
    expect(await spend()).toBe(700)
    expect(await spend()).toBe(0)
    expect(await release()).toBe(0)
    expect(await purseOf(user)).toEqual({ paid: 500, promo: 0, held: 0 })
    const [advance] = await rows(
      sql`select sum(p.amount)::int as amount from journals j join postings p on p.journal_id = j.id where j.order_id = ${order} and p.account = 'advances'`,
    )
    expect(advance).toEqual({ amount: -700 })
  })

  it('is either spent or given back when both happen at once', async () => {
    const results = await together(10, (req, index) =>
      inOne(
        (r) => (index % 2 ? releaseWallet({ req: r, order }) : spendHeldWallet({ req: r, order })),
        req,
      ),
    )
    expect(lost(results)).toEqual([])
    expect(won(results).filter((paise) => paise > 0)).toEqual([700])
    const { paid, promo, held } = await purseOf(user)
    expect(held).toBe(0)
    expect([500, 1_200]).toContain(paid + promo)
  })

  it('is undone with the transaction that held it', async () => {
    const other = await orderMore()
    const failing = inOne(async (req) => {
      await holdWallet({ req, user, order: other, amount: 100 })
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await purseOf(user)).toEqual({ paid: 500, promo: 0, held: 700 })
  })
})
