import twilio from 'twilio'
import { describe, expect, it, vi } from 'vitest'
import { ACCOUNT, CLIENT, SENDER, useBench } from './useBench'

const bench = useBench()

describe('Twilio, through its own SDK', () => {
  it('renders templates, reports their way by signed callbacks and lists them', async () => {
    const content = await bench.messenger().content.v1.contents.create({
      friendly_name: 'report_ready_hi',
      language: 'hi',
      variables: { 1: 'नाम' },
      types: { 'twilio/text': { body: 'नमस्ते {{1}}, रिपोर्ट: {{2}}' } },
    } as never)
    expect(content.sid).toMatch(/^HX[0-9a-f]{32}$/)
    const link = 'https://sahil.example/r/1?a=1&b=2'
    const message = await bench.messenger().messages.create({
      from: SENDER,
      to: CLIENT,
      contentSid: content.sid,
      contentVariables: JSON.stringify({ 1: 'आशा', 2: link }),
      statusCallback: `${bench.receiverUrl}/status?x=1`,
    })
    expect(message).toMatchObject({ status: 'queued', to: CLIENT, errorCode: null })
    expect(await bench.outbox('channel=whatsapp&to=%2B919876543210')).toMatchObject([
      {
        channel: 'whatsapp',
        to: '+919876543210',
        text: `नमस्ते आशा, रिपोर्ट: ${link}`,
        template: 'report_ready_hi',
        variables: { 1: 'आशा', 2: link },
        links: [link],
      },
    ])
    await vi.waitFor(() => expect(bench.calls).toHaveLength(2))
    for (const { url, headers, body } of bench.calls) {
      const form = Object.fromEntries(new URLSearchParams(body))
      const signature = headers['x-twilio-signature'] ?? ''
      const isValid = twilio.validateRequest(
        ACCOUNT.authToken,
        signature,
        bench.receiverUrl + url,
        form,
      )
      expect(isValid).toBe(true)
    }
    const dateSentAfter = new Date(Date.now() - 60_000)
    const list = await bench.messenger().messages.list({ to: CLIENT, dateSentAfter })
    expect(list.map(({ sid, status }) => [sid, status])).toEqual([[message.sid, 'delivered']])
    expect((await bench.messenger().content.v1.contents.list()).map(({ sid }) => sid)).toEqual([
      content.sid,
    ])
  })

  it('refuses bad numbers at once and free text outside the window afterwards', async () => {
    const send = (to: string, body = 'नमस्ते') =>
      bench.messenger().messages.create({ from: SENDER, to, body })
    await expect(send('whatsapp:98765')).rejects.toMatchObject({ status: 400, code: 21211 })
    const { sid } = await send(CLIENT)
    await vi.waitFor(async () =>
      expect(await bench.messenger().messages(sid).fetch()).toMatchObject({
        status: 'failed',
        errorCode: 63016,
      }),
    )
    expect(await bench.outbox('')).toEqual([])
    await bench.post('/twilio/inbound', { from: '+919876543210', body: 'हाँ' })
    await send(CLIENT)
    expect(await bench.outbox('')).toHaveLength(1)
    await bench.post('/faults', { provider: 'twilio', mode: 'http_429', times: 1 })
    await expect(send(CLIENT)).rejects.toMatchObject({ status: 429, code: 20429 })
    await expect(bench.messenger('wrong').messages.list()).rejects.toMatchObject({ code: 20003 })
  })
})
