import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Razorpay from 'razorpay'
import twilio from 'twilio'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { startSandbox, type OutboxEntry, type Sandbox, type SandboxOptions } from '@/sandbox'

export const KEY = { keyId: 'rzp_test_key', keySecret: 'key-secret' }
const SECRETS = { webhookSecret: 'now', webhookSecretOld: 'before' }
export const ACCOUNT = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'token' }
export const SENDER = 'whatsapp:+14155238886'
export const CLIENT = 'whatsapp:+919876543210'

type Call = { url: string; headers: Record<string, string>; body: string }

/** A sandbox, a receiver of its callbacks and the vendors' own clients, anew for each test. */
export const useBench = () => {
  const bench = {
    sandbox: undefined as unknown as Sandbox,
    receiverUrl: '',
    calls: [] as Call[],
    answerStatus: (): number => 200,
    restart: async (options: SandboxOptions = {}) => {
      await bench.sandbox.stop()
      bench.sandbox = await startSandbox({ ...settings(bench.receiverUrl), ...options })
    },
    gateway: (secret = KEY.keySecret) => gateway(bench.sandbox.razorpayUrl, secret),
    messenger: (token = ACCOUNT.authToken) => messenger(bench.sandbox.twilioUrl, token),
    newOrder: () => bench.gateway().orders.create({ amount: 149_900, currency: 'INR' }),
    get: async (route: string) => (await fetch(bench.sandbox.url + route)).json(),
    post: async (route: string, body: object) =>
      (
        await fetch(bench.sandbox.url + route, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json(),
    pay: (body: object) => bench.post('/razorpay/pay', body),
    outbox: (query: string): Promise<OutboxEntry[]> => bench.get(`/outbox?${query}`),
    arrived: (events: string[]) =>
      vi.waitFor(() =>
        expect(bench.calls.map(({ body }) => JSON.parse(body).event)).toEqual(events),
      ),
  }
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = request.headers as Record<string, string>
      const body = Buffer.concat(chunks).toString('utf8')
      bench.calls.push({ url: request.url ?? '', headers, body })
      response.writeHead(bench.answerStatus()).end()
    })
  })
  beforeEach(async () => {
    bench.calls.length = 0
    bench.answerStatus = () => 200
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    bench.receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    bench.sandbox = await startSandbox(settings(bench.receiverUrl))
  })
  afterEach(async () => {
    await bench.sandbox.stop()
    receiver.closeAllConnections()
    await new Promise((resolve) => receiver.close(resolve))
  })
  return bench
}

export const hmac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex')

const settings = (receiverUrl: string): SandboxOptions => ({
  razorpay: { ...KEY, ...SECRETS },
  twilio: ACCOUNT,
  webhookUrl: `${receiverUrl}/webhook`,
  timing: { refundMs: 20, messageMs: 20, webhookRetryMs: 20 },
})

type ApiClient = {
  defaults: { baseURL?: string }
  post: (url: string, body: object, options: object) => Promise<unknown>
}

const gateway = (baseURL: string, secret: string) => {
  const razorpay = new Razorpay({ key_id: KEY.keyId, key_secret: secret })
  const client = razorpay as typeof razorpay & { api: { rq: ApiClient } }
  client.api.rq.defaults.baseURL = baseURL
  return client
}

const messenger = (baseUrl: string, token: string) => {
  const httpClient = new twilio.RequestClient()
  const send = httpClient.request.bind(httpClient)
  httpClient.request = (options) =>
    send({ ...options, uri: options.uri.replace('https://', `${baseUrl}/`) })
  return twilio(ACCOUNT.accountSid, token, { httpClient })
}
