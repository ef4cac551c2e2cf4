import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { transaction } from '@/kit/transaction'
import { expireCredit } from '@/operations/payments/wallet/expireCredit'
import { holdWallet, releaseWallet } from '@/operations/payments/wallet/wallet'
import { causesOf, give, purseOf, restsOf } from './purse'
import { aClient, anOrder, lost, newReq, rows, sql, together } from './shop'

const HOUR = 3_600_000

let user: string
let order: string

beforeEach(async () => {
  const client = await aClient()
  user = client.id
  order = (await anOrder({ client })).order
  await give({ user, amount: 1_000 })
  await give({ user, amount: 300, kind: 'promo', hours: 1 })
  await give({ user, amount: 200, kind: 'promo', hours: 48 })
})
afterEach(() => shiftClock(0))

const sweep = async () => expireCredit({ req: await newReq() })
const hold = async (amount: number) => {
  const req = await newReq()
  return transaction(req, () => holdWallet({ req, user, order, amount }))
}
const release = async () => {
  const req = await newReq()
  return transaction(req, () => releaseWallet({ req, order }))
}

describe('the sweep of expired credit', () => {
  it('takes what is over, gives it back to promotions, and leaves the rest', async () => {
    shiftClock(2 * HOUR)
    await sweep()
    expect(await restsOf(user)).toEqual([1_000, 0, 200])
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 200, held: 0 })
    const lines = await rows(
      sql`select p.account, p.amount::int from journals j join postings p on p.journal_id = j.id where j.user_id = ${user} and j.cause = 'promo_expiry' order by 2`,
    )
    expect(lines).toEqual([
      { account: 'promotions', amount: -300 },
      { account: 'wallet_promo', amount: 300 },
    ])
  })

  it('does nothing before the time', async () => {
    await sweep()
    expect(await restsOf(user)).toEqual([1_000, 300, 200])
  })

  it('happens once, however many sweep', async () => {
    shiftClock(2 * HOUR)
    const results = await together(8, (req) => expireCredit({ req }))
    expect(lost(results)).toEqual([])
    expect(await causesOf(user)).toMatchObject({ promo_expiry: 1 })
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 200, held: 0 })
  })

  it('leaves what an unpaid order holds, and takes it when it comes back', async () => {
    await hold(250)
    shiftClock(2 * HOUR)
    await sweep()
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 200, held: 250 })
    expect(await release()).toBe(250)
    await sweep()
    await sweep()
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 200, held: 0 })
    expect(await causesOf(user)).toMatchObject({ promo_expiry: 2 })
  })
})

it.each([100, 300, 500, 1_400])(
  'of %s paise in the very moment: spent or expired, never both',
  async (amount) => {
    const [lot] = await rows<{ end: string }>(
      sql`select expires_at as end from wallet_lots where user_id = ${user} and amount = 300`,
    )
    shiftClock(new Date(lot!.end).getTime() - Date.now() - 25)
    const results = await together<number | void>(20, (_, index) =>
      index % 4 === 0 ? hold(amount) : sweep(),
    )
    await sweep()
    expect(lost(results).filter((code) => code !== 'WALLET_TOO_LOW')).toEqual([])
    const { paid, promo, held } = await purseOf(user)
    const [expired] = await rows<{ sum: number }>(
      sql`select coalesce(-sum(p.amount), 0)::int as sum from journals j join postings p on p.journal_id = j.id where j.user_id = ${user} and j.cause = 'promo_expiry' and p.account = 'promotions'`,
    )
    expect(paid + promo + held + expired!.sum).toBe(1_500)
    expect([0, amount]).toContain(held)
  },
)
