import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { messenger } from '@/integrations/messaging'
import { vendorError, type OpenSandbox } from './openSandbox'
import { openMessaging, outgoing, SEND, TEMPLATE, type Messaging } from './openMessaging'

let sandbox: OpenSandbox
let vendor: Messaging

beforeAll(async () => {
  vendor = await openMessaging()
  sandbox = vendor.sandbox
})

afterEach(() => sandbox.healAll())

describe('sending', () => {
  it('fills an approved template and answers the provider’s id', async () => {
    const message = outgoing()
    const sent = await messenger().sendTemplate(message)
    expect(sent).toEqual({ providerId: expect.stringMatching(/^SM/), status: 'queued' })
    const [entry] = await vendor.inOutbox(message.to)
    expect(entry).toMatchObject({
      to: message.to,
      from: vendor.account.from,
      text: 'नमस्ते आशा, आपका ऑर्डर SH-7K3QF9 मिल गया है।',
      template: 'order_confirmed_hi',
    })
  })

  it('creates a template once, finds it after a restart, and again for a new text', async () => {
    const template = { ...TEMPLATE, name: 'report_ready', language: 'en', body: 'Hello {{1}}.' }
    const variables = ['Asha']
    await messenger().sendTemplate(outgoing({ template, variables }))
    expect(await vendor.contentsNamed('report_ready_en')).toHaveLength(1)
    await vendor.fresh().sendTemplate(outgoing({ template, variables }))
    expect(await vendor.contentsNamed('report_ready_en')).toHaveLength(1)
    const changed = { ...template, body: 'Dear {{1}}.' }
    await vendor.fresh().sendTemplate(outgoing({ template: changed, variables }))
    const both = await vendor.contentsNamed('report_ready_en')
    expect(both.map(({ approval }) => approval?.status)).toEqual(['approved', 'approved'])
    expect(new Set(both.map(({ approval }) => approval?.name)).size).toBe(2)
  })

  it('leaves no template behind that was not sent for approval', async () => {
    const template = { ...TEMPLATE, name: 'half_made', body: 'नमस्ते {{1}} {{2}}!' }
    const fault = { provider: 'twilio', mode: 'http_500', times: 1 } as const
    await sandbox.fault({ ...fault, match: 'ApprovalRequests' })
    const error = await vendorError(messenger().sendTemplate(outgoing({ template })))
    expect(error).toMatchObject({ kind: 'unavailable', retryable: true })
    expect(await vendor.contentsNamed('half_made_hi')).toHaveLength(0)
    await messenger().sendTemplate(outgoing({ template }))
    expect(await vendor.contentsNamed('half_made_hi')).toHaveLength(1)
  })

  it('makes a template again that was removed at the vendor', async () => {
    const template = { ...TEMPLATE, name: 'removed_there' }
    await messenger().sendTemplate(outgoing({ template }))
    await vendor.removeContents('removed_there_hi')
    const error = await vendorError(messenger().sendTemplate(outgoing({ template })))
    expect(error).toMatchObject({ kind: 'unavailable', retryable: true, code: '21655' })
    await messenger().sendTemplate(outgoing({ template }))
    expect(await vendor.contentsNamed('removed_there_hi')).toHaveLength(1)
  })

  it('refuses wrong numbers and missing variables before anything is sent', async () => {
    const number = await vendorError(messenger().sendTemplate(outgoing({ to: '9876543210' })))
    expect(number).toMatchObject({ kind: 'rejected', code: 'INVALID_NUMBER', retryable: false })
    for (const variables of [['one'], ['one', '  '], ['one', 'two', 'three']]) {
      const error = await vendorError(messenger().sendTemplate(outgoing({ variables })))
      expect(error).toMatchObject({ kind: 'rejected', code: 'VARIABLES_MISMATCH' })
    }
  })

  it('hands on the vendor’s refusal of a number, without the number', async () => {
    const error = await vendorError(messenger().sendTemplate(outgoing({ to: '+1234567' })))
    expect(error).toMatchObject({ vendor: 'twilio', kind: 'rejected', code: '21211' })
    expect(error.message).not.toMatch(/1234567/)
  })

  it.each([
    { mode: 'http_429', kind: 'unavailable', code: 'RATE_LIMITED', retryable: true, left: 0 },
    { mode: 'http_500', kind: 'unavailable', code: '20500', retryable: true, left: 0 },
    { mode: 'html_502', kind: 'unavailable', code: 'HTTP_502', retryable: true, left: 0 },
    { mode: 'reject', kind: 'rejected', code: '21610', retryable: false, left: 0 },
    {
      mode: 'reset_before',
      kind: 'unknown_outcome',
      code: 'ECONNRESET',
      retryable: false,
      left: 0,
    },
    { mode: 'reset_after', kind: 'unknown_outcome', code: 'ECONNRESET', retryable: false, left: 1 },
  ])('never sends twice by itself: $mode', async ({ mode, left, ...told }) => {
    const message = outgoing()
    await messenger().sendTemplate(outgoing())
    await sandbox.fault({ provider: 'twilio', mode, times: 1, match: SEND })
    const error = await vendorError(messenger().sendTemplate(message))
    expect(error).toMatchObject(told)
    expect(await vendor.inOutbox(message.to)).toHaveLength(left)
  })

  it('does not know after a timeout', async () => {
    const message = outgoing()
    const hurried = vendor.fresh({ timeoutMs: 300 })
    const slow = { provider: 'twilio', mode: 'slow', delayMs: 2000, times: 1 } as const
    await sandbox.fault({ ...slow, match: SEND })
    const error = await vendorError(hurried.sendTemplate(message))
    expect(error).toMatchObject({ kind: 'unknown_outcome', code: 'TIMEOUT', retryable: false })
  })

  it('treats wrong keys as our fault, not the message’s', async () => {
    const error = await vendorError(vendor.fresh({ authToken: 'wrong' }).sendTemplate(outgoing()))
    expect(error).toMatchObject({ kind: 'unavailable', code: 'AUTHENTICATION' })
  })

  it('knows that nothing was sent when nobody listens', async () => {
    const error = await vendorError(
      vendor.fresh({ baseUrl: 'http://127.0.0.1:1' }).sendTemplate(outgoing()),
    )
    expect(error).toMatchObject({ kind: 'unavailable', code: 'ECONNREFUSED', retryable: true })
  })
})

