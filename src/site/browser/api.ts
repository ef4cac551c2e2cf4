import { reader } from './place'

export type Issue = { code: string; message: string; field?: string }

type Call = {
  /** GET when left out. */
  method?: 'POST' | 'PUT'
  /** Below `/api`. */
  path: string
  body?: unknown
  upload?: FormData
  /** Idempotency-Key: makes it safe to send the same again. */
  key?: string
  /** The same again does the same: needs no key. */
  isRepeatable?: true
}

const PATIENCE_MS = 30_000
const PAUSES_MS = [1000, 3000]

/** The API refused: one issue a mistake, in the reader's language. */
export class Refused extends Error {
  readonly status: number
  readonly issues: Issue[]
  /** Seconds. */
  readonly retryAfter: number

  constructor({ status, issues, retryAfter }: Pick<Refused, 'status' | 'issues' | 'retryAfter'>) {
    super(issues[0]?.message ?? String(status))
    this.status = status
    this.issues = issues
    this.retryAfter = retryAfter
  }
}

/** Nobody answered: offline, too slow, or cut off. Whether the request arrived is not known. */
export class Unreached extends Error {}

/**
 * Asks the API with the session's cookie. What may be sent twice (reads, requests with a key) is sent
 * again by itself after a short pause; every other request fails at once.
 * @throws Refused, Unreached
 */
export const call = async <Answer>(request: Call): Promise<Answer> => {
  const isSafe = !request.method || request.key !== undefined || request.isRepeatable
  for (const pause of isSafe ? PAUSES_MS : []) {
    try {
      return await once<Answer>(request)
    } catch (error) {
      if (!isPassing(error) || !navigator.onLine) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return once<Answer>(request)
}

/** A key that no other request has. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

const isPassing = (error: unknown): boolean =>
  error instanceof Unreached ||
  (error instanceof Refused && (error.status === 503 || error.status === 502))

async function once<Answer>({ method, path, body, upload, key }: Call): Promise<Answer> {
  const url = `/api${path}${path.includes('?') ? '&' : '?'}locale=${reader.language}`
  const headers = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  }
  const response = await reach(url, {
    method: method ?? 'GET',
    headers,
    body: upload ?? (body === undefined ? null : JSON.stringify(body)),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(upload ? 4 * PATIENCE_MS : PATIENCE_MS),
  })
  const answer: unknown = await response.json().catch(() => {
    throw new Unreached('the answer was cut off')
  })
  if (response.ok) return answer as Answer
  throw new Refused({
    status: response.status,
    issues: (answer as { errors?: Issue[] }).errors ?? [],
    retryAfter: Number(response.headers.get('Retry-After') ?? 0),
  })
}

const reach = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, init).catch((error: unknown) => {
    throw new Unreached(String(error))
  })
