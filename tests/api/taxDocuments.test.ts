import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aClient, anotherClient, staffOf, type Actor } from '../support/actors'
import { call } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { makeService, payOrder, placeOrder } from './world'

let client: Actor
let owner: Actor

beforeAll(async () => {
  client = await aClient()
  owner = await staffOf('owner')
  await makeService({ slug: 'documented' })
}, 120_000)

const aPaidOrder = async (): Promise<string> => {
  const order = await placeOrder('documented', client.token)
  await payOrder(order)
  return order
}

const deliver = async (order: string): Promise<void> => {
  for (const status of ['processing', 'delivered'])
    await call({
      method: 'PUT',
      path: `/orders/${order}/status`,
      body: { status },
      token: owner.token,
    })
}

describe('documents of an order', () => {
  it('are listed for their owner, by id and code: a receipt when paid, a bill when delivered', async () => {
    const order = await aPaidOrder()
    await deliver(order)
    const { token } = client
    const { status, body } = await call({ path: `/orders/${order}/documents`, token })
    expect(status).toBe(200)
    expect(body.documents.map((each: { kind: string }) => each.kind)).toEqual(['receipt', 'bill'])
    expect(body.documents[0]).toMatchObject({
      number: expect.stringMatching(/^R\/\d\d-\d\d\/\d{6}$/),
      total: 100_000,
      taxable: 100_000,
      cgst: 0,
      sgst: 0,
      igst: 0,
      currency: 'INR',
      url: `/api/tax-documents/${body.documents[0].id}/pdf`,
    })
    const { code } = (await call({ path: `/orders/${order}`, token })).body.order
    expect((await call({ path: `/orders/${code}/documents`, token })).body).toEqual(body)
  })

  it('are saved as a PDF that is the same each time, in the reader’s language', async () => {
    const order = await aPaidOrder()
    const { token } = client
    const { body } = await call({ path: `/orders/${order}/documents`, token })
    const { url: path, number } = body.documents[0]
    const english = await call({ path, token, query: { locale: 'en' } })
    expect(english.status).toBe(200)
    expect(english.headers.get('content-type')).toBe('application/pdf')
    expect(english.headers.get('x-content-type-options')).toBe('nosniff')
    expect(english.headers.get('cache-control')).toBe('private, no-store')
    expect(english.headers.get('content-disposition')).toBe(
      `attachment; filename="${number.replaceAll('/', '-')}.pdf"`,
    )
    const again = await call({ path, token: owner.token, query: { locale: 'en' } })
    expect(again.bytes.equals(english.bytes)).toBe(true)
    const hindi = await call({ path, token, query: { locale: 'hi' } })
    expect(hindi.bytes.equals(english.bytes)).toBe(false)
    expect(hindi.bytes.toString('latin1')).toContain('/Lang (hi-IN)')
  })

  it('are nobody else’s', async () => {
    const order = await aPaidOrder()
    const { body } = await call({ path: `/orders/${order}/documents`, token: client.token })
    const stranger = (await anotherClient()).token
    for (const path of [`/orders/${order}/documents`, body.documents[0].url as string]) {
      expect((await call({ path, token: stranger })).status).toBe(404)
      expect((await call({ path })).status).toBe(401)
      expect((await call({ path, token: (await staffOf('practitioner')).token })).status).toBe(403)
      expect((await call({ path, token: (await staffOf('support')).token })).status).toBe(200)
    }
    const native = await call({
      path: `/tax-documents/${body.documents[0].id}`,
      token: client.token,
    })
    expect(JSON.stringify(native.body)).not.toContain('sealedContent')
  })
})

describe('the practice’s tax data', () => {
  const save = (gst: Record<string, unknown>) => post('/globals/settings', { gst }, owner)
  const good = {
    isRegistered: true,
    legalName: 'Sahil Jyotish LLP',
    address: 'Pune',
    state: '27',
    gstin: '27aapfu0939f1zv',
  }
  afterAll(async () => {
    await save({ isRegistered: false, legalName: null, state: null, gstin: null })
  })

  it('is refused where no document could be issued with it', async () => {
    expect(issuesIn(await save({ isRegistered: true }))).toEqual([
      'BAD_GSTIN gst.gstin',
      'REQUIRED gst.legalName',
      'STATE_NEEDED gst.state',
    ])
    expect(issuesIn(await save({ ...good, state: '29' }))).toEqual(['BAD_GSTIN gst.state'])
    expect(issuesIn(await save({ ...good, gstin: '27AAPFU0939F1ZW' }))).toEqual([
      'BAD_GSTIN gst.gstin',
    ])
  })

  it('makes the next order’s documents tax documents', async () => {
    const saved = await save(good)
    expect(saved.status).toBe(200)
    expect(saved.body.result.gst.gstin).toBe('27AAPFU0939F1ZV')
    const body = { service: 'documented', billing: { state: '27' } }
    const placed = await post('/orders/create', body, client)
    const { id } = placed.body.order
    await payOrder(id)
    await deliver(id)
    const { documents } = (await call({ path: `/orders/${id}/documents`, token: client.token }))
      .body
    expect(documents.map((each: { kind: string }) => each.kind)).toEqual([
      'receipt_voucher',
      'tax_invoice',
    ])
    expect(documents[1]).toMatchObject({
      taxable: 84_746,
      cgst: 7627,
      sgst: 7627,
      igst: 0,
      total: 100_000,
    })
  })
})