describe('finding a message whose answer was lost', () => {
  it('finds what went out, and not what did not', async () => {
    for (const [mode, isOut] of [
      ['reset_after', true],
      ['reset_before', false],
    ] as const) {
      const message = outgoing()
      const since = new Date().toISOString()
      await sandbox.fault({ provider: 'twilio', mode, times: 1, match: SEND })
      await vendorError(messenger().sendTemplate(message))
      const found = await messenger().findSent({ ...message, since })
      expect(found !== null, mode).toBe(isOut)
      if (found) expect(found.providerId).toMatch(/^SM/)
    }
  })

  it('knows messages by their text, their recipient and their time', async () => {
    const message = outgoing()
    const since = new Date().toISOString()
    const sent = await messenger().sendTemplate(message)
    const find = messenger().findSent
    expect((await find({ ...message, since }))?.providerId).toBe(sent.providerId)
    expect(await find({ ...message, since, variables: ['आशा', 'SH-000000'] })).toBeNull()
    expect(await find({ ...message, since, to: outgoing().to })).toBeNull()
    const later = new Date(Date.now() + 60_000).toISOString()
    expect(await find({ ...message, since: later })).toBeNull()
  })

  it('gets over one fault while looking', async () => {
    const message = outgoing()
    const since = new Date().toISOString()
    await messenger().sendTemplate(message)
    for (const mode of ['http_429', 'html_502', 'reset_after']) {
      await sandbox.fault({ provider: 'twilio', mode, times: 1, match: 'GET' })
      expect(await messenger().findSent({ ...message, since })).not.toBeNull()
    }
  })
})
