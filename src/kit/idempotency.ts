import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Caller } from '@/rules/people/caller'
import { Failure } from './failure'
import { begin, forget, keepAnswer, read, takeOver, type KeptRow } from './idempotencyKeys'
import { open, seal } from './seal'

type Request = { req: PayloadRequest; caller: Caller; key: string; path: string; body: string }
type Answer = { body: string; headers: Record<string, string> }

const PURPOSE = 'idempotency'
const WAITS = 100
const WAIT_MS = 100
/** Longer than a living process needs to appear again after its connection was lost. */
const GONE_WAITS = 8
/** What of an answer is kept beside its body: a file comes again as a file, under its name. */
const KEPT = ['content-type', 'content-disposition']

/** Owners at work in this process. */
const atWork = new Set<string>()

/**
 * Answers the same key of the same caller once: later and parallel requests get the first answer. Where
 * the process that was at work is gone, the request is done again at once; what it had committed is
 * found by `onceForKey`, or by the key that operations keep on what they make.
 * @throws Failure IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS
 */
export const answerOnce = async (
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> => {
  const { req } = request
  const fingerprint = createHash('sha256').update(`${request.path}\n${request.body}`).digest('hex')
  const owner = idempotencyOwner(request)
  let gone = 0
  for (let wait = 0; wait < WAITS; wait += 1) {
    if (await take(owner, () => begin({ req, owner, fingerprint })))
      return finish(request, owner, work)
    const row = await read({ req, owner })
    if (row && row.fingerprint !== fingerprint)
      throw new Failure('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' })
    if (row?.answer) return replay(row)
    gone = row && isLeft(row, owner) ? gone + 1 : 0
    if (row && gone > GONE_WAITS && (await take(owner, () => takeOver({ req, owner, row }))))
      return finish(request, owner, work)
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
  throw new Failure('IDEMPOTENCY_IN_PROGRESS', { retryAfter: 5 })
}

/** The unique name of a caller's key; operations store it on what they create. */
export const idempotencyOwner = ({ caller, key }: { caller: Caller; key: string }): string => {
  const who = caller.kind === 'anonymous' ? 'anonymous' : `${caller.kind}:${caller.id}`
  return createHash('sha256').update(`${who}\n${key}`).digest('hex')
}

/** In this process one request at a time reaches for a key, and is at work from then on. */
async function take(owner: string, reach: () => Promise<boolean>): Promise<boolean> {
  if (atWork.has(owner)) return false
  atWork.add(owner)
  let isTaken = false
  try {
    isTaken = await reach()
  } finally {
    if (!isTaken) atWork.delete(owner)
  }
  return isTaken
}

/** Nobody is at work: the process is gone, or this one could not write how its work ended. */
const isLeft = (row: KeptRow, owner: string): boolean =>
  row.is_gone || (row.is_own && !atWork.has(owner))

async function finish(
  { req }: Request,
  owner: string,
  work: () => Promise<Response>,
): Promise<Response> {
  req.context.keyOwner = owner
  try {
    const response = await work()
    const answer = seal({ value: await answerOf(response), purpose: PURPOSE })
    await keepAnswer({ req, owner, answer, status: response.status })
    return response
  } catch (error) {
    await forget({ req, owner })
    throw error
  } finally {
    atWork.delete(owner)
  }
}

const answerOf = async (response: Response): Promise<Answer> => ({
  // Not text(), which drops the mark at the beginning of a CSV.
  body: Buffer.from(await response.clone().arrayBuffer()).toString('utf8'),
  headers: Object.fromEntries([...response.headers].filter(([name]) => KEPT.includes(name))),
})

function replay(row: KeptRow): Response {
  const { body, headers } = open<Answer>({ sealed: row.answer!, purpose: PURPOSE })
  return new Response(body, {
    status: row.status ?? 200,
    headers: {
      ...headers,
      'Cache-Control': 'private, no-store',
      'Idempotency-Replayed': 'true',
    },
  })
}
