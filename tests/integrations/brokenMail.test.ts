import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { mailer, smtpTransport } from '@/integrations/email'
import { openBrokenMail, STAGES } from '../support/brokenMail'
import { setEnv, vendorError } from './openSandbox'

const SIZES = { short: 10, 'of many chunks': 300_000 }

/** Of a cut within the body nobody can tell: all of it may be on the way by then. */
const BEFORE_THE_BODY = STAGES.filter((stage) => stage !== 'taken' && stage !== 'body')

const mail = (size: number) => ({
  to: 'asha@example.org',
  subject: 'The report',
  html: `<p>${'report '.repeat(size / 7)}</p>`,
  text: 'The report',
  messageId: 'notification-1',
  attachments: [{ filename: 'a.pdf', contentType: 'application/pdf', content: Buffer.alloc(size) }],
})

const open = async (url: string) => {
  setEnv({ SMTP_URL: url, MAIL_FROM: 'Sahil <hello@sahil.example.org>' })
  const adapter = (await nodemailerAdapter(smtpTransport()))({ payload: {} as Payload })
  return mailer({ sendEmail: adapter.sendEmail })
}

describe.each(Object.entries(SIZES))('a %s mail', (_name, size) => {
  it.each(BEFORE_THE_BODY)('is known not to be out when the server cuts at %s', async (stage) => {
    const { url, state } = await openBrokenMail()
    const postman = await open(url)
    state.stage = stage
    const error = await vendorError(postman.send(mail(size)))
    expect(error.kind).toBe('unavailable')
    expect(state.taken).toEqual([])
    state.stage = 'never'
    await postman.send(mail(size))
    expect(state.taken).toHaveLength(1)
  })

  it('may be out when the server takes it and cuts', async () => {
    const { url, state } = await openBrokenMail()
    const postman = await open(url)
    state.stage = 'taken'
    const error = await vendorError(postman.send(mail(size)))
    expect(error).toMatchObject({ kind: 'unknown_outcome', retryable: true })
    expect(state.taken).toEqual(['<notification-1@sahil.example.org>'])
  })
})
