import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql, type DbRequest } from '@/kit/sql'
import { isBalanced, type Posting } from '@/rules/payments/accounts'
import type { JournalCause } from '@/rules/payments/causes'

/** What a journal belongs to; every part may be missing. */
export type JournalSubject = {
  order?: string | null
  transaction?: string | null
  user?: string | null
  /** The member of staff who caused it. */
  by?: string | null
  note?: string | null
}

/**
 * Posts one balanced journal in the caller's transaction. The key makes it once: posted again it does nothing.
 * PostgreSQL checks the balance at the commit, refuses any later change and keeps `wallets` and the rest of
 * each lot in step with the postings, never below zero (see the migrations).
 * @returns false when a journal with this key exists
 * @throws Error when the lines do not balance: a bug, never an input
 */
export const postJournal = async ({
  req,
  key,
  cause,
  order = null,
  transaction = null,
  user = null,
  by = null,
  note = null,
  postings,
}: JournalSubject & {
  req: DbRequest | PayloadRequest
  key: string
  cause: JournalCause
  postings: Posting[]
}): Promise<boolean> => {
  if (!isBalanced(postings)) throw new Error(`journal ${key} does not balance`)
  const at = now().toISOString()
  const [journal] = await query<{ id: string }>(
    req,
    sql`insert into journals (id, key, cause, order_id, transaction_id, user_id, by_id, note, created_at, updated_at)
        values (gen_random_uuid(), ${key}, ${cause}, ${order}, ${transaction}, ${user}, ${by}, ${note}, ${at}::timestamptz, ${at}::timestamptz) on conflict (key) do nothing returning id`,
  )
  if (!journal) return false
  const lines = postings.map(
    ({ account, amount, user: owner = null, lot = null }) =>
      sql`(gen_random_uuid(), ${journal.id}, ${account}, ${amount}, ${owner}::uuid, ${lot}::uuid, ${at}::timestamptz, ${at}::timestamptz)`,
  )
  await query(
    req,
    sql`insert into postings (id, journal_id, account, amount, user_id, lot_id, created_at, updated_at) values ${sql.join(lines, sql`, `)}`,
  )
  return true
}
