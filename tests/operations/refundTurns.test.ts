import { beforeAll, describe, expect, it } from 'vitest'
import { moveOrder } from '@/operations/orders/moveOrder'
import { bookSettlement } from '@/operations/payments/books/bookSettlement'
import { rejectRefund } from '@/operations/payments/refunds/rejectRefund'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { issueReceipt } from '@/operations/payments/tax/taxDocuments'
import { refundShare } from '@/rules/payments/refunds/refundShare'
import { aManager } from './purse'
import { balancesOf, moneyOf, refundOf, refundsOn, settleBack } from './refunds'
import { newReq, rows, sql } from './shop'
import { alone, aTaxedOrder, documentsOf, forgetPractice, registerPractice } from './taxPractice'

let by: string

beforeAll(async () => {
  by = (await aManager()).id
})
forgetPractice()

const GROSS = 149_900

/** A taxed order that is paid and documented. */
const paidOrder = async () => {
  await registerPractice()
  const paid = await aTaxedOrder()
  await alone((req) => issueReceipt({ req, order: paid.order, transaction: paid.transaction }))
  return { ...paid, payment: { id: paid.payment, amount: GROSS } }
}

const deliver = async (order: string) => {
  for (const to of ['processing', 'delivered'] as const)
    await moveOrder({ req: await newReq(), id: order, to })
}

const ask = async (order: string, amount?: number) => {
  const input = { orderId: order, amount, reason: 'Asked by phone' }
  const [refund] = await requestRefund({ req: await newReq(), by, input })
  return refund!
}

/** What the proof finds wrong about an order. */
const wrongAbout = (order: string) =>
  rows(
    sql`select v.kind, v.detail, v.difference::int from inv_ledger v join orders o on o.code = v.reference where o.id = ${order}`,
  )

const kindsOf = async (order: string) =>
  (await documentsOf(order)).map(({ kind, total }) => `${kind} ${total}`)

describe('a refund that was granted before the delivery and failed after it', () => {
  const failedLate = async () => {
    const { order, payment } = await paidOrder()
    const { id: receipt } = await ask(order, 50_000)
    const refund = refundOf(payment, { amount: 50_000, receipt })
    await settleBack({ ...refund, status: 'pending' })
    await deliver(order)
    await settleBack({ ...refund, status: 'failed' })
    return { order, payment, refund }
  }

  it('is supplied and invoiced like the rest', async () => {
    const { order } = await failedLate()
    expect(await wrongAbout(order)).toEqual([])
    expect(await balancesOf(order)).toEqual({
      gateway: GROSS,
      cgst: -11_433,
      sgst: -11_433,
      revenue: -127_034,
    })
    expect(await kindsOf(order)).toEqual([
      `receipt_voucher ${GROSS}`,
      'tax_invoice 99900',
      'tax_invoice 50000',
    ])
  })

  it('can be granted again, against the revenue', async () => {
    const { order, payment } = await failedLate()
    const { id: receipt } = await ask(order)
    await settleBack(refundOf(payment, { receipt }))
    expect(await wrongAbout(order)).toEqual([])
    expect(await balancesOf(order)).toEqual({})
    expect((await kindsOf(order)).at(-1)).toBe(`credit_note ${GROSS}`)
  })

  it('and was paid after all is taken from the revenue', async () => {
    const { order, refund } = await failedLate()
    await settleBack({ ...refund, status: 'processed' })
    expect(await wrongAbout(order)).toEqual([])
    expect(await moneyOf(order)).toMatchObject({ refunded: 50_000 })
    expect((await kindsOf(order)).at(-1)).toBe('credit_note 50000')
  })
})

describe('refunds of a paisa each', () => {
  it('never take more tax than they give back, and take all of it in the end', () => {
    const tax = { cgst: 9, sgst: 9, igst: 0 }
    for (let left = 118; left > 0; left -= 1) {
      const { taxable, ...parts } = refundShare({ amount: 1, left, tax })
      expect(taxable).toBeGreaterThanOrEqual(0)
      tax.cgst -= parts.cgst
      tax.sgst -= parts.sgst
    }
    expect(tax).toEqual({ cgst: 0, sgst: 0, igst: 0 })
  })
})

