import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Payload } from 'payload'
import { randomUUID } from 'node:crypto'
import { issuesOf } from '@/kit/afterError'
import { failureAnswer } from '@/kit/answer'
import { Failure } from '@/kit/failure'
import { languageOf } from '@/kit/language'
import { ALLOWED } from './target'

const AGAIN_SECONDS = 2

/** Answers what the front door itself refuses, or could not do, in the one shape of the contract. */
export const refuse = async ({
  incoming,
  outgoing,
  payload,
  error,
}: {
  incoming: IncomingMessage
  outgoing: ServerResponse
  payload: Payload
  error: unknown
}): Promise<void> => {
  const failure = failureOf(error)
  if (failure.code === 'INTERNAL') payload.logger.error({ err: error }, 'the front door failed')
  if (outgoing.headersSent) return void outgoing.destroy()
  const language = languageOf({
    url: incoming.url,
    headers: { get: (name) => (incoming.headers[name] as string | undefined) ?? null },
  })
  const requestId = randomUUID()
  const answer = failureAnswer({ failure, language, requestId })
  const body = Buffer.from(await answer.arrayBuffer())
  answer.headers.forEach((value, name) => outgoing.setHeader(name, value))
  outgoing.writeHead(answer.status, {
    'X-Request-Id': requestId,
    'Cache-Control': 'private, no-store',
    'Content-Length': body.byteLength,
    // What is left of a message that was refused must never be read as the next one.
    Connection: 'close',
    ...(answer.status === 405 ? { Allow: ALLOWED } : {}),
  })
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

/** CONNECT asks for a tunnel; this is no proxy. */
export const refuseTunnel = (_incoming: IncomingMessage, socket: Duplex): void => {
  socket.on('error', () => socket.destroy())
  socket.end(
    `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${ALLOWED}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  )
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  const issues = issuesOf(error)
  const isAway = issues[0]!.code === 'UNAVAILABLE'
  return new Failure(issues, isAway ? { retryAfter: AGAIN_SECONDS } : {})
}
