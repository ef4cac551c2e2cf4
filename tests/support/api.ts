import { watchLoop } from './loopWatch'
import { testPayload } from './payload'

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD'
  /** Below `/api`, with or without it. */
  path: string
  /** An object is sent as JSON; text, bytes and forms as they are. */
  body?: unknown
  token?: string
  headers?: Record<string, string>
  query?: Record<string, string | number | boolean | undefined>
  /** Where the call comes from; rate limits count by it. */
  ip?: string
}

// The answer's shape is what the test is about, so that it is read freely.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer<Body = any> = { status: number; body: Body; headers: Headers; bytes: Buffer }

/** Calls the API in this process, as the front door does: real routing, sign-in and errors, no port. */
export const call = async (options: Call): Promise<Answer> => {
  const [{ handleApi }, payload] = await Promise.all([import('@/server/api/handle'), testPayload()])
  if (options.path.endsWith('/graphql')) await prepare(payload)
  const request = await received(options)
  const ip = options.ip ?? '127.0.0.1'
  const { response, bytes } = await watchLoop(`${request.method} ${options.path}`, async () => {
    const response = await handleApi({ request, payload, ip })
    return { response, bytes: Buffer.from(await response.arrayBuffer()) }
  })
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const body: unknown =
    isJson && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : bytes.toString('utf8')
  return { status: response.status, body, headers: response.headers, bytes }
}

/** The first error code of an answer, or undefined. */
export const codeOf = (answer: Answer<{ errors?: { code?: string }[] }>): string | undefined =>
  answer.body?.errors?.[0]?.code

/** As the api does before it listens. */
async function prepare(payload: Awaited<ReturnType<typeof testPayload>>): Promise<void> {
  const { prepareGraphql } = await import('@/server/api/graphql/handleGraphql')
  prepareGraphql(payload)
}

/** A form is written by the caller's machine: its bytes are there before the product is asked. */
async function received(options: Call): Promise<Request> {
  const request = requestOf(options)
  if (!(options.body instanceof FormData)) return request
  const { method, headers, url } = request
  return new Request(url, { method, headers, body: await request.arrayBuffer() })
}

function requestOf({ method = 'GET', path, body, token, headers = {}, query = {} }: Call): Request {
  const url = new URL(path.startsWith('/api') ? path : `/api${path}`, process.env.PUBLIC_URL)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  const sent = new Headers(headers)
  if (token) sent.set('authorization', `JWT ${token}`)
  const isPlain = body !== undefined && !isRaw(body)
  if (isPlain && !sent.has('content-type')) sent.set('content-type', 'application/json')
  return new Request(url, {
    method,
    headers: sent,
    body: isPlain ? JSON.stringify(body) : (body as BodyInit),
  })
}

function isRaw(body: unknown): boolean {
  return (
    typeof body === 'string' ||
    body instanceof FormData ||
    body instanceof Uint8Array ||
    body instanceof URLSearchParams
  )
}
