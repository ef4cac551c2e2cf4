import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, shiftClock } from '@/kit/clock'
import { adjustWallet } from '@/operations/payments/wallet/adjustWallet'
import { decideAdjustment } from '@/operations/payments/wallet/decideAdjustment'
import { aManager, causesOf, give, purseOf, restsOf, type Staff } from './purse'
import { aClient, lost, newReq, rows, sql, together, won } from './shop'

/** The limit of the settings while nothing was saved. */
const LIMIT = 200_000

let asker: Staff
let second: Staff
let user: string

beforeAll(async () => {
  ;[asker, second] = await Promise.all([aManager(), aManager()])
})
beforeEach(async () => {
  user = (await aClient()).id
})
afterEach(() => shiftClock(0))

type Input = Parameters<typeof adjustWallet>[0]['input']

const adjust = async (input: Partial<Input> & { amount: number }, key?: string, by = asker) =>
  adjustWallet({
    req: await newReq(),
    caller: by,
    input: { user, kind: 'promotion', reason: 'Diwali', ...input },
    idempotencyKey: key,
  })

const decide = async (id: string, approve: boolean, by = second.id) =>
  decideAdjustment({ req: await newReq(), id, by, approve })

const inDays = (days: number): string => new Date(now().getTime() + days * 86_400_000).toISOString()

