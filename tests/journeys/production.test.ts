import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '@/server/start/ports'
import { httpClient } from '@/server/tour/http'
import { startProduct, type Product } from '../support/product'
import { spawnEnv } from '../support/testEnv'
import { until } from '../support/until'
import { must } from './shop/bare'

/** A whole production environment: nothing of it is a sample, nothing is the sandbox's. */
const REAL = {
  SAHIL_MODE: 'production',
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://practice.example.com',
  PAYLOAD_SECRET: 'f3b1c7d09e6a4b52a8d4e0c9b7f61234567890ab',
  RAZORPAY_KEY_ID: 'rzp_live_0123456789abcd',
  DATA_KEYS: '2026a:r8Yk2mZ0w4Qv7xTnB1sHc6LdJ9fGpE3uAaWiXoKzM5g=',
  RATE_LIMIT_SCALE: '1',
  RAZORPAY_KEY_SECRET: 'Jk3Wq8Zr1Xm5Tn7Bv2Lc4Hd9',
  RAZORPAY_WEBHOOK_SECRET: '9f2c7be41d3a58067ce1b9d4',
  TWILIO_ACCOUNT_SID: `AC${'3c'.repeat(16)}`,
  TWILIO_AUTH_TOKEN: '3c'.repeat(16),
  TWILIO_WHATSAPP_FROM: '+14155550100',
  SMTP_URL: 'smtps://mailer:pass@mail.example.com:465',
  MAIL_FROM: 'Sahil <no-reply@practice.example.com>',
}

let product: Product

beforeAll(async () => {
  product = await startProduct({ name: 'production', workers: 0 })
})
afterAll(() => product?.stop())

/** A process in production mode, and `work` with it when it starts. @returns how it ended */
async function run(
  name: string,
  given: Record<string, string>,
  work?: (url: string) => Promise<void>,
) {
  const port = String(await freePort())
  const env = spawnEnv({
    ...REAL,
    DATABASE_URL: product.databaseUrl,
    PORT: port,
    LOG_LEVEL: 'info',
    ...given,
  })
  const child = spawn(process.execPath, [`dist/${name}.js`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  let isReady = false
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.on('message', () => (isReady = true))
  await until(`${name} listens or ends`, () => isReady || child.exitCode !== null, 120_000)
  try {
    if (isReady) await work?.(`http://127.0.0.1:${port}/api`)
  } finally {
    child.kill('SIGTERM')
    await until(`${name} ended`, () => child.exitCode !== null || child.signalCode !== null)
  }
  return { code: child.exitCode, isReady, output }
}

describe('production', () => {
  test.each([
    [
      'a sample secret',
      { PAYLOAD_SECRET: 'change-me-please-change-me-please-change-me' },
      'PAYLOAD_SECRET',
    ],
    ['a short secret', { PAYLOAD_SECRET: 'f3b1c7d0' }, 'PAYLOAD_SECRET'],
    ['no data keys', { DATA_KEYS: '' }, 'DATA_KEYS'],
    ['plain http', { PUBLIC_URL: 'http://practice.example.com' }, 'PUBLIC_URL'],
    ['a test key', { RAZORPAY_KEY_ID: 'rzp_test_0123456789abcd' }, 'RAZORPAY_KEY_ID'],
    ['no webhook secret', { RAZORPAY_WEBHOOK_SECRET: '' }, 'RAZORPAY_WEBHOOK_SECRET'],
    [
      'the sandbox as gateway',
      { RAZORPAY_BASE_URL: 'http://127.0.0.1:3001/vendors/razorpay' },
      'RAZORPAY_BASE_URL',
    ],
    ['the sandbox as messenger', { TWILIO_BASE_URL: 'http://127.0.0.1:3001' }, 'TWILIO_BASE_URL'],
    ['no mail server', { SMTP_URL: '' }, 'SMTP_URL'],
    ['mail in the open', { SMTP_URL: 'smtp://mailer:pass@mail.example.com:25' }, 'SMTP_URL'],
    [
      'words as a secret',
      { PAYLOAD_SECRET: 'zebra-tulip-anchor-velvet-mango-lamp' },
      'PAYLOAD_SECRET',
    ],
    ['limits that nobody named', { RATE_LIMIT_SCALE: '1000' }, 'RATE_LIMIT_SCALE'],
  ] as const)('does not start with %s', async (_, given, variable) => {
    const { code, isReady, output } = await run('api', given)
    expect({ code, isReady }).toEqual({ code: 1, isReady: false })
    expect(output).toContain(variable)
  })

  test.each(['worker', 'admin'])('the %s does not start either', async (name) => {
    const given = { RAZORPAY_KEY_SECRET: '', PAYLOAD_SECRET: 'a'.repeat(40) }
    const { code, output } = await run(name, given)
    expect(code).toBe(1)
    expect(output).toContain('RAZORPAY_KEY_SECRET')
    expect(output).toContain('PAYLOAD_SECRET')
  })

  test('the sandbox never starts', async () => {
    expect((await run('sandbox', {})).code).toBe(1)
  })

  test('starts with real settings, and refuses the logins of the demo', async () => {
    const { owner, clients } = product.logins
    const demo = httpClient(product.apiUrl)
    must(await demo({ method: 'POST', path: '/admins/login', json: owner }), 200)
    must(await demo({ method: 'POST', path: '/auth/login', json: clients[0] }), 200)
    const { isReady } = await run('api', {}, async (url) => {
      const api = httpClient(url)
      must(await api({ method: 'POST', path: '/admins/login', json: owner }), 401)
      must(await api({ method: 'POST', path: '/auth/login', json: clients[0] }), 401)
      const answer = await fetch(`${url}/services`)
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
    })
    expect(isReady).toBe(true)
  })
})
