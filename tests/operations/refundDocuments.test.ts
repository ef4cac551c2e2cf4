import { describe, expect, it } from 'vitest'
import {
  issueInvoice,
  issueReceipt,
  issueRefundDocument,
} from '@/operations/payments/tax/taxDocuments'
import { refundOf, settleBack } from './refunds'
import {
  alone,
  aRefund,
  aTaxedOrder,
  balancesOf,
  documentsOf,
  forgetPractice,
  registerPractice,
} from './taxPractice'

describe('a registered practice', () => {
  forgetPractice()

  it('refunds by voucher before the supply and by credit note after it, each against its document', async () => {
    await registerPractice()
    const { order, transaction: paid, client } = await aTaxedOrder()
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    const first = await aRefund({ order, user: client.id, amount: 50_000, isSupplied: false })
    await alone((req) => issueRefundDocument({ req, order, refund: first, amount: 50_000 }))
    await alone((req) => issueRefundDocument({ req, order, refund: first, amount: 50_000 }))
    await alone((req) => issueInvoice({ req, order }))
    const second = await aRefund({ order, user: client.id, amount: 20_000, isSupplied: true })
    await alone((req) => issueRefundDocument({ req, order, refund: second, amount: 20_000 }))
    const documents = await documentsOf(order)
    expect(documents.map(({ kind, total }) => [kind, Number(total)])).toEqual([
      ['receipt_voucher', 149_900],
      ['refund_voucher', 50_000],
      ['tax_invoice', 99_900],
      ['credit_note', 20_000],
    ])
    const [receipt, voucher, invoice, note] = documents
    expect(voucher?.against_id).toBe(receipt?.id)
    expect(note?.against_id).toBe(invoice?.id)
    expect((await balancesOf(order)).advances).toBeUndefined()
  })

  it('gives a voucher, not a credit note, for an advance that reached its client after the supply', async () => {
    await registerPractice()
    const { order, transaction: paid, client } = await aTaxedOrder()
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    const refund = await aRefund({ order, user: client.id, amount: 50_000, isSupplied: false })
    await alone((req) => issueInvoice({ req, order }))
    await alone((req) => issueRefundDocument({ req, order, refund, amount: 50_000 }))
    const [receipt, invoice, voucher] = await documentsOf(order)
    expect(invoice?.total).toBe('99900')
    expect([voucher?.kind, voucher?.against_id]).toEqual(['refund_voucher', receipt?.id])
  })

  it('documents nothing of a refund that took nothing of the order, for that is our loss', async () => {
    await registerPractice()
    const { order, transaction: paid, payment } = await aTaxedOrder()
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    await settleBack(refundOf({ id: payment, amount: 149_900 }))
    await settleBack(refundOf({ id: payment, amount: 14_593 }))
    const documents = await documentsOf(order)
    expect(documents.map(({ kind }) => kind)).toEqual(['receipt_voucher', 'refund_voucher'])
    expect(await balancesOf(order)).toEqual({ adjustments: 14_593, gateway: -14_593 })
  })

  it('has nothing to invoice when all went back before the supply', async () => {
    await registerPractice()
    const { order, transaction: paid, client } = await aTaxedOrder()
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    const refund = await aRefund({ order, user: client.id, amount: 149_900, isSupplied: false })
    await alone((req) => issueRefundDocument({ req, order, refund, amount: 149_900 }))
    await alone((req) => issueInvoice({ req, order }))
    const documents = await documentsOf(order)
    expect(documents.map(({ kind }) => kind)).toEqual(['receipt_voucher', 'refund_voucher'])
    expect(await balancesOf(order)).toEqual({ gateway: 149_900, refunds_due: -149_900 })
  })
})
