import { randomBytes } from 'node:crypto'
import {
  Agent,
  request,
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
export const proxyToAdmin = ({
  incoming,
  outgoing,
}: {
  incoming: IncomingMessage
  outgoing: ServerResponse
}): void => {
  const policy = pagePolicy(randomBytes(16).toString('base64'))
  const upstream = request(
    {
      host: '127.0.0.1',
      port: env().ADMIN_PORT,
      path: incoming.url,
      method: incoming.method,
      agent,
      headers: forwarded(incoming, policy),
    },
    (answer) => {
      const isPage = String(answer.headers['content-type'] ?? '').startsWith('text/html')
      outgoing.writeHead(answer.statusCode ?? 502, {
        ...hopFree(answer.headers),
        ...securityHeaders(),
        ...(isPage ? { 'content-security-policy': policy } : {}),
      })
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
    },
  )
  upstream.on('error', () => {
    if (outgoing.headersSent) return void outgoing.destroy()
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '3' }
    outgoing.writeHead(502, { ...securityHeaders(), ...headers })
    outgoing.end('The admin is starting or away. Please try again in a moment.')
  })
  outgoing.on('close', () => upstream.destroy())
  incoming.pipe(upstream)
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
