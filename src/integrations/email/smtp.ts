import type { Payload } from 'payload'
import { env } from '@/kit/env'
import { VendorError } from '../VendorError'
import type { Mail, Mailer, SentMail } from './port'
import { translateSmtp } from './smtpErrors'
import { readSender } from './transport'

/** Mail by the SMTP server that Payload's mail adapter was given (see `smtpTransport`). */
export const smtpMailer = (payload: Pick<Payload, 'sendEmail'>): Mailer => ({
  send: async ({ messageId, ...mail }) => {
    if (!env().SMTP_URL) throw notConfigured()
    let isHandedOver = false
    const onHandedOver = (): void => {
      isHandedOver = true
    }
    const letter = { ...mail, messageId: fullMessageId(messageId), onHandedOver }
    try {
      return toSent(await payload.sendEmail(letter), messageId)
    } catch (error) {
      throw translateSmtp(error, isHandedOver)
    }
  },
})

/** nodemailer's answer, as far as we read it. */
type Answer = { response?: string; messageId?: string; rejected?: (string | { address: string })[] }

const QUEUE_ID = /(?:queued as|id=)\s*<?([^\s<>]+)/i

const toSent = (answer: unknown, messageId: Mail['messageId']): SentMail => {
  const { response, messageId: written, rejected = [] } = (answer ?? {}) as Answer
  return {
    providerId: QUEUE_ID.exec(response ?? '')?.[1] ?? written ?? messageId,
    rejected: rejected.map((each) => (typeof each === 'string' ? each : each.address)),
  }
}

const fullMessageId = (messageId: string): string => {
  const bare = messageId.replace(/^<|>$/g, '')
  if (bare.includes('@')) return `<${bare}>`
  const domain = readSender(env().MAIL_FROM).address.split('@')[1] ?? 'localhost'
  return `<${bare}@${domain}>`
}

const notConfigured = (): VendorError =>
  new VendorError({
    vendor: 'smtp',
    kind: 'unavailable',
    retryable: true,
    code: 'NOT_CONFIGURED',
    message: 'SMTP_URL is not set',
  })
