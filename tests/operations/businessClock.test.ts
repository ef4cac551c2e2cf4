import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readClock } from '@/kit/businessClock'
import { now, realNow } from '@/kit/clock'
import { env, refreshEnv } from '@/kit/env'
import { enqueue } from '@/kit/enqueue'
import { startSignals, stopSignals } from '@/kit/signals'
import { expireOrders } from '@/operations/orders/expireOrders'
import { demoClock } from '@/server/sandboxClock'
import { claimJobs } from '@/server/worker/claims'
import { atFileEnd } from '../support/cleanup'
import { testPayload } from '../support/payload'
import { aCoupon } from './couponBook'
import { anOrder, newReq, rows, sql } from './shop'

const DAY_MS = 86_400_000
const AT = Date.parse('2027-01-14T06:30:00Z')

const clock = () => demoClock(env().DATABASE_URL)
const daysAhead = (): number => Math.round((now().getTime() - realNow().getTime()) / DAY_MS)

beforeAll(async () => {
  await testPayload()
  await startSignals()
  atFileEnd(stopSignals)
})
afterEach(async () => {
  await clock().move({ reset: true })
})

describe('the demo’s clock', () => {
  it('has moved a listening process when the mover has its answer', async () => {
    for (const days of [3, 6, 9]) {
      await clock().move({ forwardDays: 3 })
      expect(daysAhead()).toBe(days)
    }
    await clock().move({ at: AT, isFrozen: true })
    expect(now().getTime()).toBe(AT)
    expect(await clock().read()).toEqual({ now: new Date(AT), isFrozen: true, isMoved: true })
    await clock().move({ reset: true })
    expect(daysAhead()).toBe(0)
  })

  it('of ten movers at once loses no day', async () => {
    await Promise.all(Array.from({ length: 10 }, () => clock().move({ forwardDays: 1 })))
    expect(daysAhead()).toBe(10)
  })

  it('is not believed in production, whatever the row says', async () => {
    process.env.SAHIL_MODE = 'production'
    refreshEnv()
    try {
      await rows(
        sql`update demo_clock set shift_ms = ${50 * DAY_MS}, held_ms = null, moves = moves + 1`,
      )
      await readClock(await testPayload())
      expect(daysAhead()).toBe(0)
    } finally {
      process.env.SAHIL_MODE = 'demo'
      refreshEnv()
    }
    await readClock(await testPayload())
    expect(daysAhead()).toBe(50)
  })

  it('expires an order, and what is written carries its time, by whomever', async () => {
    const { order } = await anOrder()
    await clock().move({ forwardDays: 100 })
    expect(await expireOrders({ req: await newReq() })).toBeGreaterThan(0)
    const [row] = await rows<{ status: string; days: number }>(
      sql`select payment_status as status, round(extract(epoch from updated_at - now()) / 86400)::int as days from orders where id = ${order}`,
    )
    expect(row).toEqual({ status: 'expired', days: 100 })
    const coupon = await aCoupon()
    const [made] = await rows<{ created: number; updated: number }>(
      sql`select round(extract(epoch from created_at - now()) / 86400)::int as created, round(extract(epoch from updated_at - now()) / 86400)::int as updated
          from coupons where id = ${coupon.id}`,
    )
    expect(made).toEqual({ created: 100, updated: 100 })
  })

  it('releases a job that waits for a day, and no pause before another attempt', async () => {
    const req = await newReq()
    const at = new Date(now().getTime() + 2 * DAY_MS)
    const input = { report: '0192f0c1-0000-7000-8000-000000000000' }
    for (const key of ['first', 'again'])
      await enqueue({ req, job: 'deliverReport', input, key: `deliver:${key}`, at })
    await rows(sql`update payload_jobs set total_tried = 1 where key = 'deliver:again'`)
    await rows(sql`delete from payload_jobs where key not like 'deliver:%'`)
    const claimed = async () => {
      const lease = { payload: await testPayload(), token: '0192f0c1-0000-7000-8000-000000000001' }
      await claimJobs({ ...lease, running: new Map() })
      return rows<{ key: string }>(
        sql`select key from payload_jobs where lease_token = ${lease.token}`,
      )
    }
    expect(await claimed()).toEqual([])
    await clock().move({ forwardDays: 3 })
    expect(await claimed()).toEqual([{ key: 'deliver:first' }])
  })
})
