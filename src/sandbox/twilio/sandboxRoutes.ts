import type { SandboxContext } from '../context'
import { json, jsonBody, newest, type Exchange, type Reply, type Route } from '../http/exchange'
import { twilioSid } from '../identifiers'
import { sendInbound } from './callbacks'
import type { Inbound, MessageStatus } from './entities'
import { findMessage, moveMessage } from './messages'
import { twilioRefusalReply } from './refusals'

/** The client's side of the messenger: answering (opens the window), reading, being unreachable. */
export const twilioSandboxRoutes = (context: SandboxContext): Route[] => [
  ['POST', /^\/twilio\/inbound$/, (exchange) => answerAsClient(context, exchange)],
  ['POST', /^\/twilio\/status$/, (exchange) => setStatus(context, exchange)],
  ['GET', /^\/twilio\/state$/, ({ query }) => json(200, messengerState(context, query))],
]

const STATUSES: MessageStatus[] = ['sent', 'delivered', 'read', 'undelivered', 'failed']

const answerAsClient = (context: SandboxContext, exchange: Exchange): Reply => {
  const { from, to = '+910000000000', body = '' } = jsonBody(exchange) ?? {}
  const number = String(from ?? '').replace('whatsapp:', '')
  if (!/^\+\d{10,15}$/.test(number)) return json(400, { error: 'from: a number like +9198…' })
  const inbound: Inbound = {
    sid: twilioSid('SM'),
    from: number,
    to: String(to).replace('whatsapp:', ''),
    body: String(body),
    at: new Date().toISOString(),
  }
  context.state.twilio.inbound.push(inbound)
  context.changed()
  const { inboundUrl } = context.options.twilio
  if (inboundUrl) void sendInbound(context, { inbound, url: inboundUrl })
  return json(200, inbound)
}

const setStatus = (context: SandboxContext, exchange: Exchange): Reply => {
  const { sid, status, errorCode, callback } = jsonBody(exchange) ?? {}
  if (!STATUSES.includes(status as MessageStatus)) {
    return json(400, { error: `status: one of ${STATUSES.join(', ')}` })
  }
  try {
    const message = findMessage(context, String(sid))
    moveMessage(context, {
      message,
      status: status as MessageStatus,
      callback: typeof callback === 'string' ? callback : message.callback,
      ...(errorCode ? { failure: { code: Number(errorCode), text: 'Set by hand' } } : {}),
    })
    return json(200, structuredClone(message))
  } catch (error) {
    return twilioRefusalReply(error)
  }
}

const messengerState = (context: SandboxContext, query: URLSearchParams) => {
  const { messages, contents, inbound } = context.state.twilio
  return {
    messages: newest(Object.values(messages), query),
    contents: Object.values(contents),
    inbound,
  }
}
