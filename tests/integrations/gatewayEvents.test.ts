import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGatewayEvent } from '@/integrations/payments'

// Shapes as in the vendor's public documentation of webhook payloads.
const PAYMENT = {
  id: 'pay_DESlfW9H8K9uqM',
  entity: 'payment',
  amount: 49900,
  currency: 'INR',
  status: 'captured',
  order_id: 'order_DESlLckIVRkHWj',
  invoice_id: null,
  international: false,
  method: 'netbanking',
  amount_refunded: 0,
  refund_status: null,
  captured: true,
  description: 'कुण्डली',
  card_id: null,
  bank: 'HDFC',
  wallet: null,
  vpa: null,
  email: 'gaurav.kumar@example.com',
  contact: '+919876543210',
  notes: [],
  fee: 1180,
  tax: 180,
  error_code: null,
  error_description: null,
  created_at: 1567674599,
}

const REFUND = {
  id: 'rfnd_FP8DDKxqJif6ca',
  entity: 'refund',
  amount: 10000,
  currency: 'INR',
  payment_id: 'pay_DESlfW9H8K9uqM',
  notes: { comment: 'by request' },
  receipt: null,
  acquirer_data: { arn: null },
  created_at: 1597078124,
  batch_id: null,
  status: 'processed',
  speed_processed: 'normal',
  speed_requested: 'optimum',
}

const event = (name: string, payload: unknown) =>
  JSON.stringify({
    entity: 'event',
    account_id: 'acc_BFQ7uQEaa7j2z7',
    event: name,
    contains: ['payment'],
    payload,
    created_at: 1567674606,
  })

describe('readGatewayEvent', () => {
  it('reads a captured payment', () => {
    const read = readGatewayEvent(event('payment.captured', { payment: { entity: PAYMENT } }))
    expect(read).toEqual({
      type: 'payment.captured',
      createdAt: '2019-09-05T09:10:06.000Z',
      gatewayOrderId: 'order_DESlLckIVRkHWj',
      payment: {
        id: 'pay_DESlfW9H8K9uqM',
        gatewayOrderId: 'order_DESlLckIVRkHWj',
        amount: 49900,
        currency: 'INR',
        status: 'captured',
        method: 'netbanking',
        amountRefunded: 0,
        createdAt: '2019-09-05T09:09:59.000Z',
        fee: 1180,
        tax: 180,
      },
    })
  })

  it('reads bytes, and takes nothing personal out of them', () => {
    const raw = Buffer.from(event('payment.captured', { payment: { entity: PAYMENT } }))
    expect(readGatewayEvent(raw)?.payment?.id).toBe(PAYMENT.id)
    expect(JSON.stringify(readGatewayEvent(raw))).not.toMatch(/gaurav|9876543210|कुण्डली/)
  })

  it('reads a failure with its code', () => {
    const failed = {
      ...PAYMENT,
      status: 'failed',
      error_code: 'BAD_REQUEST_ERROR',
      fee: null,
      tax: null,
    }
    const read = readGatewayEvent(event('payment.failed', { payment: { entity: failed } }))
    expect(read?.payment).toMatchObject({ status: 'failed', errorCode: 'BAD_REQUEST_ERROR' })
    expect(read?.payment).not.toHaveProperty('fee')
  })

  it('reads a refund together with its payment', () => {
    const payload = { refund: { entity: REFUND }, payment: { entity: PAYMENT } }
    const read = readGatewayEvent(event('refund.processed', payload))
    expect(read?.refund).toEqual({
      id: 'rfnd_FP8DDKxqJif6ca',
      gatewayPaymentId: 'pay_DESlfW9H8K9uqM',
      amount: 10000,
      currency: 'INR',
      status: 'processed',
      receipt: null,
      createdAt: '2020-08-10T16:48:44.000Z',
    })
    expect(read?.gatewayOrderId).toBe('order_DESlLckIVRkHWj')
  })

  it('reads the order of order.paid even when its payment cannot be read', () => {
    const order = { id: 'order_X', amount: 49900, currency: 'INR', status: 'paid' }
    const payload = {
      order: { entity: order },
      payment: { entity: { ...PAYMENT, amount: 'much' } },
    }
    const read = readGatewayEvent(event('order.paid', payload))
    expect(read).toMatchObject({ gatewayOrderId: 'order_X', order: { status: 'paid' } })
    expect(read?.payment).toBeUndefined()
  })

  it('keeps events that it does not know, with and without entities', () => {
    const dispute = event('payment.dispute.created', { dispute: { entity: { id: 'disp_1' } } })
    expect(readGatewayEvent(dispute)?.type).toBe('payment.dispute.created')
    expect(readGatewayEvent(event('something.new', []))?.type).toBe('something.new')
    expect(readGatewayEvent('{"event":"bare"}')).toEqual({ type: 'bare', createdAt: null })
  })

  it('answers null to what is no event', () => {
    for (const raw of ['', '{', 'null', '[]', '"x"', '{}', '{"event":1}', '{"event":""}']) {
      expect(readGatewayEvent(raw)).toBeNull()
    }
  })

  it('never throws, whatever the body', () => {
    fc.assert(fc.property(fc.string(), (raw) => void readGatewayEvent(raw)))
    const anything = fc.record({
      event: fc.string({ minLength: 1 }),
      created_at: fc.anything(),
      payload: fc.record({
        payment: fc.record({ entity: fc.record({ ...fields(), status: fc.string() }) }),
        refund: fc.anything(),
      }),
    })
    fc.assert(fc.property(anything, (value) => void readGatewayEvent(JSON.stringify(value) ?? '')))
  })
})

const fields = () => ({
  id: fc.string(),
  amount: fc.oneof(fc.integer(), fc.double(), fc.string()),
  currency: fc.string(),
  created_at: fc.oneof(fc.integer(), fc.double()),
})
