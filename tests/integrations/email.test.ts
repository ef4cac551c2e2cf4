import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mailer, smtpTransport, type Mail } from '@/integrations/email'
import { openSandbox, setEnv, vendorError, type OpenSandbox } from './openSandbox'

let sandbox: OpenSandbox
let mails = 0

const mail = (over: Partial<Mail> = {}): Mail => ({
  to: `client${(mails += 1)}@example.org`,
  subject: 'आपकी रिपोर्ट तैयार है',
  html: '<p lang="hi">नमस्ते <a href="https://example.org/r/1">रिपोर्ट</a></p>',
  text: 'नमस्ते https://example.org/r/1',
  messageId: `notification-${mails}`,
  ...over,
})

const inOutbox = (to: string) => sandbox.outbox(`?channel=email&to=${encodeURIComponent(to)}`)

/** The mailer over the adapter that payload.config.ts builds, with a pool of its own. */
const open = async () => {
  const adapter = (await nodemailerAdapter(smtpTransport()))({ payload: {} as Payload })
  return mailer({ sendEmail: adapter.sendEmail })
}

beforeAll(async () => {
  sandbox = await openSandbox({ smtp: { user: 'sahil', pass: 'secret' } })
  setEnv({ SMTP_URL: sandbox.smtpUrl, MAIL_FROM: 'Sahil साहिल <hello@sahil.example.org>' })
})

afterEach(() => sandbox.healAll())

describe('sending', () => {
  it('sends both parts from our sender under a stable Message-ID', async () => {
    const letter = mail({ headers: { 'List-Unsubscribe': '<https://example.org/u>' } })
    const sent = await (await open()).send(letter)
    const [entry] = await inOutbox(letter.to)
    expect(entry).toMatchObject({
      subject: letter.subject,
      messageId: `<${letter.messageId}@sahil.example.org>`,
    })
    expect(entry?.text).toContain('नमस्ते')
    expect(entry?.html).toContain('lang="hi"')
    expect(entry?.from).toContain('hello@sahil.example.org')
    expect(sent).toEqual({ providerId: entry?.id, rejected: [] })
  })

  it('takes another sender and a full Message-ID', async () => {
    const letter = mail({ from: 'Asha <asha@example.org>', messageId: '<a.b@example.org>' })
    await (await open()).send(letter)
    const [entry] = await inOutbox(letter.to)
    expect(entry?.from).toContain('asha@example.org')
    expect(entry?.messageId).toBe('<a.b@example.org>')
  })

  it('sends many over few connections', async () => {
    const postman = await open()
    const letters = Array.from({ length: 20 }, () => mail())
    await Promise.all(letters.map((letter) => postman.send(letter)))
    for (const { to } of letters) expect(await inOutbox(to)).toHaveLength(1)
  })
})

describe('failures', () => {
  it.each([
    { mode: 'http_429', kind: 'unavailable', code: '451', retryable: true, left: 0 },
    { mode: 'html_502', kind: 'unavailable', code: '421', retryable: true, left: 0 },
    { mode: 'reject', kind: 'rejected', code: '550', retryable: false, left: 0 },
    { mode: 'reset_before', kind: 'unknown_outcome', retryable: true, left: 0 },
    { mode: 'reset_after', kind: 'unknown_outcome', retryable: true, left: 1 },
  ])('never sends twice by itself: $mode', async ({ mode, left, ...told }) => {
    const postman = await open()
    await postman.send(mail())
    const letter = mail()
    await sandbox.fault({ provider: 'smtp', mode })
    const error = await vendorError(postman.send(letter))
    expect(error).toMatchObject({ vendor: 'smtp', ...told })
    expect(await inOutbox(letter.to)).toHaveLength(left)
  })

  it('recovers after a cut connection, and the second copy can be recognised', async () => {
    const postman = await open()
    const letter = mail()
    await sandbox.fault({ provider: 'smtp', mode: 'reset_after', times: 1 })
    await vendorError(postman.send(letter))
    await postman.send(letter)
    const copies = await inOutbox(letter.to)
    expect(copies.map(({ messageId }) => messageId)).toEqual(
      Array(2).fill(`<${letter.messageId}@sahil.example.org>`),
    )
  })

  it('treats a refused login as our fault, not the mail’s', async () => {
    setEnv({ SMTP_URL: sandbox.smtpUrl.replace('secret', 'wrong') })
    const error = await vendorError((await open()).send(mail()))
    expect(error).toMatchObject({ kind: 'unavailable', code: 'AUTHENTICATION', retryable: true })
    setEnv({ SMTP_URL: sandbox.smtpUrl })
  })

  it('knows that nothing was sent when nobody listens', async () => {
    setEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
    const error = await vendorError((await open()).send(mail()))
    expect(error).toMatchObject({ kind: 'unavailable', retryable: true })
    setEnv({ SMTP_URL: sandbox.smtpUrl })
  })

  it('refuses a mail to nobody', async () => {
    const error = await vendorError((await open()).send(mail({ to: '' })))
    expect(error).toMatchObject({ kind: 'rejected', retryable: false })
  })

  it('loses no mail silently without a server: builds get a mailer, and it refuses', async () => {
    setEnv({ SMTP_URL: undefined })
    expect(smtpTransport().transportOptions).toEqual({ jsonTransport: true })
    const error = await vendorError((await open()).send(mail()))
    expect(error).toMatchObject({ kind: 'unavailable', code: 'NOT_CONFIGURED' })
    setEnv({ SMTP_URL: sandbox.smtpUrl })
  })
})
