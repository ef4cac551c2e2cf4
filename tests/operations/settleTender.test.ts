import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { expireOrders } from '@/operations/orders/expireOrders'
import { moveOrder } from '@/operations/orders/moveOrder'
import { settlePayment } from '@/operations/payments/settlePayment'
import {
  aPaidOne,
  aSplitOrder,
  balancesOf,
  fill,
  moneyOf,
  refundOf,
  settleBack,
  walletOf,
} from './refunds'
import {
  aClient,
  anAttempt,
  anOrder,
  aService,
  effectsOn,
  lost,
  newReq,
  reportOf,
  rows,
  settle,
  sql,
  together,
  type Client,
} from './shop'

let client: Client
let service: string

beforeAll(async () => {
  ;[client, service] = await Promise.all([aClient(), aService()])
})

describe('an order paid in part from the wallet', () => {
  it('spends what it holds when the payment is captured, once', async () => {
    const { client: own, order, payment } = await aSplitOrder({ promo: 10_000, paid: 5_000 })
    await settle(payment)
    expect(await walletOf(own.id)).toEqual({ paid: 0, promo: 0, held: 0 })
    expect(await balancesOf(order)).toMatchObject({ advances: -149_900, gateway: 134_900 })
    expect((await moneyOf(order)).payment_status).toBe('paid')
  })

  /** An order that holds all of a wallet, expired; then `after` happens, then its payment comes. */
  const paidLate = async (after: (user: string) => Promise<void>) => {
    const { client: own, order } = await anOrder({ service, client: await aClient() })
    await fill({ user: own.id, kind: 'paid', amount: 40_000 })
    await rows(sql`update orders set wallet = 40000, payable = 109900 where id = ${order}`)
    const { holdWallet } = await import('@/operations/payments/wallet/wallet')
    const { transaction } = await import('@/kit/transaction')
    const req = await newReq()
    await transaction(req, () => holdWallet({ req, user: own.id, order, amount: 40_000 }))
    const payment = reportOf(await anAttempt(order), { amount: 109_900 })
    shiftClock(25 * 3_600_000)
    await expireOrders({ req: await newReq() }).finally(() => shiftClock(0))
    expect(await walletOf(own.id)).toEqual({ paid: 40_000, promo: 0, held: 0 })
    await after(own.id)
    for (let time = 0; time < 2; time += 1) await settle(payment)
    return { order, user: own.id }
  }

  it('that expired takes its wallet money again when the payment comes late', async () => {
    const { order, user } = await paidLate(async () => undefined)
    expect(await walletOf(user)).toEqual({ paid: 0, promo: 0, held: 0 })
    expect((await effectsOn(order)).order).toEqual({
      ...{ status: 'new', payment_status: 'paid', attention: null },
    })
    expect(await balancesOf(order)).toMatchObject({ advances: -149_900, gateway: 109_900 })
  })

  it('whose wallet money is gone by then waits for staff, the payment in suspense', async () => {
    const { order, user } = await paidLate(async (owner) => {
      const { order: other } = await anOrder({ service, client: { ...client, id: owner } })
      const { holdWallet } = await import('@/operations/payments/wallet/wallet')
      const { transaction } = await import('@/kit/transaction')
      const req = await newReq()
      await transaction(req, () => holdWallet({ req, user: owner, order: other, amount: 1 }))
    })
    expect(await walletOf(user)).toEqual({ paid: 39_999, promo: 0, held: 1 })
    const { order: row } = await effectsOn(order)
    expect(row).toMatchObject({ status: 'new', payment_status: 'expired' })
    expect(row.attention).toMatch(/Paid late/)
    expect(await balancesOf(order)).toMatchObject({ gateway: 109_900, suspense: -109_900 })
  })
})

describe('an order of a business client', () => {
  it('counts the tax that was kept back as received', async () => {
    const { order } = await anOrder({ client, service })
    await rows(sql`update orders set tds = 14990, payable = amount - 14990 where id = ${order}`)
    const gatewayOrderId = await anAttempt(order)
    for (let time = 0; time < 2; time += 1)
      await settle(reportOf(gatewayOrderId, { amount: 134_910 }))
    expect(await balancesOf(order)).toEqual({
      advances: -149_900,
      gateway: 134_910,
      tds_receivable: 14_990,
    })
  })
})

