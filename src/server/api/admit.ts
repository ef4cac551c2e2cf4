import type { IncomingMessage } from 'node:http'
import { Failure } from '@/kit/failure'
import { isKnownMethod, targetOf, type Target } from './target'

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i
const BODILESS = ['GET', 'HEAD', 'OPTIONS']

/**
 * What the front door looks at before it opens any other: the request line, the host and how the message is
 * framed. A body where none belongs is what one reader skips and the next takes for a request (RFC 9112, 11.2).
 * @throws Failure METHOD_NOT_ALLOWED, BAD_INPUT
 */
export const admit = (incoming: IncomingMessage): Target => {
  const { method = '', headers, url = '' } = incoming
  if (!isKnownMethod(method)) throw new Failure('METHOD_NOT_ALLOWED')
  if (BODILESS.includes(method) && hasBody(incoming)) throw new Failure('BAD_INPUT')
  if (!/^(?:chunked)?$/i.test(headers['transfer-encoding'] ?? '')) throw new Failure('BAD_INPUT')
  const hosts = incoming.headersDistinct.host ?? []
  if (hosts.length > 1 || !hosts.every((host) => HOST.test(host))) throw new Failure('BAD_INPUT')
  // A question about the server itself (RFC 9110, 9.3.7).
  return method === 'OPTIONS' && url === '*' ? { path: '*', search: '' } : targetOf(url)
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) !== 0