describe('an adjustment within the limit', () => {
  it.each([
    ['promotion', 'promo', 'promotion', 'promotions'],
    ['goodwill', 'promo', 'goodwill', 'promotions'],
    ['credit', 'paid', 'wallet_credit', 'adjustments'],
  ] as const)('%s credits %s money at once', async (kind, part, cause, account) => {
    const { id, status, decidedBy } = await adjust({ kind, amount: 5_000 })
    expect({ status, decidedBy }).toEqual({ status: 'applied', decidedBy: null })
    expect(await purseOf(user)).toEqual({ paid: 0, promo: 0, held: 0, [part]: 5_000 })
    const lines = await rows(
      sql`select j.cause, j.by_id as by, j.note, p.account, p.amount::int from journals j join postings p on p.journal_id = j.id where j.key = ${`adjustment:${id}`} and p.amount > 0`,
    )
    expect(lines).toEqual([{ cause, by: asker.id, note: 'Diwali', account, amount: 5_000 }])
  })

  it('debit takes promotional money first, and goes back to us', async () => {
    await give({ user, amount: 1_000 })
    await give({ user, amount: 300, kind: 'promo' })
    await adjust({ kind: 'debit', amount: 700 })
    expect(await purseOf(user)).toEqual({ paid: 600, promo: 0, held: 0 })
    expect(await causesOf(user)).toMatchObject({ wallet_debit: 1 })
  })

  it('debit never takes more than there is, and then leaves no trace', async () => {
    await give({ user, amount: 1_000 })
    await expect(adjust({ kind: 'debit', amount: 1_001 })).rejects.toMatchObject({
      code: 'WALLET_TOO_LOW',
    })
    expect(await purseOf(user)).toEqual({ paid: 1_000, promo: 0, held: 0 })
    expect(await rows(sql`select 1 from wallet_adjustments where user_id = ${user}`)).toEqual([])
  })

  it('may have an end when it is promotional, and only in the future', async () => {
    await adjust({ amount: 100, expiresAt: inDays(30) })
    const wrong = [
      adjust({ amount: 100, expiresAt: inDays(-1) }),
      adjust({ amount: 100, kind: 'credit', expiresAt: inDays(3) }),
      adjust({ amount: 100, kind: 'debit', expiresAt: inDays(3) }),
    ]
    expect(lost(await Promise.allSettled(wrong))).toEqual(['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT'])
    expect(await restsOf(user)).toEqual([100])
  })

  it('needs a client', async () => {
    await expect(adjust({ amount: 100, user: randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('happens once for a key, of the same person', async () => {
    const results = await together(10, () => adjust({ amount: 400 }, 'key-1'))
    expect(lost(results)).toEqual([])
    expect(new Set(won(results).map(({ id }) => id)).size).toBe(1)
    expect(await restsOf(user)).toEqual([400])
    await adjust({ amount: 400 }, 'key-1', second)
    expect(await restsOf(user)).toEqual([400, 400])
    const reused = { code: 'IDEMPOTENCY_KEY_REUSED' }
    await expect(adjust({ amount: 401 }, 'key-1')).rejects.toMatchObject(reused)
    const other = (await aClient()).id
    await expect(adjust({ amount: 400, user: other }, 'key-1')).rejects.toMatchObject(reused)
  })
})

describe('the limit', () => {
  it('lets its own amount through and stops the next paisa', async () => {
    expect(await adjust({ amount: LIMIT })).toMatchObject({ status: 'applied' })
    user = (await aClient()).id
    expect(await adjust({ amount: LIMIT + 1 })).toMatchObject({ status: 'waiting' })
    expect(await purseOf(user)).toEqual({ paid: 0, promo: 0, held: 0 })
  })

  it('counts what the same person gave alone within a day, also at the same time', async () => {
    const results = await together(10, () => adjust({ amount: LIMIT / 4 }))
    const statuses = won(results).map(({ status }) => status)
    expect(statuses.filter((status) => status === 'applied')).toHaveLength(4)
    expect(await purseOf(user)).toMatchObject({ promo: LIMIT })
    expect(await adjust({ amount: LIMIT }, undefined, second)).toMatchObject({ status: 'applied' })
    shiftClock(25 * 3_600_000)
    expect(await adjust({ amount: LIMIT })).toMatchObject({ status: 'applied' })
  })
})

describe('an adjustment that waits', () => {
  const large = (over: Partial<Input> = {}) => adjust({ amount: LIMIT * 2, ...over })

  it('is applied when another person approves', async () => {
    const { id } = await large()
    expect(await decide(id, true)).toMatchObject({ status: 'applied', decidedBy: second.id })
    expect(await purseOf(user)).toEqual({ paid: 0, promo: LIMIT * 2, held: 0 })
  })

  it('is told to those who may approve it, once, and not to the one who asked', async () => {
    const { id } = await adjust({ amount: LIMIT * 2 }, 'told')
    await adjust({ amount: LIMIT * 2 }, 'told')
    const told = await rows<{ to: string }>(
      sql`select split_part(key, ':', 3) as to from notifications where key like ${`wallet-approval:${id}:%`}`,
    )
    expect(told.map(({ to }) => to)).toContain(second.id)
    expect(told.map(({ to }) => to)).not.toContain(asker.id)
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length)
  })

  it('leaves the wallet alone when it is rejected', async () => {
    const { id } = await large()
    expect(await decide(id, false)).toMatchObject({ status: 'rejected' })
    expect(await causesOf(user)).toEqual({})
    await expect(decide(id, true)).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
  })

  it('is never decided by the one who asked', async () => {
    const { id } = await large()
    for (const approve of [true, false])
      await expect(decide(id, approve, asker.id)).rejects.toMatchObject({ code: 'SECOND_PERSON' })
    expect(await causesOf(user)).toEqual({})
  })

  it('is decided once, however many decide at once', async () => {
    const { id } = await large()
    const deciders = await Promise.all(Array.from({ length: 10 }, aManager))
    const results = await together(10, (_, index) =>
      decide(id, index % 2 === 0, deciders[index]!.id),
    )
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['ALREADY_DECIDED']))
    const { promo } = await purseOf(user)
    expect(promo).toBe(won(results)[0]!.status === 'applied' ? LIMIT * 2 : 0)
  })

  it('that cannot be applied any more goes on waiting', async () => {
    await give({ user, amount: LIMIT * 2 })
    const { id } = await large({ kind: 'debit' })
    await adjust({ kind: 'debit', amount: 100 })
    await expect(decide(id, true)).rejects.toMatchObject({ code: 'WALLET_TOO_LOW' })
    expect(await decide(id, false)).toMatchObject({ status: 'rejected' })
    expect(await purseOf(user)).toMatchObject({ paid: LIMIT * 2 - 100 })
  })

  it('is not applied after its own end', async () => {
    const { id } = await large({ expiresAt: inDays(1) })
    shiftClock(2 * 86_400_000)
    await expect(decide(id, true)).rejects.toMatchObject({ code: 'CREDIT_EXPIRED' })
    expect(await restsOf(user)).toEqual([])
  })

  it('that does not exist is not found', async () => {
    await expect(decide(randomUUID(), true)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('40 debits at once never take more than there is, and to the paisa', async () => {
  await give({ user, amount: 1_000 })
  await give({ user, amount: 500, kind: 'promo', hours: 24 })
  const results = await together(40, () => adjust({ kind: 'debit', amount: 70 }))
  expect(won(results)).toHaveLength(21)
  expect(new Set(lost(results))).toEqual(new Set(['WALLET_TOO_LOW']))
  expect(await purseOf(user)).toEqual({ paid: 30, promo: 0, held: 0 })
})
