import { json, newest, type Route } from './http/exchange'
import type { SandboxContext } from './context'

// A mail's HTML is foreign: no script, no forms, links open in a tab of their own.
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline'; font-src data:"

/** `/outbox` and what hangs from its entries. */
export const outboxRoutes = (context: SandboxContext): Route[] => [
  ...listRoutes(context),
  ...entryRoutes(context),
]

const listRoutes = ({ outbox }: SandboxContext): Route[] => [
  [
    'GET',
    /^\/outbox$/,
    ({ query }) => {
      const since = query.get('since') ?? undefined
      if (since && Number.isNaN(Date.parse(since))) {
        return json(400, { error: 'since: an ISO-8601 instant' })
      }
      const channel = query.get('channel') ?? undefined
      const found = outbox.list({ channel, to: query.get('to') ?? undefined, since })
      return json(200, newest(found, query))
    },
  ],
  [
    'DELETE',
    /^\/outbox$/,
    () => {
      outbox.clear()
      return { status: 204 }
    },
  ],
]

const entryRoutes = ({ outbox }: SandboxContext): Route[] => [
  [
    'GET',
    /^\/outbox\/([\w-]+)$/,
    (_, [id = '']) => {
      const entry = outbox.find(id)
      return entry ? json(200, entry) : json(404, { error: 'no such message' })
    },
  ],
  [
    'GET',
    /^\/outbox\/([\w-]+)\/html$/,
    (_, [id = '']) => {
      const html = outbox.find(id)?.html
      if (!html) return json(404, { error: 'no such message' })
      return {
        status: 200,
        type: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': MAIL_POLICY },
        body: withNewTabs(html),
      }
    },
  ],
  [
    'GET',
    /^\/outbox\/([\w-]+)\/attachments\/(\d+)(?:\/[^/]*)?$/,
    (_, [id = '', position = '0']) => {
      const file = outbox.attachment(id, Number(position))
      if (!file) return json(410, { error: 'attachments are kept while the sandbox runs' })
      const disposition = `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`
      return {
        status: 200,
        type: file.type,
        headers: { 'content-disposition': disposition, 'content-security-policy': 'sandbox' },
        body: file.content,
      }
    },
  ],
]

const withNewTabs = (html: string): string => {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + base)
    : base + html
}
