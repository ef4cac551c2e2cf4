import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isCheckoutSignature, paymentGateway, publicKeyId } from '@/integrations/payments'
import { razorpayGateway } from '@/integrations/payments/razorpay'
import { openSandbox, setEnv, vendorError, type OpenSandbox } from './openSandbox'

type Handed = {
  razorpay_order_id: string
  razorpay_payment_id: string
  razorpay_signature: string
}

const KEYS = { keyId: 'rzp_test_sahilsandbox', keySecret: 'sandbox-key-secret' }
const CREATE = 'POST /v1/orders'

let sandbox: OpenSandbox
let receipts = 0

const newOrder = (amount = 149_900) => ({
  amount,
  currency: 'INR' as const,
  receipt: `receipt-${(receipts += 1)}`,
  notes: { order: 'SH-7K3QF9', कुण्डली: 'हाँ' },
})

const pay = (orderId: string, outcome: string) =>
  sandbox.post<Handed>('/razorpay/pay', { orderId, outcome, webhooks: { send: false } })

const storedOrders = async (receipt: string) => {
  const { orders } = await sandbox.get<{ orders: { receipt: string }[] }>('/razorpay/state')
  return orders.filter((order) => order.receipt === receipt).length
}

const hurried = () => razorpayGateway({ ...KEYS, baseUrl: sandbox.razorpayUrl, timeoutMs: 300 })

beforeAll(async () => {
  sandbox = await openSandbox()
  setEnv({
    RAZORPAY_KEY_ID: KEYS.keyId,
    RAZORPAY_KEY_SECRET: KEYS.keySecret,
    RAZORPAY_BASE_URL: sandbox.razorpayUrl,
  })
})

afterEach(() => sandbox.healAll())

describe('opening an order', () => {
  it('answers the order in our words', async () => {
    const order = await paymentGateway().openOrder(newOrder())
    expect(order).toEqual({
      gatewayOrderId: expect.stringMatching(/^order_\w+$/),
      amount: 149_900,
      currency: 'INR',
      status: 'created',
    })
    expect(publicKeyId()).toBe(KEYS.keyId)
  })

  it('gives one order for one receipt, also at the same time', async () => {
    const order = newOrder()
    const opened = await Promise.all([1, 2, 3].map(() => paymentGateway().openOrder(order)))
    expect(new Set(opened.map(({ gatewayOrderId }) => gatewayOrderId)).size).toBe(1)
    expect(await storedOrders(order.receipt)).toBe(1)
  })

  it('refuses a receipt that was used for another amount', async () => {
    const order = newOrder()
    await paymentGateway().openOrder(order)
    const error = await vendorError(paymentGateway().openOrder({ ...order, amount: 100 }))
    expect(error).toMatchObject({ kind: 'rejected', retryable: false, code: 'BAD_REQUEST_ERROR' })
  })

  it('hands on what the vendor refuses', async () => {
    const error = await vendorError(paymentGateway().openOrder(newOrder(99)))
    expect(error).toMatchObject({ vendor: 'razorpay', kind: 'rejected', retryable: false })
    expect(error.message).toMatch(/minimum amount/)
  })

  it.each(['http_429', 'http_500', 'html_502', 'reset_before', 'reset_after'])(
    'gets over one %s, and opens one order only',
    async (mode) => {
      const order = newOrder()
      await sandbox.fault({ provider: 'razorpay', mode, times: 1, match: CREATE })
      await expect(paymentGateway().openOrder(order)).resolves.toMatchObject({ amount: 149_900 })
      expect(await storedOrders(order.receipt)).toBe(1)
    },
  )

  it.each([
    ['http_429', 'unavailable', 'RATE_LIMITED'],
    ['http_500', 'unavailable', 'SERVER_ERROR'],
    ['html_502', 'unavailable', 'HTTP_502'],
    ['reset_before', 'unknown_outcome', 'ECONNRESET'],
    ['reset_after', 'unknown_outcome', 'ECONNRESET'],
  ])('says what a lasting %s means', async (mode, kind, code) => {
    await sandbox.fault({ provider: 'razorpay', mode, match: CREATE })
    const error = await vendorError(paymentGateway().openOrder(newOrder()))
    expect(error).toMatchObject({ kind, code, retryable: true })
  })

  it('gives up on a slow answer, and finds the order when asked again', async () => {
    const order = newOrder()
    const slow = { provider: 'razorpay', mode: 'slow', delayMs: 2000, times: 1 } as const
    await sandbox.fault({ ...slow, match: CREATE })
    const error = await vendorError(hurried().openOrder(order))
    expect(error).toMatchObject({ kind: 'unknown_outcome', code: 'TIMEOUT', retryable: true })
    await hurried().openOrder(order)
    expect(await storedOrders(order.receipt)).toBe(1)
  })
})

