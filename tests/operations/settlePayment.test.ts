import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportedPayment } from '@/operations/payments/settlePayment'
import { asksFor } from './refunds'
import {
  aService,
  anAttempt,
  anOrder,
  anOwner,
  aClient,
  effectsOn,
  lost,
  reportOf,
  rows,
  settle,
  sql,
  together,
  type Client,
} from './shop'

const STATUSES = ['created', 'failed', 'authorized', 'captured'] as const
const SOURCES = ['verify', 'webhook', 'reconciler'] as const
const PAID = ['order.confirmed email queued', 'order.confirmed whatsapp queued']

let client: Client
let service: string
let owner: string

beforeAll(async () => {
  ;[client, service, owner] = await Promise.all([aClient(), aService(), anOwner()])
})

const opened = async (): Promise<{ order: string; gatewayOrderId: string }> => {
  const { order } = await anOrder({ client, service })
  return { order, gatewayOrderId: await anAttempt(order) }
}

const permutations = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((first, at) =>
        permutations([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [first, ...rest]),
      )

/** What one paid order looks like; whether a failure was seen before the capture is its own story. */
const expectPaidOnce = async (order: string, payment: ReportedPayment): Promise<void> => {
  const { events, ...effects } = await effectsOn(order)
  expect(effects).toEqual({
    order: { status: 'new', payment_status: 'paid', attention: null },
    transactions: [
      {
        gateway_payment_id: payment.id,
        gateway_status: 'captured',
        status: 'success',
        flag: null,
      },
    ],
    journals: [{ key: `capture:${payment.id}`, postings: 'gateway 149900, advances -149900' }],
    messages: PAID,
  })
  expect(events.filter((event) => event !== 'payment_failed')).toEqual(['paid', 'placed'])
  expect(events.filter((event) => event === 'payment_failed').length).toBeLessThanOrEqual(1)
}

describe('one payment, reported in every order', () => {
  it.each(permutations(STATUSES))('%s, %s, %s, %s', async (...statuses) => {
    const { order, gatewayOrderId } = await opened()
    const payment = reportOf(gatewayOrderId)
    for (const [index, status] of [...statuses, ...statuses].entries())
      await settle({ ...payment, status }, SOURCES[index % 3])
    await expectPaidOnce(order, payment)
  })

  it('and number, at the same time', async () => {
    const story = fc.array(fc.constantFrom(...STATUSES), { maxLength: 10 })
    const stories = fc.sample(story, 6).map((each) => [...each, 'captured' as const])
    for (const statuses of stories) {
      const { order, gatewayOrderId } = await opened()
      const payment = reportOf(gatewayOrderId)
      await Promise.all(
        statuses.map((status, index) => settle({ ...payment, status }, SOURCES[index % 3])),
      )
      await expectPaidOnce(order, payment)
    }
  })

  it('thirty times at once has one effect', async () => {
    const { order, gatewayOrderId } = await opened()
    const payment = reportOf(gatewayOrderId)
    const { settlePayment } = await import('@/operations/payments/settlePayment')
    const results = await together(30, (req, index) =>
      settlePayment({ req, payment, source: SOURCES[index % 3]! }),
    )
    expect(lost(results)).toEqual([])
    await expectPaidOnce(order, payment)
  })
})

describe('a payment that failed', () => {
  it('leaves the order payable, and the next payment of the same checkout pays it', async () => {
    const { order, gatewayOrderId } = await opened()
    const failed = reportOf(gatewayOrderId, { status: 'failed' })
    await settle(failed)
    expect((await effectsOn(order)).order.payment_status).toBe('failed')
    await settle(reportOf(gatewayOrderId, { id: `${failed.id}x` }))
    await settle(failed)
    const effects = await effectsOn(order)
    expect(effects.order).toMatchObject({ payment_status: 'paid', attention: null })
    expect(effects.transactions.map(({ status }) => status)).toEqual(['failed', 'success'])
    expect(effects.journals).toHaveLength(1)
    expect(effects.messages).toEqual(PAID)
    expect(effects.events).toEqual(['paid', 'payment_failed', 'placed'])
  })

  it('does not touch an order that was paid by another one', async () => {
    const { order, gatewayOrderId } = await opened()
    await settle(reportOf(gatewayOrderId))
    await settle(reportOf(gatewayOrderId, { id: 'pay_late', status: 'failed' }))
    const effects = await effectsOn(order)
    expect(effects.order.payment_status).toBe('paid')
    expect(effects.events).toEqual(['paid', 'placed'])
  })
})

const attention = async (order: string) =>
  rows<{ key: string }>(
    sql`select key from notifications where order_id = ${order} and event = 'staff.attention'`,
  )

const flaggedBy = async (order: string, flag: string, postings: string[]) => {
  const effects = await effectsOn(order)
  expect(effects.order.attention).toEqual(expect.any(String))
  expect(effects.transactions.map((each) => each.flag).filter(Boolean)).toEqual([flag])
  expect(effects.journals.map((each) => each.postings)).toEqual(postings)
  expect(effects.events).toContain('payment_flagged')
  expect(await attention(order)).toHaveLength(1)
}

describe('money that does not pay the order', () => {
  it('as a second capture goes back by itself, whoever comes first', async () => {
    const { order, gatewayOrderId } = await opened()
    const second = reportOf(gatewayOrderId, { id: `pay_second_${order.slice(0, 8)}` })
    await Promise.all([reportOf(gatewayOrderId), second, second].map((each) => settle(each)))
    await flaggedBy(
      order,
      'second_capture',
      expect.toSatisfy((found: string[]) => {
        const wanted = [
          'gateway 149900, advances -149900',
          'gateway 149900, suspense -149900',
          'suspense 149900, refunds_due -149900',
        ]
        return JSON.stringify([...found].sort()) === JSON.stringify(wanted)
      }) as unknown as string[],
    )
    const { order: row, messages } = await effectsOn(order)
    expect(row.payment_status).toBe('paid')
    expect(messages.filter((each) => each.startsWith('order.confirmed'))).toEqual(PAID)
  })

  it.each([1, 149_899, 149_901])('of another amount (%i) waits in suspense', async (amount) => {
    const { order, gatewayOrderId } = await opened()
    for (let time = 0; time < 2; time += 1) await settle(reportOf(gatewayOrderId, { amount }))
    await flaggedBy(order, 'amount_mismatch', [`gateway ${amount}, suspense -${amount}`])
    expect((await effectsOn(order)).order.payment_status).toBe('pending')
  })

  it('of another currency is flagged and not posted in paise', async () => {
    const { order, gatewayOrderId } = await opened()
    await settle(reportOf(gatewayOrderId, { currency: 'USD' }))
    await flaggedBy(order, 'amount_mismatch', [])
    expect((await effectsOn(order)).order.payment_status).toBe('pending')
  })

  it('for a cancelled order goes back by itself, and the order stays cancelled', async () => {
    const { order, gatewayOrderId } = await opened()
    await rows(sql`update orders set status = 'cancelled' where id = ${order}`)
    await settle(reportOf(gatewayOrderId))
    await flaggedBy(order, 'order_closed', [
      'gateway 149900, suspense -149900',
      'suspense 149900, refunds_due -149900',
    ])
    expect(await asksFor(order)).toHaveLength(1)
    const { order: row, messages } = await effectsOn(order)
    expect(row).toMatchObject({ status: 'cancelled', payment_status: 'pending' })
    expect(messages).toEqual(['staff.attention email queued'])
  })

  it('is told to the staff who answer for payments', async () => {
    const { order, gatewayOrderId } = await opened()
    await settle(reportOf(gatewayOrderId, { amount: 5 }))
    const [{ key } = { key: '' }] = await attention(order)
    const [staff] = await rows<{ id: string }>(sql`select id from admins where email = ${owner}`)
    expect(key).toBe(`flag:${reportOf(gatewayOrderId).id}:${staff?.id}:email`)
  })
})

describe('a late capture', () => {
  it('revives an expired order and starts its promise', async () => {
    const { order, gatewayOrderId } = await opened()
    await rows(sql`update orders set payment_status = 'expired' where id = ${order}`)
    await settle(reportOf(gatewayOrderId))
    await settle(reportOf(gatewayOrderId))
    const effects = await effectsOn(order)
    expect(effects.order).toEqual({ status: 'new', payment_status: 'paid', attention: null })
    expect(effects.events).toEqual(['paid', 'placed', 'revived'])
    expect(effects.messages).toEqual(PAID)
    const [row] = await rows<{ is_promised: boolean }>(
      sql`select expected_delivery_at > paid_at + interval '6 days' as is_promised from orders where id = ${order}`,
    )
    expect(row?.is_promised).toBe(true)
  })

  it('of a gateway order that is not ours is nobody’s', async () => {
    expect(await settle(reportOf('order_of_somebody_else'))).toBeNull()
    const found = await rows(
      sql`select 1 from transactions where gateway_order_id = 'order_of_somebody_else'`,
    )
    expect(found).toEqual([])
  })
})
