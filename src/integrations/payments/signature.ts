import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/kit/env'

/**
 * Whether the checkout's answer came from Razorpay: HMAC-SHA256 of `order|payment` with the key
 * secret. Give the gateway order that we stored, not the one that was posted back.
 */
export const isCheckoutSignature = (claim: {
  gatewayOrderId: string
  gatewayPaymentId: string
  signature: string
  secret: string
}): boolean => {
  const { gatewayOrderId, gatewayPaymentId, signature, secret } = claim
  // With a separator inside an id, one signature would fit two different pairs.
  if (`${gatewayOrderId}${gatewayPaymentId}`.includes('|')) return false
  return isHmac({ content: `${gatewayOrderId}|${gatewayPaymentId}`, signature, secret })
}

/**
 * Whether a webhook's bytes came from Razorpay: HMAC-SHA256 of the raw body, never of parsed and
 * re-written JSON. Give the previous secret too: retries of old events are signed with it.
 */
export const isWebhookSignature = (delivery: {
  rawBody: string | Buffer
  signature: string
  secrets: string[]
}): boolean => {
  const { rawBody, signature, secrets } = delivery
  return secrets.map((secret) => isHmac({ content: rawBody, signature, secret })).includes(true)
}

/** The secrets a webhook may be signed with: the present one and the one before. */
export const webhookSecrets = (): string[] => {
  const { RAZORPAY_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET_PREVIOUS } = env()
  return [RAZORPAY_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET_PREVIOUS].filter(
    (secret) => secret !== undefined,
  )
}

const HEX_SHA256 = /^[0-9a-f]{64}$/i

const isHmac = (claim: {
  content: string | Buffer
  signature: string
  secret: string
}): boolean => {
  const { content, signature, secret } = claim
  // Anybody can sign with an empty secret.
  if (!secret || typeof signature !== 'string' || !HEX_SHA256.test(signature)) return false
  const expected = createHmac('sha256', secret).update(content).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
