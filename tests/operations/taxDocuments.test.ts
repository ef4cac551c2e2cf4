import { describe, expect, it } from 'vitest'
import { transaction } from '@/kit/transaction'
import {
  issueInvoice,
  issueReceipt,
  issueRefundDocument,
} from '@/operations/payments/tax/taxDocuments'
import { rows, sql, together } from './shop'
import {
  alone,
  aRefund,
  aTaxedOrder,
  balancesOf,
  documentsOf,
  forgetPractice,
  GSTIN,
  registerPractice,
} from './taxPractice'

describe('a registered practice', () => {
  forgetPractice()

  it('gives a receipt voucher with the tax on the advance, once, and an invoice at the supply', async () => {
    await registerPractice()
    const { order, transaction: paid, payment, client } = await aTaxedOrder()
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    expect(await balancesOf(order)).toEqual({
      gateway: 149_900,
      advances: -127_034,
      cgst: -11_433,
      sgst: -11_433,
    })
    await together(5, (req) => transaction(req, () => issueInvoice({ req, order })))
    expect(await balancesOf(order)).toEqual({
      gateway: 149_900,
      revenue: -127_034,
      cgst: -11_433,
      sgst: -11_433,
    })
    const [receipt, invoice, ...more] = await documentsOf(order)
    expect(more).toEqual([])
    expect([receipt?.kind, invoice?.kind]).toEqual(['receipt_voucher', 'tax_invoice'])
    expect(receipt?.number).toMatch(/^RV\/\d\d-\d\d\/\d{6}$/)
    expect(receipt?.content).toMatchObject({
      seller: { name: { en: 'Sahil Jyotish LLP' }, state: '27', gstin: GSTIN },
      buyer: { name: 'Asha Rao', state: '27', gstin: null },
      placeOfSupply: '27',
      taxable: 127_034,
      cgst: 11_433,
      sgst: 11_433,
      igst: 0,
      total: 149_900,
      payment,
      words: { en: 'One Thousand Four Hundred Ninety Nine Rupees Only' },
      isReverseCharge: false,
      basis: 'taxed',
    })
    expect(invoice?.against_id).toBe(receipt?.id)
    expect(invoice?.content.against?.number).toBe(receipt?.number)
    expect(client.id).toBeTruthy()
  })

  it('uses IGST and the state of the buyer’s GSTIN, and keeps what was said when settings change', async () => {
    await registerPractice()
    const billing = {
      state: '29',
      gstin: '29AAGCB7383J1Z4',
      name: 'Bharat Traders',
      tan: 'BLRB01234C',
    }
    const { order, transaction: paid } = await aTaxedOrder({ billing })
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    await rows(sql`update settings set gst_legal_name = 'Another name'`)
    await rows(sql`update orders set billing_name = 'Renamed' where id = ${order}`)
    const [receipt] = await documentsOf(order)
    expect(receipt?.content).toMatchObject({
      placeOfSupply: '29',
      igst: 22_866,
      buyer: { name: 'Bharat Traders', gstin: '29AAGCB7383J1Z4', tan: 'BLRB01234C' },
      seller: { name: { en: 'Sahil Jyotish LLP' } },
    })
  })

  it('never rewrites or deletes a document, by SQL either', async () => {
    await registerPractice()
    const { order, transaction: paid } = await aTaxedOrder()
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    const refused = 'is append-only'
    const reason = (error: unknown) => String((error as { cause?: unknown }).cause ?? error)
    const change = rows(sql`update tax_documents set total = 1 where order_id = ${order}`)
    expect(await change.catch(reason)).toContain(refused)
    const removal = rows(sql`delete from tax_documents where order_id = ${order}`)
    expect(await removal.catch(reason)).toContain(refused)
  })
})

describe('a practice that is not registered', () => {
  it('gives a receipt, a bill and a refund note without tax; nothing for nothing', async () => {
    const { order, transaction: paid, client } = await aTaxedOrder({ ratePercent: 0, billing: {} })
    await alone((req) => issueReceipt({ req, order, transaction: paid }))
    await alone((req) => issueInvoice({ req, order }))
    const refund = await aRefund({ order, user: client.id, amount: 149_900, isSupplied: true })
    await alone((req) => issueRefundDocument({ req, order, refund, amount: 149_900 }))
    const documents = await documentsOf(order)
    expect(documents.map(({ kind, content }) => [kind, content.basis, content.taxable])).toEqual([
      ['receipt', 'unregistered', 149_900],
      ['bill', 'unregistered', 149_900],
      ['refund_note', 'unregistered', 149_900],
    ])
    expect(documents[0]?.content.seller.gstin).toBeNull()
    const free = await aTaxedOrder({ gross: 0, discount: 149_900, ratePercent: 0 })
    await alone((req) => issueReceipt({ req, order: free.order, transaction: null }))
    await alone((req) => issueInvoice({ req, order: free.order }))
    expect(await documentsOf(free.order)).toEqual([])
    expect(await balancesOf(free.order)).toEqual({ discounts: 149_900, revenue: -149_900 })
  })

  it('gives an order’s one receipt under 30 at once, and none when its transaction rolls back', async () => {
    const { order, transaction: paid } = await aTaxedOrder({ ratePercent: 0 })
    await together(30, (req, index) =>
      transaction(req, async () => {
        await issueReceipt({ req, order, transaction: paid })
        if (index % 2 === 0) throw new Error('rolled back')
      }),
    )
    expect(await documentsOf(order)).toHaveLength(1)
  })
})
