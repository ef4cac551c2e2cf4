import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, anotherClient, registerClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { testVendors, type Vendors } from '../support/vendors'

let vendors: Vendors
let client: Actor
let owner: Actor

beforeAll(async () => {
  vendors = await testVendors()
  client = await aClient()
  owner = await staffOf('owner')
})

const wallet = async (token = client.token, query = {}) =>
  (await call({ path: '/wallet', token, query })).body.wallet

const adjust = (body: object) =>
  post(
    '/wallet/adjust',
    { user: client.id, kind: 'promotion', amount: 10_000, reason: 'Diwali', ...body },
    { token: owner.token },
  )

const topUp = (body: object, key?: string) =>
  post('/wallet/top-up', body, {
    token: client.token,
    headers: key ? { 'Idempotency-Key': key } : {},
  })

describe('the own wallet', () => {
  it('of somebody new is empty', async () => {
    const { token } = await registerClient({ name: 'Chitra Nair' })
    expect(await wallet(token)).toMatchObject({
      balance: 0,
      paid: 0,
      promo: 0,
      held: 0,
      currency: 'INR',
      lots: [],
      entries: { docs: [], totalDocs: 0 },
    })
  })

  it('shows balance, lots and movements, newest first, in the reader’s language', async () => {
    const { token, id: user } = await registerClient({ name: 'Deepa Sen' })
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    expect((await adjust({ user, amount: 30_000, expiresAt })).status).toBe(201)
    expect((await adjust({ user, kind: 'credit', amount: 50_000 })).status).toBe(201)
    expect((await adjust({ user, kind: 'debit', amount: 40_000 })).status).toBe(201)
    const seen = await wallet(token, { locale: 'hi', limit: 2 })
    expect(seen).toMatchObject({ balance: 40_000, paid: 40_000, promo: 0, held: 0 })
    expect(seen.lots).toEqual([
      expect.objectContaining({ kind: 'paid', amount: 50_000, rest: 40_000, expiresAt: null }),
    ])
    expect(seen.entries).toMatchObject({ totalDocs: 3, hasNextPage: true })
    expect(seen.entries.docs).toMatchObject([
      { cause: 'wallet_debit', amount: -40_000, balance: 40_000, text: 'कर्मचारी द्वारा वॉलेट कटौती' },
      { cause: 'wallet_credit', amount: 50_000, balance: 80_000, order: null },
    ])
    const last = await wallet(token, { page: 2, limit: 2 })
    expect(last.entries.docs).toMatchObject([
      { cause: 'promotion', amount: 30_000, balance: 30_000, text: 'Promotional credit' },
    ])
    expect(JSON.stringify(seen)).not.toMatch(/Diwali|practice\.example/)
  })

  it('is the number in profile and dashboard', async () => {
    const { token, id: user } = await registerClient({ name: 'Esha Paul' })
    await adjust({ user, amount: 12_345 })
    const [profile, dashboard] = await Promise.all([
      call({ path: '/user/profile', token }),
      call({ path: '/user/dashboard', token }),
    ])
    const expected = { balance: 12_345, currency: 'INR' }
    expect(profile.body.user.wallet).toEqual(expected)
    expect(dashboard.body.wallet).toEqual(expected)
  })

  it('is nobody else’s, on no surface', async () => {
    const stranger = await anotherClient()
    await adjust({})
    expect(await wallet(stranger.token)).toMatchObject({ balance: 0, entries: { totalDocs: 0 } })
    for (const slug of ['wallets', 'wallet-lots']) {
      const mine = await call({ path: `/${slug}`, token: client.token })
      expect(mine.body.totalDocs).toBeGreaterThan(0)
      const theirs = await call({ path: `/${slug}`, token: stranger.token })
      expect(theirs.body.totalDocs).toBe(0)
      const path = `/${slug}/${mine.body.docs[0].id}`
      expect((await call({ path, token: stranger.token })).status).toBe(404)
    }
    expect((await call({ path: '/wallet-adjustments', token: client.token })).status).toBe(403)
  })
})

describe('a top-up', () => {
  it('opens a checkout and shows in the history', async () => {
    const [first, again] = [
      await topUp({ amount: 50_000 }, 't-1'),
      await topUp({ amount: 50_000 }, 't-1'),
    ]
    expect(first.body).toMatchObject({
      amount: 50_000,
      currency: 'INR',
      keyId: 'rzp_test_sahiltests',
    })
    expect(again.body).toEqual(first.body)
    const history = await call({ path: '/payments/history', token: client.token })
    expect(history.body.docs).toEqual([
      expect.objectContaining({
        id: first.body.transaction,
        kind: 'topup',
        status: 'pending',
        amount: 50_000,
        order: null,
      }),
    ])
    expect(await wallet()).toMatchObject({ paid: 0 })
  })

  it.each([
    [{}, 'REQUIRED amount'],
    [{ amount: 0 }, 'WALLET_LIMIT amount'],
    [{ amount: -50_000 }, 'WALLET_LIMIT amount'],
    [{ amount: 9_999 }, 'WALLET_LIMIT amount'],
    [{ amount: 5_000_001 }, 'WALLET_LIMIT amount'],
    [{ amount: 1e15 }, 'WALLET_LIMIT amount'],
    [{ amount: 50_000.5 }, 'BAD_INPUT amount'],
    [{ amount: '50000' }, 'BAD_INPUT amount'],
    [{ amount: 50_000, user: 'x' }, 'UNKNOWN_FIELD user'],
  ])('%j is refused', async (body, issue) => {
    expect(issuesIn(await topUp(body))).toEqual([issue])
  })

  it('key means one amount', async () => {
    await topUp({ amount: 20_000 }, 't-2')
    expect(codeOf(await topUp({ amount: 30_000 }, 't-2'))).toBe('IDEMPOTENCY_KEY_REUSED')
  })
})

it.each(['withdraw', 'transfer', 'cash-out', 'payout'])('there is no route to %s', async (word) => {
  const answer = await post(`/wallet/${word}`, { amount: 100 }, { token: client.token })
  expect(answer.status).toBe(404)
})

it('a captured top-up is in the wallet, once, whoever reports it how often', async () => {
  const { token } = await registerClient({ name: 'Farah Ali' })
  const opened = await post('/wallet/top-up', { amount: 50_000 }, { token })
  const paid = await vendors.post<object>('/razorpay/pay', {
    orderId: opened.body.gatewayOrderId,
    outcome: 'captured',
    webhooks: { drop: true },
  })
  const reports = [1, 2, 3].map(() => post('/payments/verify', paid, { token }))
  for (const { status, body } of await Promise.all(reports)) {
    expect(status).toBe(200)
    expect(body).toMatchObject({ order: null, transaction: { kind: 'topup', status: 'success' } })
  }
  const seen = await wallet(token)
  expect(seen).toMatchObject({ balance: 50_000, paid: 50_000 })
  expect(seen.entries.docs).toMatchObject([
    { cause: 'topup', amount: 50_000, text: 'Wallet top-up' },
  ])
})
