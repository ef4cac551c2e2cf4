import { createHash } from 'node:crypto'
import { signalledCache } from './cache'

/** A public answer as bytes, ready to be sent again and again. */
export type PublicAnswer = { body: Buffer; etag: string }

const answers = signalledCache<PublicAnswer>({ topic: 'catalogue', ttlMs: 300_000, max: 2000 })

/** The name of a public answer: its language and its address with the query as it came. */
export const publicKey = ({ url, language }: { url: string; language: string }): string =>
  `${language} ${url}`

/** The bytes of an answer that is still true, without any work. */
export const peekPublic = (key: string): PublicAnswer | undefined => answers.peek(key)

/** Answers a public read from the cache, with an ETag and 304 for who has it already. */
export const publicAnswer = async ({
  key,
  request,
  read,
}: {
  key: string
  request: Request
  read: () => Promise<unknown>
}): Promise<Response> => {
  const answer = (await answers.load(key, async () => ({
    value: encode(await read()),
    owner: '',
  })))!
  const headers = publicHeaders(answer)
  if (request.headers.get('if-none-match') === answer.etag)
    return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(answer.body), { headers })
}

/** Headers of a public answer: anybody may keep it but must ask whether it is still true. */
export const publicHeaders = ({ etag }: PublicAnswer): Record<string, string> => ({
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'public, no-cache',
  ETag: etag,
  Vary: 'Accept-Language, Accept-Encoding',
})

function encode(value: unknown): PublicAnswer {
  const body = Buffer.from(JSON.stringify(value))
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}
