import { beforeEach, describe, expect, it } from 'vitest'
import { sqlState } from '@/kit/transaction'
import { holdWallet, releaseWallet } from '@/operations/payments/wallet/wallet'
import { give, inOne, purseOf } from './purse'
import { aClient, anOrder, aService, lost, rows, sql, together, won, type Client } from './shop'

let client: Client
let user: string

beforeEach(async () => {
  client = await aClient()
  user = client.id
})

it('40 orders at once hold no more than there is, and to the paisa', async () => {
  await give({ user, amount: 1_000 })
  await give({ user, amount: 500, kind: 'promo', hours: 24 })
  const service = await aService()
  const orders = await Promise.all(
    Array.from({ length: 40 }, async () => (await anOrder({ client, service })).order),
  )
  const results = await together(40, (req, index) =>
    inOne((r) => holdWallet({ req: r, user, order: orders[index]!, amount: 70 }), req),
  )
  expect(won(results)).toHaveLength(21)
  expect(new Set(lost(results))).toEqual(new Set(['WALLET_TOO_LOW']))
  expect(await purseOf(user)).toEqual({ paid: 30, promo: 0, held: 1_470 })
  await together(40, (req, index) =>
    inOne((r) => releaseWallet({ req: r, order: orders[index]! }), req),
  )
  expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 500, held: 0 })
})

describe('the database refuses, also by SQL,', () => {
  it.each([
    ['a balance that is written', () => sql`update wallets set paid = 5 where user_id = ${user}`],
    ['a wallet that goes away', () => sql`delete from wallets where user_id = ${user}`],
    ['a lot that is written', () => sql`update wallet_lots set rest = 5 where user_id = ${user}`],
  ])('%s', async (_, statement) => {
    await give({ user, amount: 100 })
    const error = await rows(statement()).catch((thrown: unknown) => thrown)
    expect(sqlState(error)).toBe('42501')
    expect(await purseOf(user)).toEqual({ paid: 100, promo: 0, held: 0 })
  })
})
