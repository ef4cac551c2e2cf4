import { randomBytes } from 'node:crypto'
import {
  Agent,
  request,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { env, isDemo } from '@/kit/env'
import { clientAddress } from './clientAddress'
import { pagePolicy, securityHeaders } from './securityHeaders'

const agent = new Agent({ keepAlive: true, maxSockets: 100 })
const DROPPED =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|x-forwarded-.*|x-middleware-subrequest|content-security-policy|x-sahil-ip)$/

/**
 * Hands a page request to the admin's process. The original Host stays: Next's server actions compare it.
 * The page's policy goes in as a request header (Next takes its nonce from there) and out with the answer.
 */
export const proxyToAdmin = ({ incoming, outgoing }: Exchange): void => {
  const policy = pagePolicy(randomBytes(16).toString('base64'))
  const isRepeatable = incoming.method === 'GET' || incoming.method === 'HEAD'
  if (isRepeatable) return ask({ incoming, outgoing, policy, connection: agent })
  incoming.pipe(open({ incoming, outgoing, policy, connection: false }))
}

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse }
type Asking = Exchange & { policy: string; connection: Agent | false }

/** The admin may close a kept connection in the moment in which it is used again: asked once more on a new one. */
function ask(asking: Asking): void {
  const upstream = open(asking, () => {
    if (!upstream.reusedSocket || asking.outgoing.headersSent) return false
    ask({ ...asking, connection: false })
    return true
  })
  upstream.end()
}

function open(
  { incoming, outgoing, policy, connection }: Asking,
  isMended: () => boolean = () => false,
): ClientRequest {
  const upstream = request(
    {
      host: '127.0.0.1',
      port: env().ADMIN_PORT,
      path: incoming.url,
      method: incoming.method,
      agent: connection,
      headers: forwarded(incoming, policy),
    },
    (answer) => pass({ answer, outgoing, policy }),
  )
  upstream.on('error', () => {
    if (!outgoing.destroyed && !isMended()) sayAway(outgoing)
  })
  outgoing.on('close', () => upstream.destroy())
  return upstream
}

function pass({
  answer,
  outgoing,
  policy,
}: {
  answer: IncomingMessage
  outgoing: ServerResponse
  policy: string
}): void {
  const isPage = String(answer.headers['content-type'] ?? '').startsWith('text/html')
  outgoing.writeHead(answer.statusCode ?? 502, {
    ...hopFree(answer.headers),
    ...securityHeaders(),
    ...(isPage ? { 'content-security-policy': policy } : {}),
  })
  answer.pipe(outgoing)
  answer.on('error', () => outgoing.destroy())
}

function sayAway(outgoing: ServerResponse): void {
  if (outgoing.headersSent) return void outgoing.destroy()
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '3' }
  outgoing.writeHead(502, { ...securityHeaders(), ...headers })
  outgoing.end('The admin is starting or away. Please try again in a moment.')
}

function forwarded(incoming: IncomingMessage, policy: string): IncomingHttpHeaders {
  return {
    ...hopFree(incoming.headers),
    'content-security-policy': policy,
    'x-forwarded-host': incoming.headers.host,
    'x-forwarded-proto': isDemo() ? new URL(env().PUBLIC_URL).protocol.slice(0, -1) : 'https',
    'x-forwarded-for': clientAddress(incoming),
  }
}

const hopFree = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !DROPPED.test(name)))
