import type Razorpay from 'razorpay'
import { retry } from '../retry'
import { VendorError } from '../VendorError'
import { ORDER, PAYMENT, PAYMENT_LIST, REFUND } from './entities'
import type { GatewayOrder, NewGatewayOrder, PaymentGateway } from './port'
import { keepNetworkCause } from './razorpayErrors'
import { checkedId, read } from './razorpayRead'
import { listRefunds, refundPayment, type RefundTransport } from './razorpayRefunds'

export type RazorpaySettings = {
  keyId: string
  keySecret: string
  baseUrl: string
  timeoutMs?: number
}

/** Razorpay through its own SDK, which is loaded at the first call. */
export const razorpayGateway = (settings: RazorpaySettings): PaymentGateway => {
  let loading: Promise<Razorpay> | undefined
  const client = () => (loading ??= connect(settings))
  return {
    openOrder: (order) => retry(async () => openOrder(await client(), order)),
    fetchPayment: (id) =>
      retry(async () => {
        const { payments } = await client()
        return read(PAYMENT, () => payments.fetch(checkedId(id)))
      }),
    listPayments: (gatewayOrderId) =>
      retry(async () => {
        const { orders } = await client()
        return read(PAYMENT_LIST, () => orders.fetchPayments(checkedId(gatewayOrderId)))
      }),
    refundPayment: (refund) =>
      retry(async () => refundPayment(transportOf(await client()), refund)),
    fetchRefund: (id) =>
      retry(async () => {
        const { refunds } = await client()
        return read(REFUND, () => refunds.fetch(checkedId(id)))
      }),
    listRefunds: (id) => retry(async () => listRefunds(await client(), id)),
  }
}

const TIMEOUT_MS = 10_000

/** The part of the SDK's axios instance that we set; it is missing in its types. */
type Transport = RefundTransport & {
  defaults: { baseURL: string; timeout: number }
  interceptors: {
    response: { use: (pass: undefined, fail: typeof keepNetworkCause) => unknown }
  }
}

/** A client of the SDK that speaks to our base URL, waits a bounded time and keeps the cause of a lost connection. */
export const connect = async ({
  keyId,
  keySecret,
  baseUrl,
  timeoutMs,
}: RazorpaySettings): Promise<Razorpay> => {
  const { default: Sdk } = await import('razorpay')
  const client = new Sdk({ key_id: keyId, key_secret: keySecret })
  const rq = transportOf(client)
  rq.defaults.baseURL = baseUrl.replace(/\/+$/, '')
  rq.defaults.timeout = timeoutMs ?? TIMEOUT_MS
  rq.interceptors.response.use(undefined, keepNetworkCause)
  return client
}

const openOrder = async (client: Razorpay, order: NewGatewayOrder): Promise<GatewayOrder> => {
  const { amount, currency, receipt, notes } = order
  // With unique_receipt a repeated create answers the first order; the SDK's types do not know it.
  const body = { amount, currency, receipt, notes, unique_receipt: true }
  const opened = await read(ORDER, () => client.orders.create(body), 'write')
  if (opened.amount === amount && opened.currency === currency) return opened
  throw new VendorError({
    vendor: 'razorpay',
    kind: 'rejected',
    retryable: false,
    code: 'ORDER_MISMATCH',
    message: `The receipt ${receipt} belongs to an order over another amount`,
  })
}

const transportOf = (client: Razorpay): Transport => (client.api as unknown as { rq: Transport }).rq
