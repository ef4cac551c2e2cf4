import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { promisify } from 'node:util'

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)
const WORTH_IT = 1400
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

type Encoding = 'br' | 'gzip' | ''

type Compressed = { body: Buffer | ReadableStream | null; headers: Record<string, string> }

/** Text answers above one packet leave compressed when the caller can read it; files are streamed as they are. */
export const compressed = async ({
  response,
  accepts,
}: {
  response: Response
  accepts: string
}): Promise<Compressed> => {
  if (!response.body) return { body: null, headers: {} }
  const isText = /^(application\/(json|[\w.+-]+\+json)|text\/)/.test(
    response.headers.get('content-type') ?? '',
  )
  if (!isText || response.headers.has('content-encoding'))
    return { body: response.body, headers: {} }
  const plain = Buffer.from(await response.arrayBuffer())
  const encoding = encodingFor({ size: plain.byteLength, accepts })
  if (encoding === '')
    return { body: plain, headers: { 'Content-Length': String(plain.byteLength) } }
  const body = encoding === 'br' ? await toBrotli(plain, QUICK) : await toGzip(plain)
  return {
    body,
    headers: {
      'Content-Encoding': encoding,
      'Content-Length': String(body.byteLength),
      Vary: withEncoding(response.headers.get('vary')),
    },
  }
}

const packs = new WeakMap<Buffer, Partial<Record<Encoding, Buffer>>>()

/** Bytes from a cache as this caller can read them, packed once for each encoding. */
export const packed = ({
  body,
  accepts,
}: {
  body: Buffer
  accepts: string
}): { body: Buffer; headers: Record<string, string | number> } => {
  const encoding = encodingFor({ size: body.byteLength, accepts })
  const known = packs.get(body) ?? { '': body }
  packs.set(body, known)
  const bytes = (known[encoding] ??=
    encoding === 'br' ? brotliCompressSync(body, QUICK) : gzipSync(body))
  return {
    body: bytes,
    headers: {
      'Content-Length': bytes.byteLength,
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    },
  }
}

const encodingFor = ({ size, accepts }: { size: number; accepts: string }): Encoding => {
  if (size < WORTH_IT) return ''
  if (/\bbr\b/.test(accepts)) return 'br'
  return /\bgzip\b/.test(accepts) ? 'gzip' : ''
}

const withEncoding = (vary: string | null): string =>
  /accept-encoding/i.test(vary ?? '') ? vary! : [vary, 'Accept-Encoding'].filter(Boolean).join(', ')
