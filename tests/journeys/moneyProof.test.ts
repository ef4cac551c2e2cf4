import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct } from '../support/product'
import { sized } from '../support/testSize'
import { must, type Client } from './shop/bare'
import { actOnMoney, makeCoupon, type MoneyWorld } from './shop/moneyActs'
import { openShop, type Shop } from './shop/openShop'
import { queueNow } from './shop/queueNow'
import { randomFrom } from './shop/stubborn'

/**
 * 500 acts (2,000 at night) of 8 clients over two apis and two workers, each killed by kill -9 in the midst. PROOF_SEED repeats the acts and the moments of a failure, whose name has its seed.
 */
const ACTS = sized({ ci: 500, nightly: 2000, given: process.env.PROOF_ACTS })
const CLIENTS = 8
const LONG_MS = 600_000
const DEATHS: Record<string, number> = { api: 3, api2: 3, worker: 2, worker2: 2 }
const VIEWS = [
  'inv_ledger',
  'inv_balance',
  'inv_orders',
  'inv_paid_not_delivered',
  'inv_outbox_stuck',
]
const seed = Number(process.env.PROOF_SEED ?? 20_261)
const random = randomFrom(seed)

let shop: Shop
const done: Record<string, number> = {}
const kills: string[] = []

beforeAll(async () => {
  const product = await startProduct({
    name: 'money-proof',
    apis: 2,
    workers: 2,
    env: { WORKER_LEASE_SECONDS: '8' },
  })
  shop = await openShop(product)
  const world = await makeWorld()
  let left = ACTS
  const work = async () => {
    while ((left -= 1) >= 0) {
      const said = await actOnMoney(world)
      done[said] = (done[said] ?? 0) + 1
    }
  }
  const chaos = Object.keys(DEATHS).map((name) => killAtRandom(name, () => ACTS - left))
  const clients = Array.from({ length: CLIENTS }, work)
  await Promise.all([...clients, ...chaos]).finally(() => (left = -Infinity))
  await arrive()
}, 1_500_000)
afterAll(async () => {
  await shop?.close()
  await shop?.product.stop()
})

async function makeWorld(): Promise<MoneyWorld> {
  const json = shop.product.logins.owner
  const login = must(await shop.api({ method: 'POST', path: '/admins/login', json }), 200)
  const staff = login.body.token as string
  await shop.sql(
    `update settings set gst_is_registered = true, gst_legal_name = 'Sahil', gst_address = 'Pune', gst_state = '27', gst_gstin = '27AAPFU0939F1ZV'`,
  )
  const coupons = [
    await makeCoupon({ shop, staff }, { kind: 'percent', percent: 10 }),
    await makeCoupon({ shop, staff }, { kind: 'fixed', amountOff: 25_001, maxUses: 25 }),
    await makeCoupon({ shop, staff }, { kind: 'free', maxUses: 5 }),
  ]
  const clients = await Promise.all(Array.from({ length: CLIENTS }, register))
  return { shop, clients, services: [shop.service], coupons, staff, apis: 2, random }
}

async function register(_: unknown, at: number): Promise<Client> {
  const mark = randomUUID().slice(0, 12)
  const email = `proof-${mark}@example.com`
  const phone = `+9196${String(Date.now()).slice(-6)}${String(at).padStart(2, '0')}`
  const json = {
    name: 'Meera Nair',
    email,
    phone,
    password: `a quiet shore ${mark}`,
    consents: { terms: true },
  }
  const { body } = must(await shop.api({ method: 'POST', path: '/auth/register', json }), 201)
  return { id: (body.user as { id: string }).id, email, phone, token: body.token as string }
}

/** kill -9 in the midst of acts that nobody chose, and a new start. */
async function killAtRandom(name: string, acts: () => number): Promise<void> {
  const moments = Array.from({ length: DEATHS[name]! }, () => (0.03 + 0.9 * random()) * ACTS)
  for (const moment of moments.sort((one, other) => one - other)) {
    while (acts() < moment) await new Promise((resolve) => setTimeout(resolve, 20))
    if (acts() === Infinity) return
    const at = new Date().toISOString()
    await shop.product.kill(name, 'SIGKILL')
    kills.push(name)
    await shop.product.restart(name)
    await forgetTheDead(at)
  }
}

/** The clock: a request that died with its process may be taken over after 30 seconds; its client waits for that. */
const forgetTheDead = (at: string) =>
  shop.sql(
    `update idempotency_keys set updated_at = updated_at - interval '30 seconds' where answer is null and updated_at <= $1`,
    [at],
  )

/** Everything that is on its way arrives: events, refunds, and payments whose events were lost. */
async function arrive(): Promise<void> {
  await shop.settled(LONG_MS)
  for (let round = 0; round < 2; round += 1) {
    await shop.sql(
      `update transactions set next_check_at = now() - interval '1 second' where status = 'pending' and gateway_order_id is not null`,
    )
    await queueNow({ sql: shop.sql, job: 'reconcilePayments' })
    await shop.settled(LONG_MS)
  }
}

describe(`money under kill -9 (seed ${seed})`, () => {
  test('processes were killed, and things of every kind happened', () => {
    expect(new Set(kills).size, JSON.stringify(done)).toBe(4)
    const kinds = new Set(Object.keys(done).map((said) => said.split(' ')[0]))
    expect(kinds.size, JSON.stringify(done)).toBeGreaterThan(10)
  })

  test.each(VIEWS)('%s is empty', async (view) => {
    expect(await shop.sql(`select * from ${view}`), JSON.stringify(done)).toEqual([])
  })

  test('npm run money:prove says: difference 0 paise', async () => {
    const said = await new Promise<string>((resolve) =>
      execFile(
        process.execPath,
        ['dist/moneyProve.js'],
        { env: { ...process.env, ...shop.product.env } },
        (_, out, problem) => resolve(out + problem),
      ),
    )
    expect(said).toContain('Proven: difference 0 paise.')
  })
})
