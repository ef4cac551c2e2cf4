import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smtpTransport } from '@/integrations/email'
import { startProblems } from '@/server/checks'
import { setEnv } from './openSandbox'

const KEY = 'r8Yk2mZ0w4Qv7xTnB1sHc6LdJ9fGpE3uAaWiXoKzM5g='
const OTHER = 'Vd0cQm3yXa71bLrZ8uTnKf5GpwH2eJsI6oRxC9vNq4E='
const HEX = 'c0a9f4b17de24e8cb35f6d1e82a7904c5b6e'

const REAL: Record<string, string> = {
  SAHIL_MODE: 'production',
  PUBLIC_URL: 'https://practice.example.com',
  DATABASE_URL: 'postgres://sahil:db-pass@127.0.0.1:5432/sahil',
  PAYLOAD_SECRET: 'f3b1c7d09e6a4b52a8d4e0c9b7f61234567890ab',
  DATA_KEYS: `2026a:${KEY}`,
  RATE_LIMIT_SCALE: '1',
  RAZORPAY_KEY_ID: 'rzp_live_0123456789abcd',
  RAZORPAY_KEY_SECRET: 'Jk3Wq8Zr1Xm5Tn7Bv2Lc4Hd9',
  RAZORPAY_WEBHOOK_SECRET: '9f2c7be41d3a58067ce1b9d4',
  TWILIO_ACCOUNT_SID: `AC${'3c'.repeat(16)}`,
  TWILIO_AUTH_TOKEN: '3c'.repeat(16),
  TWILIO_WHATSAPP_FROM: '+14155550100',
  SMTP_URL: 'smtps://mailer:pass@mail.example.com:465',
  MAIL_FROM: 'Sahil <no-reply@practice.example.com>',
}

const EXTRA = [
  'RATE_LIMIT_TEST',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'RAZORPAY_WEBHOOK_SECRET_PREVIOUS',
]
const before = Object.fromEntries(
  [...Object.keys(REAL), ...EXTRA].map((name) => [name, process.env[name]]),
)

beforeEach(() => setEnv({ ...Object.fromEntries(EXTRA.map((name) => [name, undefined])), ...REAL }))
afterEach(() => setEnv(before))

const smtp = (rest: string): [string, string] => ['SMTP_URL', rest]

describe('production takes', () => {
  it.each([
    ['PAYLOAD_SECRET', OTHER],
    ['PAYLOAD_SECRET', HEX],
    ['DATA_KEYS', `2026b:${OTHER},2026a:${KEY}`],
    // What an old key sealed must stay readable, however it was made.
    ['DATA_KEYS', `2026b:${OTHER},old:${Buffer.alloc(32, 7).toString('base64')}`],
    ['RATE_LIMIT_SCALE', '0.5'],
    smtp('smtp://mailer:pass@mail.example.com:587'),
    smtp('smtp://mailer:pass@mail.example.com'),
    smtp('smtp://mailer:pass@mail.example.com:2525?requireTLS=true'),
    smtp('smtps://mailer:pass@mail.example.com'),
    smtp('smtps://mailer:pass@localhost:465'),
    smtp('smtps://m%40x.in:p%3Ass@mail.example.com?pool=true&tls.minVersion=TLSv1.2'),
  ])('%s = %s', (name, value) => {
    setEnv({ [name]: value })
    expect(startProblems()).toEqual([])
  })

  it('a raised limit with the name of its test', () => {
    setEnv({ RATE_LIMIT_SCALE: '50', RATE_LIMIT_TEST: '2026-12 rehearsal' })
    expect(startProblems()).toEqual([])
  })
})

