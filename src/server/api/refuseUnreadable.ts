import { Failure } from '@/kit/failure'
import { MAX_JSON } from '@/kit/readRequest'
import type { BodyRule } from './bodyRule'
import { checkMultipart } from './checkMultipart'
import { isReadAsPost } from './readAsPost'
import { refuseDeep } from './refuseDeep'

const MAX_MULTIPART = 25_000_000
const MAX_URL = 8000

/**
 * Refuses what no route should ever see: oversize or broken bodies, JSON that is no object, NUL, text that
 * is not UTF-8, other content types. The body is read once here, bounded, and handed on as bytes.
 * @throws Failure BODY_TOO_LARGE, BAD_ENCODING, BAD_JSON, BAD_INPUT, MEDIA_TYPE
 */
export const refuseUnreadable = async (request: Request, rule: BodyRule): Promise<Request> => {
  refuseBadUrl(request.url)
  const { method } = request
  const headers = new Headers(request.headers)
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS')
    return new Request(request.url, { method, headers })
  const type = headers.get('content-type') ?? ''
  const isMultipart = /^multipart\/form-data\b/i.test(type)
  const bytes = await readBounded(request, isMultipart ? MAX_MULTIPART : MAX_JSON)
  if (isMultipart && rule !== 'raw') await checkMultipart({ bytes, type, rule })
  else refuseBadText(bytes)
  if (!isMultipart && rule === 'upload') throw new Failure('MEDIA_TYPE')
  if (!isMultipart && rule !== 'raw') return withObject({ request, headers, bytes, type })
  return new Request(request.url, { method, headers, body: bytes.byteLength > 0 ? bytes : null })
}

/** Payload reads an absent body as no document at all and fails: nothing is an empty object. */
function withObject({
  request,
  headers,
  bytes,
  type,
}: {
  request: Request
  headers: Headers
  bytes: Uint8Array<ArrayBuffer>
  type: string
}): Request {
  const { url, method } = request
  if (isReadAsPost(request)) return new Request(url, { method, headers, body: bytes })
  headers.set('content-type', 'application/json')
  if (bytes.byteLength === 0)
    return new Request(url, { method, headers, body: method === 'DELETE' ? null : '{}' })
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) throw new Failure('MEDIA_TYPE')
  refuseNoObject(bytes)
  return new Request(url, { method, headers, body: bytes })
}

function refuseBadUrl(url: string): void {
  if (url.length > MAX_URL) throw new Failure('TOO_LONG')
  try {
    const plain = decodeURIComponent(url.replace(/\+/g, ' '))
    if (plain.includes('\0')) throw new Failure('BAD_ENCODING')
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('BAD_ENCODING')
  }
}

async function readBounded(request: Request, max: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > max) throw new Failure('BODY_TOO_LARGE')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of piecesOf(request)) {
    size += chunk.byteLength
    if (size > max) throw new Failure('BODY_TOO_LARGE')
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** A body that ends before its end is the sender's doing. */
async function* piecesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* (body ?? []) as unknown as AsyncIterable<Uint8Array>
  } catch {
    throw new Failure('BAD_INPUT')
  }
}

function refuseBadText(bytes: Uint8Array): void {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure('BAD_ENCODING')
  }
  if (text.includes('\0') || /\\u0000/i.test(text)) throw new Failure('BAD_ENCODING')
}

function refuseNoObject(bytes: Uint8Array): void {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Failure('BAD_JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('BAD_INPUT')
  refuseDeep(value)
}
