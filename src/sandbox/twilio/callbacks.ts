import { createHmac } from 'node:crypto'
import type { SandboxContext } from '../context'
import type { Inbound, Message } from './entities'

/** Reports a message's status as Twilio does: a signed form, tried twice, never queued. */
export const sendCallback = (
  context: SandboxContext,
  { message, url }: { message: Message; url: string },
): Promise<void> =>
  postSigned(context, {
    url,
    form: {
      AccountSid: message.account_sid,
      ApiVersion: message.api_version,
      ...(message.to.startsWith('whatsapp:') ? { ChannelPrefix: 'whatsapp' } : {}),
      ...(message.error_code === null ? {} : { ErrorCode: String(message.error_code) }),
      ...(message.error_message === null ? {} : { ErrorMessage: message.error_message }),
      From: message.from ?? '',
      MessageSid: message.sid,
      MessageStatus: message.status,
      SmsSid: message.sid,
      SmsStatus: message.status,
      To: message.to,
    },
  })

/** Hands a client's WhatsApp message to our inbound webhook. */
export const sendInbound = (
  context: SandboxContext,
  { inbound, url }: { inbound: Inbound; url: string },
): Promise<void> =>
  postSigned(context, {
    url,
    form: {
      AccountSid: context.options.twilio.accountSid,
      ApiVersion: '2010-04-01',
      Body: inbound.body,
      From: `whatsapp:${inbound.from}`,
      MessageSid: inbound.sid,
      NumMedia: '0',
      NumSegments: '1',
      SmsMessageSid: inbound.sid,
      SmsSid: inbound.sid,
      SmsStatus: 'received',
      To: `whatsapp:${inbound.to}`,
      WaId: inbound.from.replace('+', ''),
    },
  })

const postSigned = async (
  context: SandboxContext,
  { url, form }: { url: string; form: Record<string, string> },
): Promise<void> => {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, key) => text + key + form[key], url)
  const signature = createHmac('sha1', context.options.twilio.authToken)
    .update(signed, 'utf8')
    .digest('base64')
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'user-agent': 'TwilioProxy/1.1',
          'x-twilio-signature': signature,
        },
        body: new URLSearchParams(form).toString(),
        redirect: 'manual',
        signal: AbortSignal.timeout(15_000),
      })
      await response.arrayBuffer()
      if (response.status < 500) return
    } catch (error) {
      context.options.log(`Twilio callback to ${url}: ${String(error)}`)
    }
  }
}