describe('reading payments', () => {
  it('reads a captured payment, whose checkout signature is right', async () => {
    const { gatewayOrderId } = await paymentGateway().openOrder(newOrder())
    const handed = await pay(gatewayOrderId, 'captured')
    const claim = { gatewayOrderId, gatewayPaymentId: handed.razorpay_payment_id }
    const signature = handed.razorpay_signature
    expect(isCheckoutSignature({ ...claim, signature, secret: KEYS.keySecret })).toBe(true)
    expect(await paymentGateway().fetchPayment(handed.razorpay_payment_id)).toEqual({
      id: handed.razorpay_payment_id,
      gatewayOrderId,
      amount: 149_900,
      currency: 'INR',
      status: 'captured',
      method: expect.any(String),
      amountRefunded: 0,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      fee: expect.any(Number),
      tax: expect.any(Number),
    })
  })

  it('lists every attempt on an order', async () => {
    const { gatewayOrderId } = await paymentGateway().openOrder(newOrder())
    expect(await paymentGateway().listPayments(gatewayOrderId)).toEqual([])
    await pay(gatewayOrderId, 'failed')
    await pay(gatewayOrderId, 'captured')
    const payments = await paymentGateway().listPayments(gatewayOrderId)
    expect(payments.map(({ status }) => status).sort()).toEqual(['captured', 'failed'])
    const failed = payments.find(({ status }) => status === 'failed')
    expect(failed).toMatchObject({ errorCode: 'BAD_REQUEST_ERROR', gatewayOrderId })
  })

  it('gets over one fault, and says what a lasting one means', async () => {
    const { gatewayOrderId } = await paymentGateway().openOrder(newOrder())
    for (const mode of ['http_429', 'html_502', 'reset_before', 'reset_after']) {
      await sandbox.fault({ provider: 'razorpay', mode, times: 1 })
      expect(await paymentGateway().listPayments(gatewayOrderId)).toEqual([])
    }
    await sandbox.fault({ provider: 'razorpay', mode: 'reset_after' })
    const lost = await vendorError(paymentGateway().listPayments(gatewayOrderId))
    expect(lost).toMatchObject({ kind: 'unavailable', retryable: true })
    await sandbox.fault({ provider: 'razorpay', mode: 'slow', delayMs: 2000 })
    const slow = await vendorError(hurried().listPayments(gatewayOrderId))
    expect(slow).toMatchObject({ kind: 'unavailable', code: 'TIMEOUT' })
  })

  it('refuses unknown ids, and ids that would lead elsewhere', async () => {
    const unknown = await vendorError(paymentGateway().fetchPayment('pay_AAAAAAAAAAAAAA'))
    expect(unknown).toMatchObject({ kind: 'rejected', retryable: false })
    for (const id of ['../orders', 'pay_1?x=1', '', 'a'.repeat(65)]) {
      const error = await vendorError(paymentGateway().fetchPayment(id))
      expect(error).toMatchObject({ kind: 'rejected', code: 'BAD_ID' })
    }
  })
})

describe('credentials and connections', () => {
  it('treats wrong keys as our fault, not as a refused payment', async () => {
    const gateway = razorpayGateway({ ...KEYS, keySecret: 'wrong', baseUrl: sandbox.razorpayUrl })
    const error = await vendorError(gateway.openOrder(newOrder()))
    expect(error).toMatchObject({ kind: 'unavailable', code: 'AUTHENTICATION' })
  })

  it('knows that nothing was sent when nobody listens', async () => {
    const gateway = razorpayGateway({ ...KEYS, baseUrl: `http://127.0.0.1:${await freePort()}` })
    const error = await vendorError(gateway.openOrder(newOrder()))
    expect(error).toMatchObject({ kind: 'unavailable', code: 'ECONNREFUSED', retryable: true })
  })

  it('says so when there are no keys', () => {
    setEnv({ RAZORPAY_KEY_SECRET: undefined })
    expect(() => paymentGateway()).toThrow(/RAZORPAY_KEY_SECRET/)
    expect(() => publicKeyId()).toThrow(/RAZORPAY_KEY_SECRET/)
    setEnv({ RAZORPAY_KEY_SECRET: KEYS.keySecret })
  })
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
