import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { Failure } from '@/kit/failure'
import { authenticate } from '@/operations/people/authenticate'
import { proxyToAdmin } from './proxy'
import { refuseMethod } from './refuseMethod'
import type { Target } from './target'

/** What Next takes for the body of a server function (its `bodySizeLimit`). */
const MAX_BODY = 1_048_576

type Exchange = {
  incoming: IncomingMessage
  outgoing: ServerResponse
  payload: Payload
  target: Target
}

/**
 * The admin's pages and files for everybody, its server functions for staff who are signed in: Next and Payload
 * answer a stranger's call, and one that is no call of their own page, with a fault of the server.
 * @throws Failure NOT_ALLOWED, NOT_SIGNED_IN, BODY_TOO_LARGE
 */
export const openAdminDoor = async (exchange: Exchange): Promise<void> => {
  const { incoming, outgoing, target } = exchange
  const { method, headers } = incoming
  if (method === 'GET' || method === 'HEAD') return proxyToAdmin(exchange)
  if (method !== 'POST' || !('next-action' in headers) || !target.path.startsWith('/admin'))
    return refuseMethod(exchange)
  if (originHost(headers.origin) !== headers.host) throw new Failure('NOT_ALLOWED')
  await refuseStrangers(exchange)
  const body = await readWhole(incoming)
  if (!outgoing.destroyed) proxyToAdmin({ ...exchange, body })
}

async function refuseStrangers({ incoming, payload }: Exchange): Promise<void> {
  const headers = new Headers()
  for (const name of ['cookie', 'authorization', 'origin', 'sec-fetch-site']) {
    const value = incoming.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  if (!(await authenticate({ headers, payload, audience: 'admins' })))
    throw new Failure('NOT_SIGNED_IN')
}

async function readWhole(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > MAX_BODY) break
      chunks.push(chunk)
    }
  } catch {
    // The client went away in the middle; nobody reads the answer.
    throw new Failure('BAD_INPUT')
  }
  if (size > MAX_BODY) throw new Failure('BODY_TOO_LARGE')
  return Buffer.concat(chunks)
}

function originHost(origin: string | undefined): string | null {
  return origin && URL.canParse(origin) ? new URL(origin).host : null
}
