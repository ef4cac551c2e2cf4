import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { decideDifference } from '@/operations/payments/books/decideDifference'
import { proveMoney } from '@/operations/payments/books/proveMoney'
import { readBalances } from '@/operations/payments/books/readBalances'
import { readDifferences } from '@/operations/payments/books/readDifferences'
import { reconcileGateway } from '@/operations/payments/books/reconcileGateway'
import { reconcilePayment } from '@/operations/payments/reconcilePayments'
import { testVendors, type Vendors } from '../support/vendors'
import { openCheckout } from './checkout'
import { aPaidOrder, lost, newReq, rows, sql, together, won } from './shop'

const HOUR_MS = 3_600_000
const SILENT = { send: true, drop: true }

let vendors: Vendors
let owner: string

beforeAll(async () => {
  vendors = await testVendors()
  const [row] = await rows<{ id: string }>(
    sql`insert into admins (id, name, email, role) values (gen_random_uuid(), 'The owner', 'owner@practice.example.in', 'owner') returning id`,
  )
  owner = row!.id
})

// What is younger than a quarter of an hour is left for the next night.
beforeEach(() => {
  shiftClock(HOUR_MS)
  return () => shiftClock(0)
})

const paid = async (webhooks: object = SILENT) => {
  const checkout = await openCheckout()
  const { gatewayOrderId } = checkout
  const handed = await vendors.post<{ razorpay_payment_id: string }>('/razorpay/pay', {
    orderId: gatewayOrderId,
    outcome: 'captured',
    webhooks,
  })
  return { ...checkout, payment: handed.razorpay_payment_id }
}

const settled = async () => {
  const checkout = await paid()
  await reconcilePayment({ req: await newReq(), transaction: checkout.transaction })
  return checkout
}

/** In the gateway's dashboard, without a word to us; processed when this returns. */
const givenBack = async (paymentId: string, amount: number) => {
  const asked = { paymentId, amount, webhooks: SILENT }
  const refund = await vendors.post<{ id: string }>('/razorpay/refund', asked)
  const status = async () => {
    const path = '/razorpay/state'
    const state = await vendors.get<{ refunds: { id: string; status: string }[] }>(path)
    return state.refunds.find(({ id }) => id === refund.id)?.status
  }
  await expect.poll(status).toBe('processed')
  return refund
}

const night = async () => reconcileGateway({ req: await newReq() })
const about = async (reference: string) =>
  (await readDifferences({ req: await newReq() })).find((each) => each.reference === reference)

const decide = async (id: string, action: 'repair' | 'accept', req = newReq()) =>
  decideDifference({ req: await req, by: owner, id, decision: { action, note: 'Looked at it' } })

const statusOf = async (order: string) =>
  (
    await rows<{ payment_status: string }>(
      sql`select payment_status from orders where id = ${order}`,
    )
  )[0]!.payment_status

describe('the nightly reconciliation', () => {
  it('finds nothing where all agrees, and notes the fees', async () => {
    const { payment } = await settled()
    const { payments, differences } = await night()
    expect(payments).toBeGreaterThan(0)
    expect(differences).toBe(0)
    const [row] = await rows(
      sql`select fee::int, fee_tax::int from transactions where gateway_payment_id = ${payment}`,
    )
    expect(row).toEqual({ fee: 3538, fee_tax: 540 })
  })

  it('leaves what is on its way for the next night', async () => {
    shiftClock(0)
    const { payment, transaction } = await paid()
    await night()
    expect(await about(payment)).toBeUndefined()
    await reconcilePayment({ req: await newReq(), transaction })
  })

  it('shows a payment that nobody reported, and a repair settles it once', async () => {
    const { order, payment } = await paid()
    await night()
    const difference = await about(payment)
    expect(difference).toMatchObject({
      kind: 'payment_missing_here',
      expected: null,
      found: 149_900,
      isRepairable: true,
    })
    expect(difference!.evidence).toContain(payment)
    const results = await together(5, (req) =>
      decide(difference!.id, 'repair', Promise.resolve(req)),
    )
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['ALREADY_DECIDED']))
    expect(await statusOf(order)).toBe('paid')
    expect(await about(payment)).toBeUndefined()
  })

  it('closes by itself what agrees at a later check', async () => {
    const { payment, transaction } = await paid()
    await night()
    expect(await about(payment)).toBeDefined()
    await reconcilePayment({ req: await newReq(), transaction })
    await night()
    expect(await about(payment)).toBeUndefined()
  })

  it('shows ours that the gateway does not know; accepted, it stays accepted', async () => {
    const { gatewayOrderId } = await aPaidOrder()
    const payment = gatewayOrderId.replace('order_', 'pay_')
    await night()
    const unknown = await about(payment)
    expect(unknown).toMatchObject({ kind: 'payment_missing_there', isRepairable: false })
    await expect(decide(unknown!.id, 'repair')).rejects.toMatchObject({ code: 'NOT_REPAIRABLE' })
    await decide(unknown!.id, 'accept')
    await night()
    expect(await readDifferences({ req: await newReq() })).toEqual([])
  })

  it('shows a refund of the dashboard, and a repair takes it in', async () => {
    const { order, payment } = await settled()
    const refund = await givenBack(payment, 50_000)
    await night()
    const difference = await about(refund.id)
    expect(difference).toMatchObject({ kind: 'refund_missing_here', found: 50_000 })
    await decide(difference!.id, 'repair')
    expect(await statusOf(order)).toBe('partially_refunded')
    await night()
    expect(await readDifferences({ req: await newReq() })).toEqual([])
  })

  it('repairs a refund whose payment is not known to be captured either, both at once', async () => {
    const { payment, order, transaction } = await paid()
    await givenBack(payment, 30_000)
    await rows(
      sql`update transactions set gateway_payment_id = ${payment}, gateway_status = 'authorized' where id = ${transaction}`,
    )
    await night()
    const found = await readDifferences({ req: await newReq(), limit: 1000 })
    const refund = found.find(({ kind }) => kind === 'refund_missing_here')!
    await decide(refund.id, 'repair')
    expect(await statusOf(order)).toBe('partially_refunded')
  })

  it('has nothing to decide twice, nor what is not there', async () => {
    const { payment } = await paid()
    await night()
    const { id } = (await about(payment))!
    await decide(id, 'repair')
    await expect(decide(id, 'accept')).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
    await expect(decide(owner, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('settlements', () => {
  it('are booked once with their fees, however many look', async () => {
    await settled()
    await vendors.post('/razorpay/settle', { webhooks: { send: false } })
    const before = await readBalances({ req: await newReq() })
    const results = await together(3, (req) => reconcileGateway({ req }))
    expect(lost(results)).toEqual([])
    expect(won(results).reduce((sum, { settlements }) => sum + settlements, 0)).toBe(1)
    const { gateway, accounts } = await readBalances({ req: await newReq() })
    const balance = (name: string) => accounts.find(({ account }) => account === name)!.balance
    // One payment of the tests above was never at the gateway.
    expect(gateway.clearing).toBe(149_900)
    expect(before.gateway.clearing).toBe(gateway.clearing + gateway.settled + gateway.fees)
    expect(balance('bank')).toBe(gateway.settled)
    expect(balance('gateway_fees') + balance('gst_input')).toBe(gateway.fees)
  })

  it('leave the money proven', async () => {
    const { isProven, checks } = await proveMoney({ req: await newReq() })
    expect(checks.flatMap(({ rows: found }) => found)).toEqual([])
    expect(isProven).toBe(true)
  })
})
