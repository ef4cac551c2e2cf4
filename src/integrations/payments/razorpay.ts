import type Razorpay from 'razorpay'
import type { z } from 'zod'
import { retry } from '../retry'
import { VendorError } from '../VendorError'
import { ORDER, PAYMENT, PAYMENT_LIST } from './entities'
import type { GatewayOrder, NewGatewayOrder, PaymentGateway } from './port'
import { keepNetworkCause, translateRazorpay } from './razorpayErrors'

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
  }
}

const TIMEOUT_MS = 10_000

/** The part of the SDK's axios instance that we set; it is missing in its types. */
type Transport = {
  defaults: { baseURL: string; timeout: number }
  interceptors: {
    response: { use: (pass: undefined, fail: typeof keepNetworkCause) => unknown }
  }
}

const connect = async ({ keyId, keySecret, baseUrl, timeoutMs }: RazorpaySettings) => {
  const { default: Sdk } = await import('razorpay')
  const client = new Sdk({ key_id: keyId, key_secret: keySecret })
  const { rq } = client.api as unknown as { rq: Transport }
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

const read = async <S extends z.ZodType>(
  schema: S,
  act: () => Promise<unknown>,
  call: 'read' | 'write' = 'read',
): Promise<z.infer<S>> => {
  try {
    return schema.parse(await act())
  } catch (error) {
    throw translateRazorpay(error, call)
  }
}

// Ids arrive from browsers and become part of the request's path.
const checkedId = (id: string): string => {
  if (/^\w{1,64}$/.test(id)) return id
  throw new VendorError({
    vendor: 'razorpay',
    kind: 'rejected',
    retryable: false,
    code: 'BAD_ID',
    message: 'This is no id of the payment gateway',
  })
}
