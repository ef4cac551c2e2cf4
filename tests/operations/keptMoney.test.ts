import { beforeAll, describe, expect, it } from 'vitest'
import { cancelOrder } from '@/operations/orders/cancelOrder'
import { moveOrder } from '@/operations/orders/moveOrder'
import { rejectRefund } from '@/operations/payments/refunds/rejectRefund'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { issueReceipt } from '@/operations/payments/tax/taxDocuments'
import type { Caller } from '@/rules/people/caller'
import { aManager } from './purse'
import { balancesOf, refundOf, settleBack } from './refunds'
import { newReq, rows, sql } from './shop'
import { alone, aTaxedOrder, documentsOf, forgetPractice, registerPractice } from './taxPractice'

const GROSS = 149_900
const HALF = 74_950

let manager: Caller & { kind: 'staff' }

beforeAll(async () => {
  manager = { kind: 'staff', id: (await aManager()).id, role: 'manager' }
})
forgetPractice()

const ask = async (order: string, amount?: number, to: 'source' | 'wallet' = 'source') => {
  const input = { orderId: order, amount, to, reason: 'Asked by phone' }
  const [refund] = await requestRefund({ req: await newReq(), by: manager.id, input })
  return refund!
}

/** A taxed order that is cancelled for half of what was paid, or what `percent` says. */
const cancelled = async (percent = 50) => {
  await registerPractice()
  const paid = await aTaxedOrder()
  await alone((req) => issueReceipt({ req, order: paid.order, transaction: paid.transaction }))
  await moveOrder({ req: await newReq(), id: paid.order, to: 'processing' })
  const refund = (GROSS * percent) / 100
  const { refunds } = await cancelOrder({
    ...{ req: await newReq(), caller: manager, idOrCode: paid.order, percent },
    input: { refund, reason: 'Not needed' },
  })
  const payment = { id: paid.payment, amount: GROSS }
  const ours = refundOf(payment, { amount: refund, receipt: refunds[0]?.id ?? null })
  return { order: paid.order, payment, ours }
}

const wrongAbout = (order: string) =>
  rows(
    sql`select v.kind, v.detail, v.difference::int from inv_ledger v join orders o on o.code = v.reference where o.id = ${order}`,
  )

const kindsOf = async (order: string) =>
  (await documentsOf(order)).map(({ kind, total }) => `${kind} ${total}`)

const KEPT_HALF = { gateway: HALF, cgst: -5_716, sgst: -5_716, revenue: -63_518 }

describe('what the practice keeps of a cancelled order', () => {
  it('is supplied and invoiced when the rest has gone back', async () => {
    const { order, ours } = await cancelled()
    expect(await kindsOf(order)).toEqual([`receipt_voucher ${GROSS}`])
    await settleBack({ ...ours, status: 'pending' })
    expect((await balancesOf(order)).revenue).toBeUndefined()
    await settleBack(ours)
    expect(await balancesOf(order)).toEqual(KEPT_HALF)
    expect((await kindsOf(order)).slice(1).sort()).toEqual([
      `refund_voucher ${HALF}`,
      `tax_invoice ${HALF}`,
    ])
    expect(await wrongAbout(order)).toEqual([])
    const invoice = (await documentsOf(order)).find(({ kind }) => kind === 'tax_invoice')!
    expect(invoice.content.isCancellation).toBe(true)
  })

  it('is all of it at once where nothing goes back', async () => {
    const { order } = await cancelled(0)
    expect(await kindsOf(order)).toEqual([`receipt_voucher ${GROSS}`, `tax_invoice ${GROSS}`])
    expect((await balancesOf(order)).advances).toBeUndefined()
    expect(await wrongAbout(order)).toEqual([])
  })

  it('is nothing where all goes back', async () => {
    const { order, ours } = await cancelled(100)
    await settleBack(ours)
    expect(await kindsOf(order)).toEqual([`receipt_voucher ${GROSS}`, `refund_voucher ${GROSS}`])
    expect(await wrongAbout(order)).toEqual([])
  })

  it('waits while what was promised failed, and is supplied when it went another way', async () => {
    const { order, ours } = await cancelled()
    await rejectRefund({ req: await newReq(), refund: { id: ours.receipt!, order_id: order } })
    expect(await kindsOf(order)).toEqual([`receipt_voucher ${GROSS}`])
    expect(await wrongAbout(order)).toEqual([])
    await ask(order, HALF, 'wallet')
    expect((await kindsOf(order)).slice(1).sort()).toEqual([
      `refund_voucher ${HALF}`,
      `tax_invoice ${HALF}`,
    ])
    expect(await balancesOf(order)).toMatchObject({ revenue: -63_518 })
    expect(await wrongAbout(order)).toEqual([])
  })

  it('is supplied once, though more goes back later, which is credited', async () => {
    const { order, payment, ours } = await cancelled()
    await settleBack(ours)
    const { id: receipt } = await ask(order)
    await settleBack(refundOf(payment, { amount: HALF, receipt }))
    expect(await balancesOf(order)).toEqual({})
    expect((await kindsOf(order)).at(-1)).toBe(`credit_note ${HALF}`)
    expect(await wrongAbout(order)).toEqual([])
  })

  it('comes back from the dashboard and is supplied when that failed', async () => {
    const { order, payment, ours } = await cancelled()
    const theirs = refundOf(payment, { amount: HALF })
    await settleBack({ ...theirs, status: 'pending' })
    await settleBack(ours)
    expect(await kindsOf(order)).toEqual([`receipt_voucher ${GROSS}`, `refund_voucher ${HALF}`])
    await settleBack({ ...theirs, status: 'failed' })
    expect((await kindsOf(order)).at(-1)).toBe(`tax_invoice ${HALF}`)
    expect(await balancesOf(order)).toEqual(KEPT_HALF)
    expect(await wrongAbout(order)).toEqual([])
  })
})
