import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import {
  aPaidOne,
  aSplitOrder,
  asksFor,
  balancesOf,
  moneyOf,
  refundOf,
  refundsOn,
  settleBack,
  walletOf,
} from './refunds'
import {
  aClient,
  anAttempt,
  anOrder,
  aService,
  lost,
  newReq,
  reportOf,
  rows,
  settle,
  sql,
  together,
  won,
  type Client,
} from './shop'

let client: Client
let service: string
let by: string

beforeAll(async () => {
  ;[client, service] = await Promise.all([aClient(), aService()])
  by = randomUUID()
  await rows(
    sql`insert into admins (id, name, email, role) values (${by}, 'The manager', ${`${by}@practice.example.in`}, 'manager')`,
  )
})

type Input = Partial<Parameters<typeof requestRefund>[0]['input']>

const refund = async (input: Input) =>
  requestRefund({ req: await newReq(), by, input: { reason: 'Asked by phone', ...input } })

describe('a refund asked for by staff', () => {
  it('takes the money from the advance and queues one call of the gateway', async () => {
    const { order, payment } = await aPaidOne({ client, service })
    const [done] = await refund({ orderId: order, amount: 50_000 })
    expect(done).toMatchObject({
      kind: 'refund',
      order,
      to: 'source',
      amount: 50_000,
      status: 'pending',
      gatewayStatus: 'requested',
    })
    expect(await asksFor(order)).toHaveLength(1)
    expect(await balancesOf(order)).toEqual({
      advances: -99_900,
      gateway: 149_900,
      refunds_due: -50_000,
    })
    await settleBack(refundOf(payment, { amount: 50_000, receipt: done!.id }))
    expect(await refundsOn(order)).toEqual(['source 50000 success processed'])
    expect(await balancesOf(order)).toEqual({ advances: -99_900, gateway: 99_900 })
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'partially_refunded',
      refunded: 50_000,
    })
  })

  it('of 60 % twice at once is granted once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { order } = await aPaidOne({ client, service })
      const input = { orderId: order, amount: 89_940, reason: 'twice' }
      const results = await together(4, (req) => requestRefund({ req, by, input }))
      expect(won(results)).toHaveLength(1)
      expect(new Set(lost(results))).toEqual(new Set(['REFUND_TOO_LARGE']))
      expect(await moneyOf(order)).toMatchObject({ refunded: 89_940 })
    }
  })

  it('in many parts at once never gives more than came in', async () => {
    const { order } = await aPaidOne({ client, service })
    const input = { orderId: order, amount: 20_000, reason: 'parts' }
    const results = await together(12, (req) => requestRefund({ req, by, input }))
    expect(won(results)).toHaveLength(7)
    expect(await moneyOf(order)).toMatchObject({ refunded: 140_000 })
    expect(await refund({ orderId: order })).toMatchObject([{ amount: 9_900 }])
    await expect(refund({ orderId: order })).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
  })

  it('to the wallet is there at once', async () => {
    const own = await aClient()
    const { order } = await aPaidOne({ client: own, service })
    await refund({ orderId: order, to: 'wallet' })
    expect(await walletOf(own.id)).toEqual({ paid: 149_900, promo: 0, held: 0 })
    expect(await asksFor(order)).toEqual([])
    expect(await refundsOn(order)).toEqual(['wallet 149900 success processed'])
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded' })
  })

  it('of what does not exist, was not paid or is somebody’s top-up is refused', async () => {
    await expect(refund({ orderId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(refund({ transactionId: randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const { order } = await anOrder({ client, service })
    await expect(refund({ orderId: order })).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
    await expect(refund({ orderId: order, amount: 5 })).rejects.toMatchObject({
      code: 'NOT_REFUNDABLE',
    })
  })

  it('that the gateway failed leaves the money refundable again', async () => {
    const { order, payment, transaction } = await aPaidOne({ client, service })
    const [done] = await refund({ transactionId: transaction })
    await expect(refund({ orderId: order, amount: 1 })).rejects.toMatchObject({
      code: 'NOT_REFUNDABLE',
    })
    await settleBack(refundOf(payment, { status: 'failed', receipt: done!.id }))
    expect(await refund({ orderId: order })).toMatchObject([{ amount: 149_900 }])
  })
})

describe('a split tender', () => {
  it('goes back to the source first, then to the wallet as what it was', async () => {
    const { client: own, order } = await aSplitOrder({ promo: 30_000, paid: 20_000 })
    expect(await walletOf(own.id)).toEqual({ paid: 0, promo: 0, held: 0 })
    await refund({ orderId: order, amount: 110_000 })
    expect(await refundsOn(order)).toEqual([
      'source 99900 pending requested',
      'wallet 10100 success processed',
    ])
    expect(await walletOf(own.id)).toEqual({ paid: 10_100, promo: 0, held: 0 })
    await refund({ orderId: order })
    expect(await walletOf(own.id)).toEqual({ paid: 20_000, promo: 30_000, held: 0 })
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'refunded', refunded: 149_900 })
    const [lot] = await rows(
      sql`select expires_at is not null as is_short from wallet_lots where user_id = ${own.id} and kind = 'promo' and rest > 0`,
    )
    expect(lot).toEqual({ is_short: true })
    expect(await balancesOf(order)).toMatchObject({ refunds_due: -99_900 })
    expect((await balancesOf(order)).advances).toBeUndefined()
  })
})

describe('money in suspense', () => {
  it('goes back when staff say so, never twice', async () => {
    const { order } = await anOrder({ client, service })
    const payment = reportOf(await anAttempt(order), { amount: 149_901 })
    const settled = await settle(payment)
    const input = { transactionId: settled!.transaction, reason: 'too much' }
    const results = await together(4, (req) => requestRefund({ req, by, input }))
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['NOT_REFUNDABLE']))
    expect(await balancesOf(order)).toEqual({ gateway: 149_901, refunds_due: -149_901 })
    expect(await moneyOf(order)).toMatchObject({ payment_status: 'pending', refunded: 0 })
  })
})
