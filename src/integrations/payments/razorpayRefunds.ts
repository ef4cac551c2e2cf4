import type Razorpay from 'razorpay'
import { REFUND, REFUND_LIST } from './entities'
import type { GatewayRefund, NewGatewayRefund } from './port'
import { checkedId, read } from './razorpayRead'

/** The SDK's axios instance as far as a refund needs it; it is missing in the SDK's types. */
export type RefundTransport = {
  post: (
    path: string,
    body: object,
    options: { headers: Record<string, string> },
  ) => Promise<{ data: unknown }>
}

type AxiosFailure = { response?: { status: number; data?: { error?: unknown } } }

const MOST = 100

/**
 * Refunds a payment. The SDK drops the idempotency header wherever it is set, so the request goes
 * through its transport.
 */
export const refundPayment = (
  transport: RefundTransport,
  { gatewayPaymentId, amount, key }: NewGatewayRefund,
): Promise<GatewayRefund> =>
  read(
    REFUND,
    async () => {
      const path = `/v1/payments/${checkedId(gatewayPaymentId)}/refund`
      const body = { amount, speed: 'normal', receipt: key }
      const headers = { 'X-Refund-Idempotency': key }
      const { data } = await transport.post(path, body, { headers }).catch(asTheSdkThrows)
      return data
    },
    'write',
  )

/** All refunds of a payment. */
export const listRefunds = (client: Razorpay, gatewayPaymentId: string): Promise<GatewayRefund[]> =>
  read(REFUND_LIST, () =>
    client.payments.fetchMultipleRefund(checkedId(gatewayPaymentId), { count: MOST }),
  )

const asTheSdkThrows = ({ response }: AxiosFailure): never => {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the shape that the SDK itself throws
  throw { statusCode: response?.status, error: response?.data?.error }
}
