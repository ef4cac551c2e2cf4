import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { transaction } from '@/kit/transaction'
import { adjustWallet } from '@/operations/payments/wallet/adjustWallet'
import { readBalances } from '@/operations/payments/books/readBalances'
import { rejectRefund } from '@/operations/payments/refunds/rejectRefund'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { settleRefund } from '@/operations/payments/refunds/settleRefund'
import { aside } from '../support/heldConnections'
import { until } from '../support/until'
import { aManager, purseOf, type Staff } from './purse'
import { aPaidOne, refundOf, refundsOn, settleBack } from './refunds'
import { aClient, newReq, reportOf, rows, settle, sql, together, won } from './shop'

let user: string
let manager: Staff

beforeAll(async () => {
  manager = await aManager()
})
afterEach(() => shiftClock(0))
beforeEach(async () => {
  user = (await aClient()).id
})

/** A top-up of 1,000 rupees as its checkout left it. */
const aTopUp = async (): Promise<string> => {
  const gatewayOrderId = `order_${randomUUID().replaceAll('-', '').slice(-14)}`
  await rows(
    sql`insert into transactions (id, key, kind, user_id, gateway_order_id, amount, currency, status, gateway_status, checks)
        values (gen_random_uuid(), ${`topup:${randomUUID()}`}, 'topup', ${user}, ${gatewayOrderId}, 100000, 'INR', 'pending', 'created', 0)`,
  )
  return gatewayOrderId
}

const paidIn = async () => {
  const payment = reportOf(await aTopUp(), { amount: 100_000 })
  await settle(payment)
  return payment
}

const spend = async (amount: number) => {
  const input = { user, kind: 'debit' as const, amount, reason: 'Spent' }
  await adjustWallet({ req: await newReq(), caller: manager, input })
}

const waits = async () => {
  const waiting = sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  return (await rows(waiting)).length > 0
}

const lossOf = async (refund: string) => {
  const [row] = await rows<{ loss: number }>(
    sql`select coalesce(sum(p.amount), 0)::int as loss from journals j join postings p on p.journal_id = j.id join transactions t on t.id = j.transaction_id
        where t.gateway_refund_id = ${refund} and p.account = 'adjustments'`,
  )
  return row!.loss
}

describe('a top-up that is refunded in the dashboard', () => {
  it('takes what its lot still holds; only what was spent is a loss', async () => {
    const payment = await paidIn()
    await spend(70_000)
    const refund = refundOf(payment)
    await settleBack(refund)
    expect(await purseOf(user)).toEqual({ paid: 0, promo: 0, held: 0 })
    expect(await lossOf(refund.id)).toBe(70_000)
  })

  it('is taken from what is left when its refund failed first and was paid after all', async () => {
    const payment = await paidIn()
    const refund = refundOf(payment)
    await settleBack({ ...refund, status: 'failed' })
    expect(await purseOf(user)).toMatchObject({ paid: 100_000 })
    await spend(70_000)
    await settleBack(refund)
    expect(await purseOf(user)).toEqual({ paid: 0, promo: 0, held: 0 })
    expect(await lossOf(refund.id)).toBe(70_000)
  })
})

describe('a top-up of which two refunds in the dashboard are more than its lot holds', () => {
  it('bears the second one when the first one fails', async () => {
    const payment = await paidIn()
    await spend(40_000)
    const first = refundOf(payment, { amount: 60_000, status: 'pending' })
    const second = refundOf(payment, { amount: 40_000 })
    await settleBack(first)
    await settleBack(second)
    expect(await lossOf(second.id)).toBe(40_000)
    await settleBack({ ...first, status: 'failed' })
    expect(await lossOf(second.id)).toBe(0)
    expect(await purseOf(user)).toEqual({ paid: 20_000, promo: 0, held: 0 })
    await settleBack({ ...first, status: 'processed' })
    expect(await lossOf(first.id)).toBe(40_000)
    expect(await purseOf(user)).toEqual({ paid: 0, promo: 0, held: 0 })
  })

  it('bears no more than what the wallet brought when it waits in suspense', async () => {
    const payment = reportOf(await aTopUp(), { amount: 150_000 })
    const { transaction } = (await settle(payment))!
    const input = { transactionId: transaction, to: 'wallet' as const, reason: 'Paid too much' }
    await requestRefund({ req: await newReq(), by: manager.id, input })
    await settleBack(refundOf(payment, { amount: 150_000 }))
    expect(await purseOf(user)).toMatchObject({ paid: 150_000 })
    const [row] = await rows(
      sql`select coalesce(sum(p.amount) filter (where p.account = 'suspense'), 0)::int as suspense, coalesce(sum(p.amount) filter (where p.account = 'adjustments'), 0)::int as loss
          from journals j join postings p on p.journal_id = j.id join transactions t on t.id = j.transaction_id where ${transaction} in (t.id, t.refund_of_id)`,
    )
    expect(row).toEqual({ suspense: 0, loss: 150_000 })
    expect(await rows(sql`select kind, detail from inv_balance`)).toEqual([])
  })
})