describe('a settlement whose refunds are as much as its payments', () => {
  it('is booked once, without a journal', async () => {
    const line = { amount: 5_000, fee: 0, tax: 0 }
    const settlement = {
      ...{ id: 'setl_nothing', utr: null, settledAt: new Date().toISOString(), amount: 0 },
      lines: [
        { ...line, id: 'pay_nothing', type: 'payment', net: 5_000 },
        { ...line, id: 'rfnd_nothing', type: 'refund', net: -5_000 },
      ],
    }
    expect(await bookSettlement({ req: await newReq(), settlement })).toBe(true)
    expect(await bookSettlement({ req: await newReq(), settlement })).toBe(false)
  })
})

describe('a refund in the dashboard while ours is on its way', () => {
  const refuse = async (id: string, order: string) =>
    rejectRefund({ req: await newReq(), refund: { id, order_id: order } })

  it.each([GROSS, 60_000])(
    'of %s paise takes the place of ours when that is refused',
    async (sum) => {
      const { order, payment } = await paidOrder()
      const { id } = await ask(order)
      await settleBack(refundOf(payment, { amount: sum }))
      await refuse(id, order)
      expect(await refundsOn(order)).toEqual(
        [`source ${GROSS} failed failed`, `source ${sum} success processed`].sort(),
      )
      expect((await balancesOf(order)).adjustments).toBeUndefined()
      expect(await wrongAbout(order)).toEqual([])
      expect(await moneyOf(order)).toMatchObject({ refunded: sum })
    },
  )
})

describe('a refund in the dashboard that took more than was left, and ours before it fails', () => {
  /** Ours of 100,000 first, then 90,000 in the dashboard: 49,900 of the order, 40,100 of us. */
  const excessive = async () => {
    const { order, payment } = await paidOrder()
    const { id: receipt } = await ask(order, 100_000)
    const ours = refundOf(payment, { amount: 100_000, receipt })
    const theirs = refundOf(payment, { amount: 90_000 })
    await settleBack({ ...ours, status: 'pending' })
    await settleBack({ ...theirs, status: 'pending' })
    return { order, ours, theirs }
  }

  it('is paid by the order then, and nothing is lost', async () => {
    const { order, ours, theirs } = await excessive()
    await settleBack({ ...ours, status: 'failed' })
    expect((await balancesOf(order)).adjustments).toBeUndefined()
    expect(await wrongAbout(order)).toEqual([])
    await settleBack({ ...theirs, status: 'processed' })
    expect(await wrongAbout(order)).toEqual([])
    const notes = (await kindsOf(order)).slice(1)
    expect(notes.sort()).toEqual(['refund_voucher 40100', 'refund_voucher 49900'])
  })

  it('gives back all of it when it fails, too', async () => {
    const { order, ours, theirs } = await excessive()
    const before = GROSS
    await settleBack({ ...ours, status: 'failed' })
    await settleBack({ ...theirs, status: 'failed' })
    expect(await wrongAbout(order)).toEqual([])
    expect(await balancesOf(order)).toMatchObject({ gateway: before })
    expect((await balancesOf(order)).adjustments).toBeUndefined()
    expect(await kindsOf(order)).toEqual([`receipt_voucher ${GROSS}`])
  })

  it('gives it back as revenue when the order was delivered meanwhile', async () => {
    const { order, ours, theirs } = await excessive()
    await settleBack({ ...ours, status: 'failed' })
    await deliver(order)
    await settleBack({ ...theirs, status: 'failed' })
    expect(await wrongAbout(order)).toEqual([])
    expect(await balancesOf(order)).toEqual({
      ...{ gateway: GROSS, cgst: -11_433, sgst: -11_433, revenue: -127_034 },
    })
    const invoiced = (await documentsOf(order))
      .filter(({ kind }) => kind === 'tax_invoice')
      .reduce((sum, { total }) => sum + Number(total), 0)
    expect(invoiced).toBe(GROSS)
  })

  it('and was paid after all is taken again, once', async () => {
    const { order, ours, theirs } = await excessive()
    await settleBack({ ...ours, status: 'failed' })
    await settleBack({ ...theirs, status: 'failed' })
    await settleBack({ ...theirs, status: 'processed' })
    expect(await wrongAbout(order)).toEqual([])
    expect(await moneyOf(order)).toMatchObject({ refunded: 90_000 })
  })
})
