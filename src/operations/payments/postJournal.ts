import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { isBalanced, type Posting } from '@/rules/payments/accounts'

/**
 * Posts one balanced journal in the caller's transaction. The key makes it once: posted again it does nothing.
 * PostgreSQL checks the balance at the commit and refuses any later change (see the ledger migration).
 * @throws Error when the lines do not balance: a bug, never an input
 */
export const postJournal = async ({
  req,
  key,
  cause,
  order,
  transaction,
  postings,
}: {
  req: PayloadRequest
  key: string
  cause: 'capture'
  order: string | null
  transaction: string
  postings: Posting[]
}): Promise<boolean> => {
  if (!isBalanced(postings)) throw new Error(`journal ${key} does not balance`)
  const at = now().toISOString()
  const [journal] = await query<{ id: string }>(
    req,
    sql`insert into journals (id, key, cause, order_id, transaction_id, created_at, updated_at)
        values (gen_random_uuid(), ${key}, ${cause}, ${order}, ${transaction}, ${at}::timestamptz, ${at}::timestamptz) on conflict (key) do nothing returning id`,
  )
  if (!journal) return false
  const lines = postings.map(
    ({ account, amount }) =>
      sql`(gen_random_uuid(), ${journal.id}, ${account}, ${amount}, ${at}::timestamptz, ${at}::timestamptz)`,
  )
  await query(
    req,
    sql`insert into postings (id, journal_id, account, amount, created_at, updated_at) values ${sql.join(lines, sql`, `)}`,
  )
  return true
}
