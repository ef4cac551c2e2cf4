import { env, isDemo } from '@/kit/env'
import { VendorError } from '../VendorError'
import type { GatewayBooks } from './books'
import type { PaymentGateway } from './port'
import { connect, razorpayGateway } from './razorpay'
import { razorpayBooks } from './razorpayBooks'
import { paymentProblems } from './settings'

export { readGatewayEvent, type GatewayEvent } from './events'
export type * from './books'
export type * from './port'
export { isCheckoutSignature, isWebhookSignature, webhookSecrets } from './signature'

let open: { settings: string; gateway: PaymentGateway } | undefined

/**
 * The gateway of this installation.
 * @throws VendorError NOT_CONFIGURED without keys, and in production with test keys or a sandbox
 */
export const paymentGateway = (): PaymentGateway => {
  const settings = configured()
  const key = JSON.stringify(settings)
  if (open?.settings !== key) open = { settings: key, gateway: razorpayGateway(settings) }
  return open.gateway
}

/**
 * The gateway's books, for the nightly comparison.
 * @throws VendorError NOT_CONFIGURED
 */
export const gatewayBooks = (): GatewayBooks => {
  const settings = configured()
  let loading: ReturnType<typeof connect> | undefined
  return razorpayBooks(() => (loading ??= connect(settings)))
}

/**
 * The key that a browser may know; it opens the checkout.
 * @throws VendorError NOT_CONFIGURED
 */
export const publicKeyId = (): string => configured().keyId

const configured = () => {
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_KEY_SECRET: keySecret, RAZORPAY_BASE_URL } = env()
  const problems = isDemo() ? [] : paymentProblems()
  if (keyId && keySecret && !problems.length) {
    return { keyId, keySecret, baseUrl: RAZORPAY_BASE_URL }
  }
  throw new VendorError({
    vendor: 'razorpay',
    kind: 'unavailable',
    retryable: true,
    code: 'NOT_CONFIGURED',
    message: problems.join('; ') || 'RAZORPAY_KEY_ID and RAZORPAY_KEY_SECRET are not set',
  })
}
