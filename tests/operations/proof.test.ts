import { afterAll, beforeAll, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { proveMoney } from '@/operations/payments/books/proveMoney'
import { readBalances } from '@/operations/payments/books/readBalances'
import { decideDifference } from '@/operations/payments/books/decideDifference'
import { readDifferences } from '@/operations/payments/books/readDifferences'
import { reconcileGateway } from '@/operations/payments/books/reconcileGateway'
import { randomFrom } from '../journeys/shop/stubborn'
import { runJobs } from '../support/jobs'
import { sized } from '../support/testSize'
import { testVendors, type Vendors } from '../support/vendors'
import { aCoupon } from './couponBook'
import { oneThing, type Storm } from './moneyStorm'
import { aManager } from './purse'
import { aClient, aService, newReq, rows, sql } from './shop'
import { registerPractice } from './taxPractice'

const THINGS = sized({ ci: 120, nightly: 240, given: process.env.STORM_THINGS })
const AT_ONCE = 8
const SEED = Number(process.env.STORM_SEED ?? 20_261)
const HOUR_MS = 3_600_000

let storm: Storm
let vendors: Vendors
const done: Record<string, number> = {}

beforeAll(async () => {
  vendors = await testVendors()
  await registerPractice()
  storm = {
    vendors,
    clients: await Promise.all(Array.from({ length: AT_ONCE }, () => aClient())),
    services: [await aService(), await aService({ price: 99_999 }), await aService({ price: 0 })],
    coupons: await coupons(),
    staff: (await aManager()).id,
    random: randomFrom(SEED),
  }
  let left = THINGS
  const work = async () => {
    while ((left -= 1) >= 0) {
      const said = await oneThing(storm)
      done[said] = (done[said] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await settle()
}, 600_000)
afterAll(() => shiftClock(0))

const coupons = async (): Promise<string[]> => {
  const many = { maxUsesPerClient: 1000 }
  const made = [
    await aCoupon({ kind: 'percent', percent: 10, ...many }),
    await aCoupon({ kind: 'fixed', amountOff: 25_001, maxUses: 9, ...many }),
    await aCoupon({ kind: 'free', maxUses: 3, ...many }),
  ]
  return made.map(({ code }) => code)
}

/** A long storm leaves more jobs than one wait allows for. */
async function runAll(): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1)
    if (
      await runJobs().then(
        () => true,
        () => false,
      )
    )
      return
}

/** Everything that is on its way arrives, and one night of reconciliation passes. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1500))
  await runAll()
  await rows(
    sql`update transactions set next_check_at = now() - interval '1 second' where status = 'pending' and gateway_order_id is not null`,
  )
  const { reconcilePayments } = await import('@/operations/payments/reconcilePayments')
  await reconcilePayments({ req: await newReq() })
  await runAll()
  await new Promise((resolve) => setTimeout(resolve, 800))
  await runAll()
  shiftClock(HOUR_MS)
  await reconcileGateway({ req: await newReq() })
  // Refunds of the dashboard whose events were lost wait for staff, who repair them.
  for (const { id, isRepairable } of await readDifferences({ req: await newReq(), limit: 1000 }))
    if (isRepairable)
      await decideDifference({
        req: await newReq(),
        by: storm.staff,
        id,
        decision: { action: 'repair', note: 'Storm' },
      })
  await vendors.post('/razorpay/settle', { webhooks: { send: false } })
  await reconcileGateway({ req: await newReq() })
}

const told = () => `seed ${SEED}: ${JSON.stringify(done)}`

it('many things happened, of every kind', () => {
  const happened = Object.keys(done).filter((name) => !name.includes(':'))
  expect(happened.length, told()).toBeGreaterThan(8)
})

it('and every view is empty: difference 0 paise', async () => {
  const { checks, isProven } = await proveMoney({ req: await newReq() })
  expect(
    checks.flatMap(({ rows: found }) => found),
    told(),
  ).toEqual([])
  expect(isProven).toBe(true)
})

it('and the gateway’s books agree with ours', async () => {
  expect(await readDifferences({ req: await newReq() }), told()).toEqual([])
  const { gateway } = await readBalances({ req: await newReq() })
  expect(gateway.clearing, told()).toBe(0)
})
