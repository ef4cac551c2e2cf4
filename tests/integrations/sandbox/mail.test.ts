import nodemailer from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { useBench } from './useBench'

const bench = useBench()

describe('mail, through nodemailer', () => {
  const message = {
    from: 'Sahil <no-reply@sahil.example>',
    to: 'asha@example.com',
    bcc: 'copy@example.com',
    subject: 'आपकी रिपोर्ट तैयार है',
    text: 'देखें: https://sahil.example/orders/1।',
    html: '<p>देखें <a href="https://sahil.example/reset?a=1&amp;b=2">यहाँ</a></p>',
    attachments: [{ filename: 'रिपोर्ट.pdf', content: Buffer.from('%PDF-1.7 test') }],
  }
  const send = () => nodemailer.createTransport(bench.sandbox.smtpUrl).sendMail(message)

  it('takes mails apart and serves their parts', async () => {
    await send()
    const [entry] = await bench.outbox('channel=email&to=asha@example.com')
    expect(entry).toMatchObject({
      subject: message.subject,
      to: 'asha@example.com, copy@example.com',
      links: ['https://sahil.example/orders/1', 'https://sahil.example/reset?a=1&b=2'],
      attachments: [{ name: 'रिपोर्ट.pdf', type: 'application/pdf', size: 13 }],
    })
    const file = await fetch(entry!.attachments[0]!.url)
    expect(await file.text()).toBe('%PDF-1.7 test')
    const html = await fetch(`${bench.sandbox.url}/outbox/${entry!.id}/html`)
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox/)
    expect(await bench.outbox(`since=${entry!.at}`)).toEqual([])
  })

  it('greylists, bounces and cuts', async () => {
    const fault = (mode: string) => bench.post('/faults', { provider: 'smtp', mode, times: 1 })
    await fault('http_429')
    await expect(send()).rejects.toMatchObject({ responseCode: 451 })
    await fault('reject')
    await expect(send()).rejects.toMatchObject({ responseCode: 550 })
    await fault('reset_before')
    await expect(send()).rejects.toThrow()
    expect(await bench.outbox('')).toHaveLength(0)
    await fault('reset_after')
    await expect(send()).rejects.toThrow()
    expect(await bench.outbox('')).toHaveLength(1)
  })

  it('demands the login when one is set', async () => {
    await bench.restart({ smtp: { user: 'sahil', pass: 'secret' } })
    await send()
    const wrong = bench.sandbox.smtpUrl.replace('secret', 'guess')
    await expect(nodemailer.createTransport(wrong).sendMail(message)).rejects.toMatchObject({
      responseCode: 535,
    })
    expect(await bench.outbox('')).toHaveLength(1)
  })
})