describe('production refuses', () => {
  it.each([
    ['PAYLOAD_SECRET', 'correcthorsebatterystapleturtlewindow'],
    ['PAYLOAD_SECRET', 'abcdefghijklmnopqrstuvwxyz0123456789'],
    ['PAYLOAD_SECRET', 'f3b1c7d0'.repeat(5)],
    ['PAYLOAD_SECRET', '0'.repeat(64)],
    ['PAYLOAD_SECRET', `${' '.repeat(30)}f3b1c7d09e6a`],
    ['PAYLOAD_SECRET', undefined],
    ['RAZORPAY_WEBHOOK_SECRET', 'webhook'],
    ['RAZORPAY_WEBHOOK_SECRET', 'razorpay-webhook-2026'],
    ['RAZORPAY_WEBHOOK_SECRET', '12345678901234567890'],
    ['RAZORPAY_WEBHOOK_SECRET', '9f2c7be41d3a'],
    ['RAZORPAY_WEBHOOK_SECRET_PREVIOUS', 'the old one of last year'],
    ['RAZORPAY_KEY_SECRET', 'your_key_secret'],
    ['RAZORPAY_KEY_SECRET', '0'.repeat(24)],
    ['TWILIO_AUTH_TOKEN', 'x'.repeat(32)],
    ['DATA_KEYS', undefined],
    ['DATA_KEYS', '2026a:base64=='],
    ['DATA_KEYS', `2026a:${Buffer.alloc(32).toString('base64')}`],
    ['DATA_KEYS', `2026a:${Buffer.alloc(32, 7).toString('base64')}`],
    ['DATA_KEYS', `a:${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`],
    ['DATA_KEYS', `a:${Buffer.from('a'.repeat(32)).toString('base64')},b:${KEY}`],
    ['DATA_KEYS', `a:${KEY},a:${OTHER}`],
    ['DATA_KEYS', `a:${KEY},b:${KEY}`],
    ['DATA_KEYS', `a:${KEY.slice(0, 24)}`],
    ['DATA_KEYS', KEY],
    ['RATE_LIMIT_SCALE', '2'],
    ['RATE_LIMIT_SCALE', '1.01'],
    ['RATE_LIMIT_SCALE', '1e6'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['PUBLIC_URL', 'http://practice.example.com'],
    smtp('smtp://mailer:pass@mail.example.com:25'),
    smtp('smtp://mail.example.com:25'),
    smtp('smtp://127.0.0.1:1025'),
    smtp('smtp://localhost'),
    smtp('smtp://LOCALHOST.:587'),
    smtp('smtp://[::1]:587'),
    smtp('smtp://[::ffff:127.0.0.1]:587'),
    smtp('smtp://127.1:587'),
    smtp('smtp://mail.example.com:587?ignoreTLS=true'),
    smtp('smtp://mail.example.com:587?requireTLS=false'),
    smtp('smtp://mail.example.com:587?requireTLS=0'),
    smtp('smtp://mail.example.com:587?opportunisticTLS=true'),
    smtp('smtp://mail.example.com:587?requireTLS=true&requireTLS=false'),
    smtp('smtps://mail.example.com?secure=false'),
    smtp('smtps://mail.example.com?tls.rejectUnauthorized=false'),
    smtp('smtps://mail.example.com?tls.rejectUnauthorized=0'),
    smtp('smtps://mail.example.com?tls.ciphers=NULL'),
    smtp('smtps://mail.example.com?tls.minVersion=TLSv1'),
    smtp('smtps://mail.example.com?host=127.0.0.1'),
    smtp('smtps://mail.example.com?proxy=http://127.0.0.1:8080'),
    smtp('smtps://mail.example.com?service=Gmail'),
    smtp('smtp:mail.example.com'),
    smtp('direct:'),
    smtp('smtp://'),
  ] as [string, string | undefined][])('%s = %s', (name, value) => {
    setEnv({ [name]: value })
    expect(startProblems().join('\n')).toContain(name)
  })

  it.each([
    ['RAZORPAY_WEBHOOK_SECRET', REAL.PAYLOAD_SECRET],
    ['PAYLOAD_SECRET', KEY],
    ['RAZORPAY_WEBHOOK_SECRET', 'Jk3Wq8Zr1Xm5Tn7Bv2Lc4Hd9'],
    ['DATABASE_URL', `postgres://sahil:${REAL.PAYLOAD_SECRET}@127.0.0.1/sahil`],
    ['SMTP_URL', `smtps://m:${encodeURIComponent(KEY)}@mail.example.com`],
  ])('one secret in two places: %s', (name, value) => {
    setEnv({ [name]: value })
    expect(startProblems()).toEqual([expect.stringMatching(/is the same secret as/)])
  })
})

it('production asks every mail server for TLS, one on this machine too', () => {
  const asks = (url: string) => {
    setEnv({ SMTP_URL: url })
    return smtpTransport().transportOptions.requireTLS
  }
  expect(asks('smtp://mail.example.com:587')).toBe(true)
  expect(asks('smtp://127.0.0.1:587')).toBe(true)
  setEnv({ SAHIL_MODE: 'demo' })
  expect(asks('smtp://127.0.0.1:587')).toBe(false)
})

it('a demo starts with what it is given', () => {
  setEnv({ SAHIL_MODE: 'demo', RATE_LIMIT_SCALE: '1000', SMTP_URL: 'smtp://127.0.0.1:1025' })
  expect(startProblems()).toEqual([])
  setEnv({ PAYLOAD_SECRET: 'short' })
  expect(startProblems()).toEqual([expect.stringMatching(/PAYLOAD_SECRET/)])
})
