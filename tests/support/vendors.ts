import { refreshEnv } from '@/kit/env'
import type { OutboxEntry, Sandbox } from '@/sandbox'
import { atFileEnd } from './cleanup'
import { openFrontDoor } from './frontDoor'

export type Vendors = Sandbox & {
  /** One of the sandbox's own routes, such as `/razorpay/pay`. @throws when it refuses */
  post: <T>(path: string, body: unknown) => Promise<T>
  get: <T>(path: string) => Promise<T>
  /** What left the building, newest last; `query` as in `?channel=email&to=…`. */
  outbox: (query?: string) => Promise<OutboxEntry[]>
}

let opened: Promise<Vendors> | undefined

/**
 * The sandbox for this file, with its keys in the environment and its webhooks sent to the API of
 * this process. Call it before `testPayload`, `call` and the actors, which load the settings.
 */
export const testVendors = (): Promise<Vendors> => (opened ??= open())

async function open(): Promise<Vendors> {
  const { startSandbox } = await import('@/sandbox')
  const door = await openFrontDoor()
  const sandbox = await startSandbox({
    razorpay: RAZORPAY,
    twilio: TWILIO,
    webhookUrl: `${door}/api/payments/webhook`,
  })
  atFileEnd(() => sandbox.stop())
  Object.assign(process.env, settingsOf(sandbox), { PUBLIC_URL: door })
  refreshEnv()
  const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const answer = await fetch(`${sandbox.url}${path}`, init)
    if (!answer.ok) throw new Error(`sandbox ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return {
    ...sandbox,
    get: (path) => ask(path),
    post: (path, body) =>
      ask(path, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) }),
    outbox: (query = '') => ask(`/outbox${query}`),
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const TWILIO = { accountSid: `AC${'5a'.repeat(16)}`, authToken: 'test-twilio-token' }
const RAZORPAY = {
  keyId: 'rzp_test_sahiltests',
  keySecret: 'test-key-secret',
  webhookSecret: 'test-webhook-secret',
  webhookSecretOld: 'test-webhook-secret-old',
}

function settingsOf(sandbox: Sandbox): Record<string, string> {
  return {
    RAZORPAY_KEY_ID: RAZORPAY.keyId,
    RAZORPAY_KEY_SECRET: RAZORPAY.keySecret,
    RAZORPAY_WEBHOOK_SECRET: RAZORPAY.webhookSecret,
    RAZORPAY_WEBHOOK_SECRET_PREVIOUS: RAZORPAY.webhookSecretOld,
    RAZORPAY_BASE_URL: sandbox.razorpayUrl,
    TWILIO_ACCOUNT_SID: TWILIO.accountSid,
    TWILIO_AUTH_TOKEN: TWILIO.authToken,
    TWILIO_WHATSAPP_FROM: '+14155238886',
    TWILIO_BASE_URL: sandbox.twilioUrl,
    SMTP_URL: sandbox.smtpUrl,
  }
}
