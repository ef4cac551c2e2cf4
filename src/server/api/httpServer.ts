import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { env } from '@/kit/env'
import { languageOf } from '@/kit/language'
import { peekPublic, publicHeaders, publicKey } from '@/kit/publicAnswers'
import { admit } from './admit'
import { openAdminDoor } from './adminDoor'
import { clientAddress } from './clientAddress'
import { compressed, packed } from './compressed'
import { handleApi } from './handle'
import { refuse, refuseTunnel } from './refuse'
import { securityHeaders } from './securityHeaders'
import { serveSite } from './site'
import { serveStatic } from './staticFiles'
import { ALLOWED, isAdminTarget, type Target } from './target'

const MAX_BODY = 25_000_000
/** Of this hop alone, or said by a client of what only a proxy or this door knows. */
const NEVER_READ =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|forwarded|x-forwarded-.*|x-real-ip|x-sahil-.*|x-request-id)$/

/** Somebody typed or pasted `/services/`; whatever could name another host is none. */
const ONE_SLASH_MORE = /^(?:\/[\w-]+)+\/$/

/** The front door: `/api`, the pages of clients and brand files are answered here, the admin's pages by its own process. */
export const createFrontDoor = (payload: Payload): Server => {
  const server = createServer((incoming, outgoing) => {
    if (isLast({ incoming, server })) outgoing.setHeader('Connection', 'close')
    void route({ incoming, outgoing, payload }).catch((error: unknown) =>
      refuse({ incoming, outgoing, payload, error }),
    )
  })
  server.on('connect', refuseTunnel)
  server.keepAliveTimeout = 65_000
  server.requestTimeout = 120_000
  server.headersTimeout = 20_000
  return server
}

/**
 * A server that is ending answers what still comes, and ends each connection with it. After an offer to
 * upgrade Node reads nothing more from a connection, though it takes no offer.
 */
const isLast = ({ incoming, server }: { incoming: IncomingMessage; server: Server }): boolean =>
  !server.listening || 'upgrade' in incoming.headers

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse; payload: Payload }

async function route({ incoming, outgoing, payload }: Exchange): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders())) outgoing.setHeader(name, value)
  const target = admit(incoming)
  const { path, search } = target
  if (path === '*') return void outgoing.writeHead(204, { Allow: ALLOWED }).end()
  if (path === '/' && isRead(incoming)) return redirect(outgoing, `/services${search}`)
  if (!path.startsWith('/api/') && path !== '/api')
    return servePage({ incoming, outgoing, payload, target })
  if (sendCached({ incoming, outgoing, url: `${path}${search}` })) return
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY) incoming.resume()
  const response = await handleApi({
    request: toRequest(incoming, target),
    payload,
    ip: clientAddress(incoming),
  })
  await send({ incoming, outgoing, response })
}

/** Brand files, the admin's process for its own addresses, and the pages of clients for every other. */
async function servePage(exchange: Exchange & { target: Target }): Promise<void> {
  const { incoming, outgoing, target } = exchange
  if (isAdminTarget(target)) return openAdminDoor(exchange)
  if (isRead(incoming) && ONE_SLASH_MORE.test(target.path))
    return redirect(outgoing, `${target.path.slice(0, -1)}${target.search}`, 308)
  if (isRead(incoming) && (await serveStatic({ path: target.path, outgoing }))) return
  await serveSite(exchange)
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

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

function toRequest(incoming: IncomingMessage, { path, search }: Target): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct))
    if (!NEVER_READ.test(name)) for (const each of value ?? []) headers.append(name, each)
  const hasBody = !isRead(incoming) && incoming.method !== 'OPTIONS'
  const init = {
    method: incoming.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
  }
  return new Request(new URL(`${path}${search}`, env().PUBLIC_URL), init as RequestInit)
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
  if (!incoming.complete) outgoing.setHeader('Connection', 'close')
  const { body, headers } = await compressed({
    response,
    accepts: incoming.headers['accept-encoding'] ?? '',
  })
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
  outgoing.statusCode = response.status
  if (body instanceof Buffer || body === null) return void outgoing.end(body ?? undefined)
  await pipeline(Readable.fromWeb(body as never), outgoing).catch(() => outgoing.destroy())
}

function redirect(outgoing: ServerResponse, to: string, status: 302 | 308 = 302): void {
  outgoing.writeHead(status, { Location: to })
  outgoing.end()
}
