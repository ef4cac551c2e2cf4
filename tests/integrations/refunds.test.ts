import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { paymentGateway } from '@/integrations/payments'
import { razorpayGateway } from '@/integrations/payments/razorpay'
import { openSandbox, setEnv, vendorError, type OpenSandbox } from './openSandbox'

const KEYS = { keyId: 'rzp_test_sahilsandbox', keySecret: 'sandbox-key-secret' }
const REFUND = 'POST /v1/payments'
const AMOUNT = 149_900

let sandbox: OpenSandbox

beforeAll(async () => {
  sandbox = await openSandbox()
  setEnv({
    RAZORPAY_KEY_ID: KEYS.keyId,
    RAZORPAY_KEY_SECRET: KEYS.keySecret,
    RAZORPAY_BASE_URL: sandbox.razorpayUrl,
  })
})

afterEach(() => sandbox.healAll())

/** A captured payment. */
const paid = async (): Promise<string> => {
  const order = { amount: AMOUNT, currency: 'INR' as const, receipt: randomUUID(), notes: {} }
  const { gatewayOrderId } = await paymentGateway().openOrder(order)
  const handed = await sandbox.post<{ razorpay_payment_id: string }>('/razorpay/pay', {
    orderId: gatewayOrderId,
    outcome: 'captured',
    webhooks: { send: false },
  })
  return handed.razorpay_payment_id
}

const ask = (gatewayPaymentId: string, over: { amount?: number; key?: string } = {}) => ({
  gatewayPaymentId,
  amount: AMOUNT,
  key: randomUUID(),
  ...over,
})

describe('refunding a payment', () => {
  it('answers the refund in our words, and finds it again', async () => {
    const payment = await paid()
    const asked = ask(payment, { amount: 50_000 })
    const refund = await paymentGateway().refundPayment(asked)
    expect(refund).toEqual({
      id: expect.stringMatching(/^rfnd_\w+$/),
      gatewayPaymentId: payment,
      amount: 50_000,
      currency: 'INR',
      status: 'pending',
      receipt: asked.key,
      createdAt: expect.stringMatching(/Z$/),
    })
    expect(await paymentGateway().fetchRefund(refund.id)).toMatchObject({ id: refund.id })
    expect(await paymentGateway().listRefunds(payment)).toMatchObject([{ receipt: asked.key }])
  })

  it('happens once for one key, in line and at the same time', async () => {
    const payment = await paid()
    const asked = ask(payment, { amount: 60_000 })
    const gateway = paymentGateway()
    const refunds = await Promise.all([1, 2, 3].map(() => gateway.refundPayment(asked)))
    refunds.push(await gateway.refundPayment(asked))
    expect(new Set(refunds.map(({ id }) => id)).size).toBe(1)
    expect(await gateway.listRefunds(payment)).toHaveLength(1)
  })

  it('of another amount under the same key is refused', async () => {
    const payment = await paid()
    const asked = ask(payment, { amount: 60_000 })
    await paymentGateway().refundPayment(asked)
    const error = await vendorError(paymentGateway().refundPayment({ ...asked, amount: 1_000 }))
    expect(error).toMatchObject({ kind: 'rejected', retryable: false })
    expect(error.message).toMatch(/same idempotency key/)
  })

  it.each([
    ['more than was captured', AMOUNT + 1],
    ['less than a rupee', 99],
  ])('of %s is refused', async (_, amount) => {
    const error = await vendorError(paymentGateway().refundPayment(ask(await paid(), { amount })))
    expect(error).toMatchObject({ kind: 'rejected', code: 'BAD_REQUEST_ERROR' })
  })

  it('of no payment is refused, and a path is no id', async () => {
    for (const id of ['pay_unknown000000', '../orders']) {
      const error = await vendorError(paymentGateway().refundPayment(ask(id)))
      expect(error).toMatchObject({ kind: 'rejected' })
    }
  })

  it.each(['http_429', 'http_500', 'html_502', 'reset_before', 'reset_after'])(
    'gets over one %s, and refunds once',
    async (mode) => {
      const payment = await paid()
      await sandbox.fault({ provider: 'razorpay', mode, times: 1, match: REFUND })
      await paymentGateway().refundPayment(ask(payment))
      expect(await paymentGateway().listRefunds(payment)).toHaveLength(1)
    },
  )

  it('gives up on a slow answer, and finds the refund when asked again', async () => {
    const asked = ask(await paid())
    const slow = { provider: 'razorpay', mode: 'slow', delayMs: 2000, times: 1 } as const
    await sandbox.fault({ ...slow, match: REFUND })
    const hurried = razorpayGateway({ ...KEYS, baseUrl: sandbox.razorpayUrl, timeoutMs: 300 })
    const error = await vendorError(hurried.refundPayment(asked))
    expect(error).toMatchObject({ kind: 'unknown_outcome', code: 'TIMEOUT' })
    await vi.waitFor(() => hurried.refundPayment(asked), { timeout: 10_000 })
    expect(await hurried.listRefunds(asked.gatewayPaymentId)).toHaveLength(1)
  })
})
