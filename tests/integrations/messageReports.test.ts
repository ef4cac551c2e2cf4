import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { messenger } from '@/integrations/messaging'
import { atFileEnd } from '../support/cleanup'
import { openMessaging, outgoing, TEMPLATE, type Messaging } from './openMessaging'

let vendor: Messaging
let callbacks: Callbacks

beforeAll(async () => {
  vendor = await openMessaging()
  callbacks = await listenForCallbacks()
})

describe('status reports', () => {
  it('reads the vendor’s signed reports, each with our reference', async () => {
    const message = outgoing({ statusCallbackUrl: `${callbacks.url}/api/status?channel=whatsapp` })
    const { providerId } = await messenger().sendTemplate(message)
    const reports = await callbacks.readAll(providerId, 2)
    const { reference } = message
    expect(reports).toContainEqual({ providerId, status: 'sent', reference })
    expect(reports).toContainEqual({ providerId, status: 'delivered', reference })
  })

  it('reads a failure with its code', async () => {
    const body = `{{1}} ${'बहुत लंबा '.repeat(120)}`
    const template = { ...TEMPLATE, name: 'too_long', body }
    const statusCallbackUrl = `${callbacks.url}/api/status`
    const message = outgoing({ template, variables: ['आशा'], statusCallbackUrl })
    const { providerId } = await messenger().sendTemplate(message)
    const [report] = await callbacks.readAll(providerId, 1)
    expect(report).toMatchObject({ status: 'failed', errorCode: '63021' })
  })

  it('takes no forged, moved or foreign report', async () => {
    const message = outgoing({ statusCallbackUrl: `${callbacks.url}/api/status` })
    const { providerId } = await messenger().sendTemplate(message)
    await callbacks.readAll(providerId, 1)
    const real = callbacks.first(providerId)
    const { readStatus } = messenger()
    expect(await readStatus(real)).not.toBeNull()
    const params = { ...real.params, MessageStatus: 'read' }
    expect(await readStatus({ ...real, params })).toBeNull()
    expect(await readStatus({ ...real, url: real.url.replace('status', 'other') })).toBeNull()
    expect(await readStatus({ ...real, url: 'no url' })).toBeNull()
    expect(await readStatus({ ...real, signature: '' })).toBeNull()
    expect(await vendor.fresh({ authToken: 'another' }).readStatus(real)).toBeNull()
  })
})

type Report = Parameters<ReturnType<typeof messenger>['readStatus']>[0]

type Callbacks = {
  url: string
  first: (providerId: string) => Report
  readAll: (
    providerId: string,
    wanted: number,
  ) => Promise<Awaited<ReturnType<ReturnType<typeof messenger>['readStatus']>>[]>
}

const listenForCallbacks = async (): Promise<Callbacks> => {
  const received: Report[] = []
  let url = ''
  const server = createServer((request, response) => {
    void readForm(request).then((params) => {
      const signature = String(request.headers['x-twilio-signature'])
      received.push({ params, signature, url: `${url}${request.url}` })
      response.end()
    })
  })
  url = await listening(server)
  const of = (providerId: string) =>
    received.filter(({ params }) => params.MessageSid === providerId)
  return {
    url,
    first: (providerId) => of(providerId)[0] as Report,
    readAll: async (providerId, wanted) => {
      await vi.waitFor(() => expect(of(providerId).length).toBeGreaterThanOrEqual(wanted), 10_000)
      return Promise.all(of(providerId).map((report) => messenger().readStatus(report)))
    },
  }
}

const listening = (server: Server): Promise<string> => {
  atFileEnd(() => void server.close())
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  )
}

const readForm = async (request: IncomingMessage): Promise<Record<string, string>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
}
