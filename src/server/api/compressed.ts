import { brotliCompress, constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)
const WORTH_IT = 1400

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
  const encoding =
    plain.byteLength < WORTH_IT
      ? ''
      : /\bbr\b/.test(accepts)
        ? 'br'
        : /\bgzip\b/.test(accepts)
          ? 'gzip'
          : ''
  if (encoding === '')
    return { body: plain, headers: { 'Content-Length': String(plain.byteLength) } }
  const body =
    encoding === 'br'
      ? await toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : await toGzip(plain)
  return {
    body,
    headers: {
      'Content-Encoding': encoding,
      'Content-Length': String(body.byteLength),
      Vary: 'Accept-Encoding',
    },
  }
}
