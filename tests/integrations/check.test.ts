import { afterEach, describe, expect, it } from 'vitest'
import { checkIntegrations } from '@/integrations/check'
import { mailer } from '@/integrations/email'
import { messenger } from '@/integrations/messaging'
import { paymentGateway, webhookSecrets } from '@/integrations/payments'
import { s3Options } from '@/integrations/storage'
import { VendorError } from '@/integrations/VendorError'
import { setEnv } from './openSandbox'

const LIVE = {
  SAHIL_MODE: 'production',
  RAZORPAY_KEY_ID: 'rzp_live_1',
  RAZORPAY_KEY_SECRET: 'secret',
  RAZORPAY_WEBHOOK_SECRET: 'webhook',
  RAZORPAY_BASE_URL: 'https://api.razorpay.com',
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 'token',
  TWILIO_WHATSAPP_FROM: '+14155238886',
  SMTP_URL: 'smtps://user:pass@smtp.example.com',
  MAIL_FROM: 'Sahil <hello@sahil.in>',
}

const CHANGED = [...Object.keys(LIVE), 'TWILIO_BASE_URL', 'RAZORPAY_WEBHOOK_SECRET_PREVIOUS']
const STORAGE = [
  'S3_BUCKET',
  'S3_REGION',
  'S3_ENDPOINT',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
]

afterEach(() => {
  const cleared = [...CHANGED, ...STORAGE].map((name) => [name, undefined])
  setEnv({ ...Object.fromEntries(cleared), SAHIL_MODE: 'demo' })
})

describe('checkIntegrations in production', () => {
  it('is content with live keys, with and without S3', () => {
    setEnv(LIVE)
    expect(checkIntegrations()).toEqual([])
    setEnv({ S3_BUCKET: 'files', S3_ENDPOINT: 'https://r2.example.com' })
    expect(checkIntegrations()).toEqual([])
    expect(() => [
      paymentGateway(),
      messenger(),
      mailer({ sendEmail: async () => ({}) }),
    ]).not.toThrow()
  })

  it.each([
    ['RAZORPAY_KEY_ID', 'rzp_test_1', /test key/],
    ['RAZORPAY_KEY_ID', undefined, /RAZORPAY_KEY_ID is not set/],
    ['RAZORPAY_KEY_SECRET', '', /RAZORPAY_KEY_SECRET is not set/],
    ['RAZORPAY_WEBHOOK_SECRET', undefined, /RAZORPAY_WEBHOOK_SECRET is not set/],
    ['RAZORPAY_BASE_URL', 'http://api.razorpay.com', /RAZORPAY_BASE_URL/],
    ['RAZORPAY_BASE_URL', 'https://127.0.0.1:3001/vendors/razorpay', /RAZORPAY_BASE_URL/],
    ['TWILIO_AUTH_TOKEN', undefined, /TWILIO_AUTH_TOKEN is not set/],
    ['TWILIO_BASE_URL', 'http://127.0.0.1:3001/vendors/twilio', /TWILIO_BASE_URL/],
    ['SMTP_URL', undefined, /SMTP_URL is not set/],
    ['SMTP_URL', 'http://mail.example.com', /smtp/],
    ['MAIL_FROM', 'Sahil <no-reply@localhost>', /MAIL_FROM/],
  ])('stops at %s = %s', (name, value, problem) => {
    setEnv({ ...LIVE, [name]: value })
    expect(checkIntegrations()).toEqual([expect.stringMatching(problem)])
  })

  it('stops at half a key pair and at plain storage', () => {
    setEnv({
      ...LIVE,
      S3_BUCKET: 'files',
      S3_ACCESS_KEY_ID: 'key',
      S3_ENDPOINT: 'http://s3.example.com',
    })
    expect(checkIntegrations()).toHaveLength(2)
  })

  it('names every problem of an empty installation, and opens no port', () => {
    setEnv({ SAHIL_MODE: 'production', MAIL_FROM: undefined })
    expect(checkIntegrations()).toHaveLength(8)
    expect(() => paymentGateway()).toThrow(VendorError)
    expect(() => messenger()).toThrow(VendorError)
    expect(() => mailer({ sendEmail: async () => ({}) })).toThrow(VendorError)
  })
})

describe('settings', () => {
  it('asks nothing of a demo', () => {
    expect(checkIntegrations()).toEqual([])
  })

  it('accepts the present and the previous webhook secret', () => {
    expect(webhookSecrets()).toEqual([])
    setEnv({ RAZORPAY_WEBHOOK_SECRET: 'new', RAZORPAY_WEBHOOK_SECRET_PREVIOUS: 'old' })
    expect(webhookSecrets()).toEqual(['new', 'old'])
  })

  it('keeps storage off until a bucket is named', () => {
    expect(s3Options({ media: true })).toMatchObject({ enabled: false, alwaysInsertFields: true })
    setEnv({ S3_BUCKET: 'files' })
    expect(s3Options({ media: true })).toMatchObject({ enabled: true, bucket: 'files' })
    expect(s3Options({ media: true }).config).not.toHaveProperty('credentials')
  })
})

describe('VendorError', () => {
  it('quotes nobody’s number or address', () => {
    const message =
      "Invalid 'To' +91 98765 43210, whatsapp:+919876543210, <asha@example.org> at 550 5.1.1"
    const error = new VendorError({
      vendor: 'smtp',
      kind: 'rejected',
      retryable: false,
      code: '1',
      message,
    })
    expect(error.message).toBe("Invalid 'To' [number], whatsapp:[number], <[address]> at 550 5.1.1")
  })
})
