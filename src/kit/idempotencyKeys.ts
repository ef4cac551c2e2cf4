import type { PayloadRequest } from 'payload'
import { isGone, presence } from './presence'
import { query, sql } from './sql'

type Named = { req: PayloadRequest; owner: string }

/** A key as it stands: answered, or at work under the number of a process. */
export type KeptRow = {
  fingerprint: string
  answer: string | null
  status: number | null
  holder: string | null
  updated_at: string
  /** Nobody lives under the holder's number. */
  is_gone: boolean
  /** The holder is this process. */
  is_own: boolean
}

/** Keys are written beside the work's transaction, which may end in a rollback. */
const beside = ({ payload }: PayloadRequest) => ({ payload })

/** @returns true for the first request with this key */
export const begin = async ({
  req,
  owner,
  fingerprint,
}: Named & { fingerprint: string }): Promise<boolean> => {
  const holder = await presence()
  const rows = await query(
    beside(req),
    sql`insert into idempotency_keys (id, owner, fingerprint, holder, created_at, updated_at)
        values (gen_random_uuid(), ${owner}, ${fingerprint}, ${holder}, now(), now())
        on conflict (owner) do nothing returning id`,
  )
  return rows.length > 0
}

/** Rows without a holder are from before there were holders, and given up after half a minute. */
export const read = async ({ req, owner }: Named): Promise<KeptRow | undefined> => {
  const holder = await presence()
  const [row] = await query<KeptRow>(
    beside(req),
    sql`select fingerprint, answer, status, holder::text, updated_at::text, coalesce(holder = ${holder}, false) as is_own,
          case when answer is not null then false when holder is null then updated_at < now() - interval '30 seconds' else ${isGone(sql`holder`)} end as is_gone
        from idempotency_keys where owner = ${owner}`,
  )
  return row
}

/**
 * Of many that find a key left by the dead one gets it. A transaction of the dead that the server is
 * still ending holds the row (`onceForKey`) and is waited for.
 */
export const takeOver = async ({ req, owner, row }: Named & { row: KeptRow }): Promise<boolean> => {
  const holder = await presence()
  const rows = await query(
    beside(req),
    sql`update idempotency_keys set holder = ${holder}, updated_at = clock_timestamp()
        where owner = ${owner} and answer is null and holder is not distinct from ${row.holder}::numeric and updated_at = ${row.updated_at}::timestamptz
        returning id`,
  )
  return rows.length > 0
}

/** Keeps the answer, unless the key was taken over meanwhile. */
export const keepAnswer = async ({
  req,
  owner,
  answer,
  status,
}: Named & { answer: string; status: number }): Promise<void> => {
  const holder = await presence()
  await query(
    beside(req),
    sql`update idempotency_keys set answer = ${answer}, status = ${status}, result = null, updated_at = now() where owner = ${owner} and holder = ${holder}`,
  )
}

/** A refused request leaves its key free. */
export const forget = async ({ req, owner }: Named): Promise<void> => {
  const holder = await presence()
  await query(
    beside(req),
    sql`delete from idempotency_keys where owner = ${owner} and answer is null and holder = ${holder}`,
  )
}