describe('a delivered order', () => {
  it('has its documents, and a refund after it is taken from the revenue', async () => {
    const { order, payment } = await aPaidOne({ client, service })
    for (const to of ['processing', 'delivered'] as const)
      await moveOrder({ req: await newReq(), id: order, to })
    expect(await balancesOf(order)).toEqual({ gateway: 149_900, revenue: -149_900 })
    await settleBack(refundOf(payment, { amount: 49_900 }))
    expect(await balancesOf(order)).toEqual({ gateway: 100_000, revenue: -100_000 })
    const documents = await rows(sql`select 1 from tax_documents where order_id = ${order}`)
    expect(documents).toHaveLength(3)
  })
})

describe('a top-up', () => {
  const opened = async (amount = 50_000) => {
    const own = await aClient()
    const gatewayOrderId = `order_${randomBytes(7).toString('hex')}`
    await rows(
      sql`insert into transactions (id, key, kind, user_id, gateway_order_id, amount, currency, status, gateway_status, checks)
          values (gen_random_uuid(), ${`topup:${randomUUID()}`}, 'topup', ${own.id}, ${gatewayOrderId}, ${amount}, 'INR', 'pending', 'created', 0)`,
    )
    return { own, gatewayOrderId, payment: reportOf(gatewayOrderId, { amount }) }
  }

  const flagsOf = (gatewayOrderId: string) =>
    rows(
      sql`select flag from transactions where gateway_order_id = ${gatewayOrderId} order by created_at`,
    )

  it('is credited once, however often and at once it is reported', async () => {
    const { own, gatewayOrderId, payment } = await opened()
    await settle({ ...payment, status: 'failed' })
    const results = await together(10, (req) => settlePayment({ req, payment, source: 'webhook' }))
    expect(lost(results)).toEqual([])
    expect(await walletOf(own.id)).toEqual({ paid: 50_000, promo: 0, held: 0 })
    expect(await flagsOf(gatewayOrderId)).toEqual([{ flag: null }])
  })

  it('over another amount waits in suspense', async () => {
    const { own, gatewayOrderId, payment } = await opened()
    await settle({ ...payment, amount: 49_999 })
    expect(await walletOf(own.id)).toEqual({ paid: 0, promo: 0, held: 0 })
    expect(await flagsOf(gatewayOrderId)).toEqual([{ flag: 'amount_mismatch' }])
  })

  it('paid twice is credited twice, and flagged', async () => {
    const { own, gatewayOrderId, payment } = await opened()
    await settle(payment)
    await settle({ ...payment, id: `${payment.id}x` })
    expect(await walletOf(own.id)).toEqual({ paid: 100_000, promo: 0, held: 0 })
    expect(await flagsOf(gatewayOrderId)).toEqual([{ flag: null }, { flag: 'second_capture' }])
  })

  it('given back in the dashboard leaves the wallet again, while it is there', async () => {
    const { own, payment } = await opened()
    await settle(payment)
    const refund = refundOf(payment)
    await settleBack(refund)
    await settleBack(refund)
    expect(await walletOf(own.id)).toEqual({ paid: 0, promo: 0, held: 0 })
  })

  it('given back in the dashboard after it was spent is our loss, and never below zero', async () => {
    const { own, payment } = await opened()
    await settle(payment)
    const { order } = await anOrder({ client: own, service })
    const { holdWallet } = await import('@/operations/payments/wallet/wallet')
    const { transaction } = await import('@/kit/transaction')
    const req = await newReq()
    await transaction(req, () => holdWallet({ req, user: own.id, order, amount: 50_000 }))
    const id = await settleBack(refundOf(payment))
    expect(await walletOf(own.id)).toEqual({ paid: 0, promo: 0, held: 50_000 })
    const lines = await rows(
      sql`select p.account, p.amount::int from journals j join postings p on p.journal_id = j.id where j.transaction_id = ${id} order by j.created_at, p.amount desc`,
    )
    expect(lines).toContainEqual({ account: 'adjustments', amount: 50_000 })
  })
})
