import type { SandboxContext } from '../context'
import {
  basicAuth,
  formBody,
  json,
  jsonBody,
  route,
  type Exchange,
  type Reply,
  type Route,
} from '../http/exchange'
import { approveContent, createContent, findContent, shownContent } from './contents'
import { shownMessage } from './entities'
import { listMessages } from './messageList'
import { createMessage, findMessage } from './messages'
import { notFound, TwilioRefusal, twilioRefusalReply } from './refusals'

/**
 * Twilio's REST APIs; a path begins with the original host, as in
 * `/api.twilio.com/2010-04-01/Accounts/AC…/Messages.json`.
 */
export const twilioApi = (
  context: SandboxContext,
): ((exchange: Exchange, path: string) => Reply) => {
  const routes = [...messageRoutes(context), ...contentRoutes(context), ...approvalRoutes(context)]
  return (exchange, path) => {
    try {
      authorise(context, exchange, path)
      const reply = route(routes, exchange, path)
      if (!reply) throw notFound(path)
      return reply as Reply
    } catch (error) {
      return twilioRefusalReply(error)
    }
  }
}

const ACCOUNT = '\\/api\\.twilio\\.com\\/2010-04-01\\/Accounts\\/\\w+'
const CONTENT = '\\/content\\.twilio\\.com\\/v1\\/Content'

const messageRoutes = (context: SandboxContext): Route[] => [
  [
    'GET',
    pattern(`${ACCOUNT}\\.json`),
    () =>
      json(200, {
        sid: context.options.twilio.accountSid,
        friendly_name: 'Sandbox',
        status: 'active',
        type: 'Full',
      }),
  ],
  [
    'POST',
    pattern(`${ACCOUNT}\\/Messages\\.json`),
    (exchange) => json(201, createMessage(context, formBody(exchange))),
  ],
  [
    'GET',
    pattern(`${ACCOUNT}\\/Messages\\.json`),
    ({ query }) => json(200, listMessages(context, query)),
  ],
  [
    'GET',
    pattern(`${ACCOUNT}\\/Messages\\/(\\w+)\\.json`),
    (_, [sid = '']) => json(200, shownMessage(findMessage(context, sid))),
  ],
]

const contentRoutes = (context: SandboxContext): Route[] => [
  [
    'POST',
    pattern(CONTENT),
    (exchange) => json(201, shownContent(createContent(context, jsonInput(exchange)))),
  ],
  ['GET', pattern(CONTENT), ({ query }) => json(200, contentPage(context, query))],
  [
    'GET',
    pattern(`${CONTENT}\\/(\\w+)`),
    (_, [sid = '']) => json(200, shownContent(findContent(context, sid))),
  ],
  [
    'DELETE',
    pattern(`${CONTENT}\\/(\\w+)`),
    (_, [sid = '']) => {
      delete context.state.twilio.contents[findContent(context, sid).sid]
      context.changed()
      return { status: 204 }
    },
  ],
]

const approvalRoutes = (context: SandboxContext): Route[] => [
  [
    'POST',
    pattern(`${CONTENT}\\/(\\w+)\\/ApprovalRequests\\/whatsapp`),
    (exchange, [sid = '']) => json(201, approveContent(context, sid, jsonInput(exchange))),
  ],
  [
    'GET',
    pattern(`${CONTENT}\\/(\\w+)\\/ApprovalRequests`),
    (_, [sid = '']) => {
      const content = findContent(context, sid)
      const unsubmitted = { type: 'whatsapp', name: '', category: '', status: 'unsubmitted' }
      return json(200, {
        sid,
        account_sid: content.account_sid,
        whatsapp: { ...unsubmitted, ...content.approval },
        url: `https://content.twilio.com/v1/Content/${sid}/ApprovalRequests`,
      })
    },
  ],
]

const contentPage = (context: SandboxContext, query: URLSearchParams) => {
  const size = Math.min(500, Number(query.get('PageSize') ?? 50) || 50)
  const page = Number(query.get('Page') ?? 0) || 0
  const all = Object.values(context.state.twilio.contents)
  const urlOf = (number: number) =>
    `https://content.twilio.com/v1/Content?PageSize=${size}&Page=${number}`
  return {
    contents: all.slice(page * size, (page + 1) * size).map(shownContent),
    meta: {
      key: 'contents',
      page,
      page_size: size,
      url: urlOf(page),
      first_page_url: urlOf(0),
      next_page_url: all.length > (page + 1) * size ? urlOf(page + 1) : null,
      previous_page_url: page > 0 ? urlOf(page - 1) : null,
    },
  }
}

const pattern = (text: string): RegExp => new RegExp(`^${text}$`)

const jsonInput = (exchange: Exchange): Record<string, unknown> => {
  const body = jsonBody(exchange)
  if (!body) throw new TwilioRefusal(400, 20001, 'The request body is not valid JSON')
  return body
}

const authorise = (context: SandboxContext, exchange: Exchange, path: string): void => {
  const { accountSid, authToken } = context.options.twilio
  const given = basicAuth(exchange)
  if (given?.user !== accountSid || given.pass !== authToken) {
    throw new TwilioRefusal(401, 20003, 'Authenticate')
  }
  const account = /\/Accounts\/(\w+)/.exec(path)?.[1]
  if (account && account !== accountSid) throw notFound(path)
}
