import { env } from '@/kit/env'
import { securityHeaders } from './securityHeaders'

const GATEWAY = 'https://api.razorpay.com'

/** The script that opens the gateway's window: the vendor's, or the sandbox's while that stands in. */
export const checkoutScript = (): string =>
  isRealGateway()
    ? 'https://checkout.razorpay.com/v1/checkout.js'
    : `${env().RAZORPAY_BASE_URL.replace(/\/+$/, '')}/v1/checkout.js`

/** Headers of a client page. The gateway's script, frames and popups are allowed where an order is paid only. */
export const siteHeaders = ({ paysHere }: { paysHere: boolean }): Record<string, string> => ({
  ...securityHeaders(),
  // Addresses carry tokens and order codes.
  'Referrer-Policy': 'strict-origin',
  'Content-Security-Policy': policy(paysHere ? checkoutSources() : {}),
  // Banks open their own windows, which must find the way back to the checkout.
  ...(paysHere ? { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' } : {}),
})

type Sources = Partial<Record<'script' | 'frame' | 'connect' | 'img' | 'style', string>>

const policy = ({ script = '', frame = "'none'", connect = '', img = '', style = '' }: Sources) =>
  [
    "default-src 'none'",
    `script-src 'self' ${script}`,
    `style-src 'self' ${style}`,
    `img-src 'self' ${img}`,
    `connect-src 'self' ${connect}`,
    `frame-src ${frame}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
    .map((each) => each.trim())
    .join('; ')

/** The vendor's hosts as in the policy of its own Magento plugin; its script styles the page it stands on. */
const checkoutSources = (): Sources =>
  isRealGateway()
    ? {
        script: 'https://checkout.razorpay.com https://cdn.razorpay.com',
        frame: 'https://api.razorpay.com https://checkout.razorpay.com',
        connect:
          'https://api.razorpay.com https://lumberjack.razorpay.com https://lumberjack-metrics.razorpay.com',
        img: 'data: https://cdn.razorpay.com',
        style: "'unsafe-inline'",
      }
    : { script: sandboxOrigin(), frame: sandboxOrigin() }

const isRealGateway = (): boolean => env().RAZORPAY_BASE_URL.replace(/\/+$/, '') === GATEWAY

const sandboxOrigin = (): string => new URL(env().RAZORPAY_BASE_URL).origin
