import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Exchange, Reply } from './exchange'

const LOOPBACK = '127.0.0.1'
const LIMIT = 30 * 1024 * 1024

export type Listening = { port: number; close: () => Promise<void> }

/**
 * An HTTP server on the loopback interface only. It refuses foreign Host and Origin headers, so that
 * no page on the web can read the outbox through a visitor's browser.
 */
export const listen = (options: {
  port: number
  answer: (exchange: Exchange) => Promise<Reply>
  /** Takes the raw connection over and says so; for event streams. */
  takeOver: (request: IncomingMessage, response: ServerResponse) => boolean
  log: (line: string) => void
}): Promise<Listening> => {
  const server = createServer((request, response) => {
    if (!isLocal(request)) return send(response, { status: 403, body: 'Local callers only.' })
    if (options.takeOver(request, response)) return
    readExchange(request)
      .then((exchange) => options.answer(exchange))
      .then((reply) => send(response, reply))
      .catch((error: unknown) => {
        options.log(`${request.method} ${request.url}: ${String(error)}`)
        if (!response.headersSent) send(response, { status: 500, body: { error: String(error) } })
      })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, LOOPBACK, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      }),
    )
  })
}

const readExchange = async (request: IncomingMessage): Promise<Exchange> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LIMIT) throw new Error('The request is larger than the sandbox takes.')
    chunks.push(chunk)
  }
  const url = new URL(request.url ?? '/', 'http://sandbox')
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
}

const send = (response: ServerResponse, reply: Reply): void => {
  if (reply === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const { status, body, type, headers } = reply
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
  const bytes = body === undefined ? '' : isRaw ? body : JSON.stringify(body)
  response.writeHead(status, {
    'content-type':
      type ?? (isRaw ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(bytes)
}

const isLocal = ({ headers }: IncomingMessage): boolean => {
  const host = hostOf(`http://${headers.host ?? ''}`)
  const origin = headers.origin
  return isLoopback(host) && (origin === undefined || isLoopback(hostOf(origin)))
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === LOOPBACK || host === '[::1]'

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname
  } catch {
    return ''
  }
}
