import type { SandboxContext } from '../context'
import { twilioSid } from '../identifiers'
import { sendCallback } from './callbacks'
import { renderContent } from './contents'
import { rfc2822, shownMessage, type Message, type MessageStatus } from './entities'
import { notFound, TwilioRefusal } from './refusals'

const WINDOW_MS = 24 * 60 * 60 * 1000
const TERMINAL: MessageStatus[] = ['failed', 'undelivered']

/** What becomes of a message after it was accepted: it leaves, or fails with a code. */
type Fate = { template: string | null; variables: Record<string, string> | null } | Failed
type Failed = { code: number; text: string }

/** `POST /Messages.json`: accepts or refuses at once; window and template failures come later. */
export const createMessage = (
  context: SandboxContext,
  form: URLSearchParams,
): Omit<Message, 'callback'> => {
  checkAddresses(form)
  const { body, fate } = readContent(context, form)
  const to = form.get('To') ?? ''
  const { accountSid } = context.options.twilio
  const sid = twilioSid(form.getAll('MediaUrl').length ? 'MM' : 'SM')
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`
  const message: Message = {
    sid,
    account_sid: accountSid,
    api_version: '2010-04-01',
    body,
    date_created: rfc2822(),
    date_sent: null,
    date_updated: rfc2822(),
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: form.get('From'),
    messaging_service_sid: form.get('MessagingServiceSid'),
    num_media: String(form.getAll('MediaUrl').length),
    num_segments: String(Math.max(1, Math.ceil(body.length / 153))),
    price: null,
    price_unit: 'USD',
    status: form.get('MessagingServiceSid') ? 'accepted' : 'queued',
    subresource_uris: { media: `${uri}/Media.json` },
    to,
    uri: `${uri}.json`,
    callback: form.get('StatusCallback'),
  }
  context.state.twilio.messages[sid] = message
  const accepted = shownMessage(message)
  deliver(context, { message, fate })
  context.changed()
  return accepted
}

/** Moves a message on and reports it to its callback. */
export const moveMessage = (
  context: SandboxContext,
  step: { message: Message; status: MessageStatus; callback: string | null; failure?: Failed },
): void => {
  const { message, status, callback, failure } = step
  Object.assign(message, {
    status,
    date_updated: rfc2822(),
    date_sent: message.date_sent ?? (TERMINAL.includes(status) ? null : rfc2822()),
    error_code: failure?.code ?? null,
    error_message: failure?.text ?? null,
  })
  context.changed()
  if (callback) void sendCallback(context, { message: structuredClone(message), url: callback })
}

export const findMessage = (context: SandboxContext, sid: string): Message => {
  const message = context.state.twilio.messages[sid]
  if (!message) throw notFound(`/Messages/${sid}.json`)
  return message
}

const deliver = (
  context: SandboxContext,
  { message, fate }: { message: Message; fate: Fate },
): void => {
  const pause = context.options.timing.messageMs
  const { callback } = message
  if ('code' in fate) {
    context.later(pause, () =>
      moveMessage(context, { message, status: 'failed', callback, failure: fate }),
    )
    return
  }
  context.outbox.add({
    channel: isWhatsApp(message.to) ? 'whatsapp' : 'sms',
    to: message.to.replace('whatsapp:', ''),
    from: (message.from ?? message.messaging_service_sid ?? '').replace('whatsapp:', ''),
    text: message.body,
    template: fate.template,
    variables: fate.variables,
    messageId: message.sid,
  })
  context.later(pause, () => moveMessage(context, { message, status: 'sent', callback }))
  context.later(pause * 2, () => moveMessage(context, { message, status: 'delivered', callback }))
}

const checkAddresses = (form: URLSearchParams): void => {
  const to = form.get('To') ?? ''
  const from = form.get('From') ?? ''
  if (!to) throw new TwilioRefusal(400, 21604, "A 'To' phone number is required.")
  if (!from && !form.get('MessagingServiceSid')) {
    throw new TwilioRefusal(400, 21603, "A 'From' phone number is required.")
  }
  if (!/^\+[1-9]\d{9,14}$/.test(to.replace('whatsapp:', ''))) {
    throw new TwilioRefusal(400, 21211, `Invalid 'To' Phone Number: ${to}`)
  }
  if (from && isWhatsApp(from) !== isWhatsApp(to)) {
    throw new TwilioRefusal(
      400,
      21910,
      'Invalid From and To pair. From and To should be of the same channel',
    )
  }
}

const readContent = (
  context: SandboxContext,
  form: URLSearchParams,
): { body: string; fate: Fate } => {
  const contentSid = form.get('ContentSid')
  if (contentSid) {
    return renderContent(context, { contentSid, variables: form.get('ContentVariables') })
  }
  const body = form.get('Body') ?? ''
  if (!body && !form.getAll('MediaUrl').length) {
    throw new TwilioRefusal(400, 21619, 'A text message body or media urls must be specified.')
  }
  if (body.length > 1600) {
    const text = 'The concatenated message body exceeds the 1600 character limit'
    throw new TwilioRefusal(400, 21617, text)
  }
  const to = form.get('To') ?? ''
  const isFree = !isWhatsApp(to) || isWindowOpen(context, to)
  const closed = { code: 63016, text: 'Failed to send freeform message outside the allowed window' }
  return { body, fate: isFree ? { template: null, variables: null } : closed }
}

const isWindowOpen = (context: SandboxContext, to: string): boolean => {
  const number = to.replace('whatsapp:', '')
  const since = Date.now() - WINDOW_MS
  return context.state.twilio.inbound.some(
    ({ from, at }) => from === number && Date.parse(at) > since,
  )
}

const isWhatsApp = (address: string): boolean => address.startsWith('whatsapp:')
