import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Caller } from '@/rules/people/caller'
import { Failure } from './failure'
import { open, seal } from './seal'
import { query, sql } from './sql'

type Request = { req: PayloadRequest; caller: Caller; key: string; path: string; body: string }
type Answer = { body: string; headers: Record<string, string> }
type Row = { fingerprint: string; answer: string | null; status: number | null; is_stale: boolean }

const PURPOSE = 'idempotency'
const WAITS = 100
/** What of an answer is kept beside its body: a file comes again as a file, under its name. */
const KEPT = ['content-type', 'content-disposition']

/**
 * Answers the same key of the same caller once: later and parallel requests get the first answer.
 * A request that died is taken over after 30 seconds; operations also keep the key on what they make,
 * so that a second run finds the first one's work.
 * @throws Failure IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS
 */
export const answerOnce = async (
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> => {
  const fingerprint = createHash('sha256').update(`${request.path}\n${request.body}`).digest('hex')
  const owner = idempotencyOwner(request)
  for (let wait = 0; wait < WAITS; wait += 1) {
    if (await begin(request, owner, fingerprint)) return finish(request, owner, work)
    const row = await read(request, owner)
    if (row && row.fingerprint !== fingerprint)
      throw new Failure('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' })
    if (row?.answer) return replay(row)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Failure('IDEMPOTENCY_IN_PROGRESS', { retryAfter: 5 })
}

/** The unique name of a caller's key; operations store it on what they create. */
export const idempotencyOwner = ({ caller, key }: { caller: Caller; key: string }): string => {
  const who = caller.kind === 'anonymous' ? 'anonymous' : `${caller.kind}:${caller.id}`
  return createHash('sha256').update(`${who}\n${key}`).digest('hex')
}

async function begin({ req }: Request, owner: string, fingerprint: string): Promise<boolean> {
  const rows = await query<{ id: string }>(
    { payload: req.payload },
    sql`insert into idempotency_keys as k (id, owner, fingerprint, created_at, updated_at)
        values (gen_random_uuid(), ${owner}, ${fingerprint}, now(), now())
        on conflict (owner) do update set updated_at = now()
          where k.answer is null and k.fingerprint = excluded.fingerprint and k.updated_at < now() - interval '30 seconds'
        returning id`,
  )
  return rows.length > 0
}

async function read({ req }: Request, owner: string): Promise<Row | undefined> {
  const [row] = await query<Row>(
    { payload: req.payload },
    sql`select fingerprint, answer, status from idempotency_keys where owner = ${owner}`,
  )
  return row
}

async function finish(
  { req }: Request,
  owner: string,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    const response = await work()
    const answer = seal({ value: await answerOf(response), purpose: PURPOSE })
    await query(
      { payload: req.payload },
      sql`update idempotency_keys set answer = ${answer}, status = ${response.status}, updated_at = now() where owner = ${owner}`,
    )
    return response
  } catch (error) {
    await query(
      { payload: req.payload },
      sql`delete from idempotency_keys where owner = ${owner} and answer is null`,
    )
    throw error
  }
}

const answerOf = async (response: Response): Promise<Answer> => ({
  // Not text(), which drops the mark at the beginning of a CSV.
  body: Buffer.from(await response.clone().arrayBuffer()).toString('utf8'),
  headers: Object.fromEntries([...response.headers].filter(([name]) => KEPT.includes(name))),
})

function replay(row: Row): Response {
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
