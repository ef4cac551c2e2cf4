import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startProduct } from '../support/product'
import { openShop, type Shop } from './shop/openShop'
import { jobsOf, queueMails, timesSent } from './shop/queueMails'

const WORKERS = ['worker', 'worker2', 'worker3']

let shop: Shop

beforeAll(async () => {
  const product = await startProduct({
    name: 'worker',
    workers: WORKERS.length,
    env: { WORKER_LEASE_SECONDS: '4' },
    expectErrors: [/a job was given up/],
  })
  shop = await openShop(product)
})
afterAll(async () => {
  await shop?.close()
  await shop?.product.stop()
})

/** Only these workers run. */
const employ = async (...names: string[]) => {
  for (const name of WORKERS) {
    if (!names.includes(name)) await shop.product.kill(name, 'SIGTERM')
    else if (!isRunning(shop.product.pids()[name]!)) await shop.product.restart(name)
  }
}

const slowMail = (delayMs: number, match?: string) =>
  shop.fault({ provider: 'smtp', mode: 'slow', delayMs, match })
const goodMail = () => shop.fault({ provider: 'smtp', mode: 'ok' })
const runningOf = async (mails: string[]) =>
  (await jobsOf(shop, mails)).filter(({ processing }) => processing)

beforeEach(goodMail)

describe('several workers', () => {
  test('run two hundred jobs once each', async () => {
    await employ(...WORKERS)
    const mails = await queueMails(shop, 200)
    await shop.settled()
    const jobs = await jobsOf(shop, mails)
    expect(jobs.every(({ completed_at }) => completed_at !== null)).toBe(true)
    expect(new Set(jobs.map(({ total_tried }) => total_tried))).toEqual(new Set([1]))
    expect(new Set(await timesSent(shop, mails))).toEqual(new Set([1]))
  })

  test('fire each tick of the clock once', async () => {
    await employ(...WORKERS)
    const ticks = () =>
      shop.sql<{ key: string; jobs: number; tried: number }>(
        `select t.key, count(j.id)::int as jobs, max(j.total_tried)::int as tried from cron_ticks t
         left join payload_jobs j on j.key = 'cron:' || t.key where t.row = 'reconcilePayments' group by t.key`,
      )
    const before = (await ticks()).length
    await shop.until('the clock ticked', async () => (await ticks()).length > before)
    await shop.settled()
    expect((await ticks()).every(({ jobs, tried }) => jobs === 1 && tried === 1)).toBe(true)
  })
})

describe('a worker that is told to end', () => {
  test('finishes what it has begun and takes nothing new', async () => {
    await employ('worker')
    await slowMail(700)
    const mails = await queueMails(shop, 30)
    await shop.until('it is at work', async () => (await runningOf(mails)).length > 0)
    expect(await shop.product.kill('worker', 'SIGTERM')).toBe(0)
    const jobs = await jobsOf(shop, mails)
    expect(jobs.filter(({ processing }) => processing)).toEqual([])
    expect(jobs.filter(({ completed_at }) => completed_at).length).toBeGreaterThan(0)
    expect(jobs.filter(({ completed_at }) => !completed_at).length).toBeGreaterThan(0)
    await goodMail()
    await employ('worker')
    await shop.settled()
    expect(new Set(await timesSent(shop, mails))).toEqual(new Set([1]))
  })
})

describe('a job that kills its worker', () => {
  test('is given up after three deaths, and no other job with it', async () => {
    await employ('worker')
    await slowMail(60_000)
    const [poison] = await queueMails(shop, 1, 'poison@example.com')
    const beside = await queueMails(shop, 3)
    const all = [poison!, ...beside]
    await shop.until('all four run', async () => (await runningOf(all)).length === 4)
    await slowMail(60_000, 'poison@')
    for (let death = 1; death <= 3; death += 1) {
      await shop.until(`a worker took it, time ${death}`, () => isTaken(poison!, death - 1))
      await shop.product.kill('worker', 'SIGKILL')
      await shop.product.restart('worker')
    }
    await shop.until('it is given up', async () => (await jobsOf(shop, [poison!]))[0]!.has_error)
    const later = await queueMails(shop, 5)
    await shop.settled()
    const others = await jobsOf(shop, [...beside, ...later])
    expect(others.every(({ completed_at }) => completed_at)).toBe(true)
    expect(await statusOf(poison!)).toBe('failed')
  })
})

/** True while a living worker holds the job, after so many deaths. */
async function isTaken(mail: string, deaths: number): Promise<boolean> {
  const [row] = await shop.sql<{ expiries: number; isHeld: boolean | null }>(
    `select lease_expiries::int as expiries, leased_until > now() as "isHeld" from payload_jobs where key = $1`,
    [`notification:${mail}`],
  )
  return row!.expiries === deaths && row!.isHeld === true
}

async function statusOf(mail: string): Promise<string | undefined> {
  const [row] = await shop.sql<{ status: string }>(
    'select status from notifications where id = $1',
    [mail],
  )
  return row?.status
}

describe('a worker that slept beyond its lease', () => {
  test('changes nothing when it wakes', async () => {
    await employ('worker')
    await slowMail(1500)
    const [mail] = await queueMails(shop, 1)
    await shop.until('it is at work', async () => (await runningOf([mail!])).length === 1)
    await shop.product.kill('worker', 'SIGSTOP')
    await goodMail()
    await shop.product.restart('worker2')
    await shop.until('another did it', async () => {
      return (await jobsOf(shop, [mail!]))[0]!.completed_at !== null
    })
    const before = await shop.sql('select * from payload_jobs where key = $1', [
      `notification:${mail}`,
    ])
    await shop.product.kill('worker', 'SIGCONT')
    // It is awake and at work again once it has done jobs of its own.
    await shop.product.kill('worker2', 'SIGTERM')
    const after = await queueMails(shop, 3)
    await shop.settled()
    expect((await jobsOf(shop, after)).every(({ completed_at }) => completed_at)).toBe(true)
    expect(
      await shop.sql('select * from payload_jobs where key = $1', [`notification:${mail}`]),
    ).toEqual(before)
    // The mail may have left twice: under one Message-ID, which mail programs show once.
    expect((await timesSent(shop, [mail!]))[0]).toBeLessThanOrEqual(2)
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
