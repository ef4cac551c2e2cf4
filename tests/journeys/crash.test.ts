import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct } from '../support/product'
import { must } from './shop/bare'
import { openShop, type Shop } from './shop/openShop'
import { readOrder, sumOfPostings } from './shop/readOrder'
import { randomFrom } from './shop/stubborn'
import { wholeOrder, type Acknowledged } from './shop/wholeOrder'

const ORDERS = 20
const AT_MOST = 120
const AT_ONCE = 4
const DEATHS: Record<string, number> = { api: 4, worker: 2, worker2: 2 }
const PROCESSES = ['api', 'worker', 'worker2']
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 100_000)
const random = randomFrom(seed)

let shop: Shop
let done: Acknowledged[] = []
const kills: string[] = []

beforeAll(async () => {
  const product = await startProduct({
    name: 'crash',
    workers: 2,
    // Long enough for a busy machine to renew it: only a death may let it expire.
    env: { WORKER_LEASE_SECONDS: '8' },
  })
  shop = await openShop(product)
  const json = product.logins.practitioner
  const login = must(await shop.api({ method: 'POST', path: '/admins/login', json }), 200)
  done = await allOrders(login.body.token as string)
  await shop.settled()
}, 600_000)
afterAll(async () => {
  await shop?.close()
  await shop?.product.stop()
})

/** A few clients at a time, until there are enough orders and every process has died often enough. */
async function allOrders(staff: string): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  let begun = 0
  const isOver = () => begun >= ORDERS && PROCESSES.every((name) => deathsOf(name) >= DEATHS[name]!)
  const work = async () => {
    while (!isOver() && begun < AT_MOST)
      acknowledged.push(await wholeOrder(shop, `crash-${seed}-${(begun += 1)}`, staff))
  }
  const clients = Promise.all(Array.from({ length: AT_ONCE }, work))
  let areServed = false
  const chaos = PROCESSES.map((name) => killAtRandom(name, () => areServed))
  await clients.finally(() => (areServed = true))
  await Promise.all(chaos)
  return acknowledged
}

const deathsOf = (name: string): number => kills.filter((each) => each === name).length

/** kill -9 again and again, each at a moment nobody chose, and a new start. */
async function killAtRandom(name: string, isOver: () => boolean): Promise<void> {
  while (!isOver() && deathsOf(name) < DEATHS[name]!) {
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 2500))
    await shop.product.kill(name, 'SIGKILL')
    kills.push(name)
    await shop.product.restart(name)
  }
}

describe(`processes killed at any moment (seed ${seed})`, () => {
  test('some of each were killed, and every order was acknowledged', () => {
    for (const name of PROCESSES) expect(deathsOf(name)).toBeGreaterThanOrEqual(DEATHS[name]!)
    expect(done.length).toBeGreaterThanOrEqual(ORDERS)
    expect(done.flatMap(({ refused }) => refused)).toEqual([])
  })

  test('no acknowledged order is lost, none was placed twice', async () => {
    const rows = await shop.sql<{ id: string }>('select id from orders where user_id = $1', [
      shop.client.id,
    ])
    expect(rows.map(({ id }) => id).sort()).toEqual(done.map(({ order }) => order.id).sort())
  })

  test('every captured payment is settled exactly once', async () => {
    for (const { order, handed } of done) {
      const kept = await readOrder(shop, order.id)
      expect(kept.payment_status).toBe('paid')
      expect(kept.transactions.map(({ status, flag }) => ({ status, flag }))).toEqual([
        { status: 'success', flag: null },
      ])
      const keys = kept.journals.map(({ key }) => key)
      expect(keys.filter((key) => key.startsWith('capture:'))).toEqual([
        `capture:${handed.razorpay_payment_id}`,
      ])
      expect(kept.journals.filter(({ sum }) => sum !== 0)).toEqual([])
      expect(kept.confirmations).toEqual(['email', 'whatsapp'])
    }
    expect(await sumOfPostings(shop)).toBe(0)
  })

  test('every message left, at most one repetition for each killed worker', async () => {
    const rows = await shop.sql<{
      id: string
      channel: string
      status: string
      provider_id: string
    }>(
      'select id, channel, status, provider_id from notifications where user_id = $1 and order_id is not null',
      [shop.client.id],
    )
    expect(rows.filter(({ status }) => !['sent', 'delivered', 'read'].includes(status))).toEqual([])
    const outbox = await shop.outbox()
    const mails = rows.filter(({ channel }) => channel === 'email')
    const copies = mails.map(({ id }) => outbox.filter(({ messageId }) => messageId?.includes(id)))
    expect(copies.filter(({ length }) => length === 0)).toEqual([])
    const repeated = copies.reduce((sum, { length }) => sum + length - 1, 0)
    const workers = kills.filter((name) => name !== 'api').length
    expect(repeated).toBeLessThanOrEqual(workers * CONCURRENCY)
    // WhatsApp is asked what it has before anything is sent again.
    const texts = outbox.filter(({ channel }) => channel === 'whatsapp').map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('every acknowledged report is delivered and opens', async () => {
    const { token, id } = shop.client
    for (const { order, report } of done) {
      expect((await readOrder(shop, order.id)).status).toBe('delivered')
      const { body } = must(await shop.api({ path: `/reports/${report}`, token }), 200)
      const { url } = (body.report as { file: { url: string } }).file
      expect(await headOf(url)).toBe('%PDF-')
    }
    const { body } = await shop.api({ path: `/reports/user/${id}?limit=100`, token })
    const all = body.docs as unknown as { file: { url: string } }[]
    expect(all.length).toBeGreaterThanOrEqual(done.length)
    for (const { file } of all) expect(await headOf(file.url)).toBe('%PDF-')
  })

  test('no job is stuck or lost', async () => {
    const stuck = await shop.sql(
      'select task_slug, error from payload_jobs where completed_at is null or has_error',
    )
    expect(stuck).toEqual([])
  })
})

/** Jobs that a worker runs at once: so many may be between the vendor's yes and our note of it. */
const CONCURRENCY = 4

async function headOf(url: string): Promise<string> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  return bytes.subarray(0, 5).toString()
}
