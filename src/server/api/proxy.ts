import { randomBytes } from 'node:crypto'
import {
  Agent,
  request,
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { env, isDemo } from '@/kit/env'
import { clientAddress } from './clientAddress'
import { answeredHeaders, passedHeaders } from './passedHeaders'
import { pagePolicy, securityHeaders } from './securityHeaders'
import type { Target } from './target'

const agent = new Agent({ keepAlive: true, maxSockets: 100 })

/**
 * Hands a page request to the admin's process. The original Host stays: Next's server actions compare it.
 * The page's policy goes in as a request header (Next takes its nonce from there) and out with the answer.
 * @param body read to its end before: nothing that the client announced frames the message that goes on
 */
export const proxyToAdmin = (exchange: Exchange): void => {
  const policy = pagePolicy(randomBytes(16).toString('base64'))
  if (exchange.body) open({ ...exchange, policy, connection: false }).end(exchange.body)
  else ask({ ...exchange, policy, connection: agent })
}

type Exchange = {
  incoming: IncomingMessage
  outgoing: ServerResponse
  target: Target
  body?: Buffer
}
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

function open(asking: Asking, isMended: () => boolean = () => false): ClientRequest {
  const { incoming, outgoing, policy, connection, target } = asking
  const upstream = request(
    {
      host: '127.0.0.1',
      port: env().ADMIN_PORT,
      path: `${target.path}${target.search}`,
      method: incoming.method,
      agent: connection,
      headers: forwarded(asking),
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
    ...answeredHeaders(answer.headers),
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

function forwarded({ incoming, policy, body }: Asking): OutgoingHttpHeaders {
  const host = incoming.headers.host ?? new URL(env().PUBLIC_URL).host
  return {
    ...passedHeaders(incoming.headers),
    host,
    ...(body ? { 'content-length': body.byteLength } : {}),
    'content-security-policy': policy,
    'x-forwarded-host': host,
    'x-forwarded-proto': isDemo() ? new URL(env().PUBLIC_URL).protocol.slice(0, -1) : 'https',
    'x-forwarded-for': clientAddress(incoming),
  }
}
