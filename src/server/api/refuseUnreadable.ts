import { Failure } from '@/kit/failure'
import { MAX_JSON } from '@/kit/readRequest'

const MAX_MULTIPART = 25_000_000
const MAX_URL = 8000

/**
 * Refuses what no route should ever see: oversize or broken bodies, NUL, text that is not UTF-8.
 * The body is read once here, bounded, and handed on as bytes.
 * @throws Failure BODY_TOO_LARGE, BAD_ENCODING, BAD_JSON, BAD_INPUT
 */
export const refuseUnreadable = async (request: Request): Promise<Request> => {
  refuseBadUrl(request.url)
  const headers = new Headers(request.headers)
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null)
    return new Request(request.url, { method: request.method, headers })
  const type = headers.get('content-type') ?? ''
  const isMultipart = /^multipart\/form-data\b/i.test(type)
  const bytes = await readBounded(request, isMultipart ? MAX_MULTIPART : MAX_JSON)
  if (!isMultipart) refuseBadText({ bytes, isJson: /json/i.test(type) })
  return new Request(request.url, {
    method: request.method,
    headers,
    body: bytes.byteLength > 0 ? bytes : null,
  })
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
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > max) throw new Failure('BODY_TOO_LARGE')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function refuseBadText({ bytes, isJson }: { bytes: Uint8Array; isJson: boolean }): void {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure('BAD_ENCODING')
  }
  if (text.includes('\0') || /\\u0000/i.test(text)) throw new Failure('BAD_ENCODING')
  if (!isJson || text === '') return
  try {
    JSON.parse(text)
  } catch {
    throw new Failure('BAD_JSON')
  }
}
