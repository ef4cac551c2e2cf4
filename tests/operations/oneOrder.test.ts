import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { randomFrom } from '../journeys/shop/stubborn'
import { sized } from '../support/testSize'
import { testVendors } from '../support/vendors'
import { aCoupon, checkOut } from './couponBook'
import { actOn, settleAll, type OneOrder } from './orderActs'
import { findings, wrongAfter, wrongAtRest } from './orderProof'
import { aManager } from './purse'
import { fill } from './refunds'
import { aClient, anAttempt, aService, rows, sql } from './shop'
import { forgetPractice, GSTIN, registerPractice } from './taxPractice'

const ORDERS = sized({ ci: 12, nightly: 40, given: process.env.MODEL_ORDERS })
const SEED = Number(process.env.MODEL_SEED ?? 1)
const ACTS = 24

let staff: string
let services: string[]
let coupons: string[]

beforeAll(async () => {
  await testVendors()
  staff = (await aManager()).id
  services = [await aService(), await aService({ price: 50_001 })]
  const made = [await aCoupon({ percent: 33 }), await aCoupon({ kind: 'free' })]
  coupons = made.map(({ code }) => code)
})
afterEach(() => shiftClock(0))
forgetPractice()

/** A client with promotional and paid credit, of whose orders each differs in tender, tax and coupon. */
const anyOrder = async (random: () => number): Promise<OneOrder> => {
  const client = await aClient()
  const tan = 'PNEA12345B'
  await registerPractice()
  if (random() < 0.3) await rows(sql`update settings set gst_is_registered = false`)
  await rows(sql`update users set tds_tan = ${tan} where id = ${client.id}`)
  await fill({ user: client.id, kind: 'promo', amount: 9_999 })
  await fill({ user: client.id, kind: 'paid', amount: 30_000 })
  const billing = random() < 0.3 ? { gstin: GSTIN, name: 'Rao Traders', tan } : { state: '29' }
  const id = await checkOut(client, {
    service: services[random() < 0.5 ? 0 : 1]!,
    ...(random() < 0.6 ? { useWallet: random() < 0.5 ? (true as const) : 20_000 } : {}),
    ...(random() < 0.3 ? { coupons: [coupons[random() < 0.8 ? 0 : 1]!] } : {}),
    billing,
  })
  const [row] = await rows<{ payable: number; amount: number }>(
    sql`select payable::int, amount::int from orders where id = ${id}`,
  )
  const known = await findings()
  return {
    id,
    user: client.id,
    staff,
    ...row!,
    gatewayOrder: row!.payable > 0 ? await anAttempt(id) : null,
    payments: [],
    refunds: [],
    back: 0,
    random,
    known,
  }
}

describe('whatever happens to an order', () => {
  it.each(Array.from({ length: ORDERS }, (_, index) => SEED + index))(
    'its money is right after every act, seed %i',
    async (seed) => {
      const one = await anyOrder(randomFrom(seed))
      const acts: string[] = []
      for (let act = 0; act < ACTS; act += 1) {
        acts.push(await actOn(one))
        expect(await wrongAfter(one, acts.at(-1)), acts.join('\n')).toEqual([])
      }
      await settleAll(one)
      expect(await wrongAtRest(one), acts.join('\n')).toEqual([])
    },
  )
})
