import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { env } from '@/kit/env'
import { languageOf } from '@/kit/language'
import { peekPublic, publicHeaders, publicKey } from '@/kit/publicAnswers'
import { clientAddress } from './clientAddress'
import { compressed, packed } from './compressed'
import { handleApi } from './handle'
import { proxyToAdmin } from './proxy'
import { securityHeaders } from './securityHeaders'
import { serveSite } from './site'
import { serveStatic } from './staticFiles'

const MAX_BODY = 25_000_000

/** The front door: `/api`, the pages of clients and brand files are answered here, every other path by the admin's process. */
export const createFrontDoor = (payload: Payload): Server => {
  const server = createServer((incoming, outgoing) => {
    void route({ incoming, outgoing, payload }).catch((err: unknown) => {
      payload.logger.error({ err }, 'the front door failed')
      if (!outgoing.headersSent) outgoing.writeHead(500)
      outgoing.end()
    })
  })
  server.keepAliveTimeout = 65_000
  server.requestTimeout = 120_000
  server.headersTimeout = 20_000
  return server
}

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse; payload: Payload }

async function route({ incoming, outgoing, payload }: Exchange): Promise<void> {
  const url = incoming.url ?? '/'
  if (url === '/') return redirect(outgoing, '/services')
  if (!url.startsWith('/api/') && url !== '/api') return servePage({ incoming, outgoing, payload })
  for (const [name, value] of Object.entries(securityHeaders())) outgoing.setHeader(name, value)
  if (sendCached({ incoming, outgoing, url })) return
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY) incoming.resume()
  const response = await handleApi({
    request: toRequest(incoming),
    payload,
    ip: clientAddress(incoming),
  })
  await send({ incoming, outgoing, response })
}

/** Brand files, the pages of clients, and the admin's process for every other path. */
async function servePage(exchange: Exchange): Promise<void> {
  const { incoming, outgoing } = exchange
  if (await serveStatic({ url: incoming.url ?? '/', outgoing })) return
  if (await serveSite(exchange)) return
  proxyToAdmin({ incoming, outgoing })
}

/** The catalogue from memory: no request object, no routing, no database. */
function sendCached({
  incoming,
  outgoing,
  url,
}: {
  incoming: IncomingMessage
  outgoing: ServerResponse
  url: string
}): boolean {
  if (
    incoming.method !== 'GET' ||
    !url.startsWith('/api/services') ||
    incoming.headers.authorization
  )
    return false
  const language = languageOf({
    url,
    headers: { get: (name: string) => (incoming.headers[name] as string | undefined) ?? null },
  })
  const answer = peekPublic(publicKey({ url, language }))
  if (!answer) return false
  if (incoming.headers['if-none-match'] === answer.etag) {
    outgoing.writeHead(304, publicHeaders(answer)).end()
    return true
  }
  const accepts = String(incoming.headers['accept-encoding'] ?? '')
  const { body, headers } = packed({ body: answer.body, accepts })
  outgoing.writeHead(200, { ...publicHeaders(answer), ...headers }).end(body)
  return true
}

function toRequest(incoming: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct))
    for (const each of value ?? []) headers.append(name, each)
  for (const name of ['x-sahil-ip', 'x-request-id', 'x-forwarded-host']) headers.delete(name)
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const init = {
    method: incoming.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
  }
  return new Request(new URL(incoming.url ?? '/', env().PUBLIC_URL), init as RequestInit)
}

async function send({
  incoming,
  outgoing,
  response,
}: {
  incoming: IncomingMessage
  outgoing: ServerResponse
  response: Response
}): Promise<void> {
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies)
  if (!incoming.complete && response.status >= 400) outgoing.setHeader('Connection', 'close')
  const { body, headers } = await compressed({
    response,
    accepts: incoming.headers['accept-encoding'] ?? '',
  })
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
  outgoing.statusCode = response.status
  if (body instanceof Buffer || body === null) return void outgoing.end(body ?? undefined)
  await pipeline(Readable.fromWeb(body as never), outgoing).catch(() => outgoing.destroy())
}

function redirect(outgoing: ServerResponse, to: string): void {
  outgoing.writeHead(302, { Location: to })
  outgoing.end()
}