describe('a refund of a mismatched top-up that the gateway refuses', () => {
  it('stands in line with a report of the same top-up, so that nothing stays a loss', async () => {
    const payment = reportOf(await aTopUp(), { amount: 150_000 })
    const { transaction: id } = (await settle(payment))!
    const input = { transactionId: id, reason: 'Paid too much' }
    const [ours] = await requestRefund({ req: await newReq(), by: manager.id, input })
    const theirs = refundOf(payment, { amount: 150_000 })
    const [req, other] = [await newReq(), await newReq()]
    const { rejected } = await transaction(req, async () => {
      await settleRefund({ req, refund: theirs, source: 'webhook' })
      const refund = { id: ours!.id, order_id: null }
      const rejected = aside(() => rejectRefund({ req: other, refund }))
      await until('the refusal waits for the wallet', waits)
      return { rejected }
    })
    await rejected
    expect(await lossOf(theirs.id)).toBe(0)
  })
})

describe('a top-up over another amount', () => {
  it('is noticed, too, when its authorisation was heard of first', async () => {
    const payment = reportOf(await aTopUp(), { amount: 150_000 })
    await settle({ ...payment, status: 'authorized' })
    const { transaction } = (await settle(payment))!
    const [row] = await rows(
      sql`select status, flag, amount::int from transactions where id = ${transaction}`,
    )
    expect(row).toEqual({ status: 'success', flag: 'amount_mismatch', amount: 150_000 })
    expect(await purseOf(user)).toEqual({ paid: 0, promo: 0, held: 0 })
  })

  it('is given back by staff, to its source or to the wallet, never more than came', async () => {
    const payment = reportOf(await aTopUp(), { amount: 150_000 })
    const { transaction } = (await settle(payment))!
    const ask = async (amount: number, to: 'source' | 'wallet') =>
      requestRefund({
        ...{ req: await newReq(), by: manager.id },
        input: { transactionId: transaction, amount, to, reason: 'Paid too much' },
      })
    await ask(50_000, 'wallet')
    expect(await purseOf(user)).toMatchObject({ paid: 50_000 })
    const [refund] = await ask(100_000, 'source')
    await settleBack(refundOf(payment, { amount: 100_000, receipt: refund!.id }))
    await expect(ask(1, 'source')).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
    expect(
      await rows(
        sql`select kind, detail from inv_ledger where reference like ${`%${refund!.id}%`}`,
      ),
    ).toEqual([])
  })

  it('is owed from the day on which it came, until it is given back', async () => {
    const suspense = async () => {
      const { liabilities } = await readBalances({ req: await newReq() })
      return liabilities.find(({ account }) => account === 'suspense')!.byAge
    }
    const before = await suspense()
    shiftClock(-40 * 86_400_000)
    const { transaction: id } = (await settle(reportOf(await aTopUp(), { amount: 150_000 })))!
    shiftClock(0)
    const [young, old, ...rest] = before
    expect(await suspense()).toEqual([young, old! + 150_000, ...rest])
    const input = { transactionId: id, to: 'wallet' as const, reason: 'Paid too much' }
    await requestRefund({ req: await newReq(), by: manager.id, input })
    expect(await suspense()).toEqual(before)
  })

  it('is not given back this way once it has reached the wallet', async () => {
    const { transaction } = (await settle(reportOf(await aTopUp(), { amount: 100_000 })))!
    const input = { transactionId: transaction, reason: 'Changed my mind' }
    await expect(
      requestRefund({ req: await newReq(), by: manager.id, input }),
    ).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
  })
})

describe('a refund that is asked for again under its key', () => {
  const askAs = async (owner: string, of: { orderId: string } | { transactionId: string }) =>
    requestRefund({
      ...{ req: await newReq(), by: manager.id, owner },
      input: { ...of, amount: 10_000, reason: 'Late' },
    })
  const ask = (order: string, key: string) => askAs(`${key} ${order}`, { orderId: order })

  it('is the same refund, also when the first answer was lost, and at once', async () => {
    const { order } = await aPaidOne()
    const first = await ask(order, 'lost')
    expect(await ask(order, 'lost')).toEqual(first)
    const answers = await together(6, () => ask(order, 'at-once'))
    expect(new Set(won(answers).map(([refund]) => refund!.id)).size).toBe(1)
    expect(await refundsOn(order)).toHaveLength(2)
  })

  it('is refused for another order, however long ago it was', async () => {
    const [one, other] = [await aPaidOne(), await aPaidOne()]
    const owner = `old ${one.order}`
    await askAs(owner, { orderId: one.order })
    const reused = { code: 'IDEMPOTENCY_KEY_REUSED' }
    await expect(askAs(owner, { orderId: other.order })).rejects.toMatchObject(reused)
    const { transaction: transactionId } = other
    await expect(askAs(owner, { transactionId })).rejects.toMatchObject(reused)
    expect(await refundsOn(other.order)).toEqual([])
  })
})
