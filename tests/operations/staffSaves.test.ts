import { beforeAll, describe, expect, it } from 'vitest'
import { proveMoney } from '@/operations/payments/books/proveMoney'
import { randomFrom } from '../journeys/shop/stubborn'
import { staffOf } from '../support/actors'
import { sized } from '../support/testSize'
import { aClient, aService, newReq, rows, sql } from './shop'
import { aDesk, payBesideSaves, type Desk, type Saved } from './staffSaves'

/**
 * So many payments, each with two saves of pages beside it; the nightly size is the one at which the acceptance of a release
 * is asked. SAVES_SEED repeats the moments of a failure, whose name has its seed.
 */
const PAYMENTS = sized({ ci: 60, nightly: 1000, given: process.env.SAVES })
const SEED = Number(process.env.SAVES_SEED ?? 20_261)
const AT_ONCE = 3
const LONG_MS = 120_000 + PAYMENTS * 3_000

let desk: Desk
const saved: Saved[] = []

beforeAll(async () => {
  desk = await aDesk({
    staff: await staffOf('owner'),
    clients: await Promise.all(Array.from({ length: 2 * AT_ONCE + 1 }, () => aClient())),
    service: await aService(),
    random: randomFrom(SEED),
  })
  let at = 0
  const work = async () => {
    while (at < PAYMENTS) {
      saved.push(...(await payBesideSaves(desk, at++)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}, LONG_MS)

describe(`${PAYMENTS} payments beside saves of staff (seed ${SEED})`, () => {
  it('every payment counts', async () => {
    const found = await rows<{ event: string; count: number }>(
      sql`select payment_status::text as event, count(*)::int from orders o where exists (select 1 from transactions t where t.order_id = o.id and t.status = 'success') group by 1`,
    )
    const counts = Object.fromEntries(found.map(({ event, count }) => [event, count]))
    const { paid = 0, partially_refunded: partly = 0, refunded = 0, ...others } = counts
    expect(others).toEqual({})
    expect(paid + partly + refunded).toBe(PAYMENTS)
    expect(Math.min(paid, partly, refunded)).toBeGreaterThan(0)
  })

  it('difference 0 paise, 0 orders wrong', async () => {
    const { checks, isProven } = await proveMoney({ req: await newReq() })
    expect(checks.flatMap(({ rows: found }) => found)).toEqual([])
    expect(isProven).toBe(true)
    expect(await rows(sql`select * from order_corrections()`)).toEqual([])
  })

  it('what staff wrote is there', async () => {
    const notes = saved.filter(({ field }) => field === 'notes')
    const found = await rows<{ path: string; value: string }>(
      sql`select '/orders/' || id as path, notes as value from orders where notes is not null`,
    )
    const kept = new Map(found.map(({ path, value }) => [path, value]))
    expect(notes.length).toBeGreaterThan(PAYMENTS / 3)
    expect(notes.filter(({ path, value }) => kept.get(path) !== value)).toEqual([])
  })

  it('no password and no link from before lives', async () => {
    const alive = await rows(
      sql`select id from users where reset_password_token is not null or hash = 'old'`,
    )
    expect(alive).toEqual([])
  })
})
