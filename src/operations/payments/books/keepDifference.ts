import { now } from '@/kit/clock'
import { present, query, sql, type DbRequest } from '@/kit/sql'
import type { BookDifference } from '@/rules/payments/books/compareBooks'
import { DIFFERENCE_REPAIRS } from '@/rules/payments/books/differenceRepairs'

/**
 * Keeps a difference in the queue of staff, once for each matter: found again it shows the newer evidence, and
 * opens again unless staff accepted just this.
 * @param key names the matter
 * @returns true when it is open now
 */
export const keepDifference = async ({
  req,
  key,
  reference,
  transaction = null,
  difference,
  evidence,
}: {
  req: DbRequest
  key: string
  reference: string
  transaction?: string | null
  difference: BookDifference
  evidence: unknown
}): Promise<boolean> => {
  const { kind, expected, found } = difference
  const at = now().toISOString()
  const text = typeof evidence === 'string' ? evidence : JSON.stringify(evidence, null, 2)
  const [row] = await query<{ status: string }>(
    req,
    sql`insert into money_differences as d (id, key, reference, kind, status, transaction_id, expected, found, evidence, proposal, created_at, updated_at)
        values (gen_random_uuid(), ${key}, ${reference}, ${kind}, 'open', ${transaction}::uuid, ${expected}::numeric, ${found}::numeric, ${text}, ${DIFFERENCE_REPAIRS[kind].en}, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (key) do update set kind = excluded.kind, transaction_id = excluded.transaction_id, expected = excluded.expected, found = excluded.found,
          evidence = excluded.evidence, proposal = excluded.proposal, updated_at = excluded.updated_at,
          status = case when d.status = 'accepted' and (d.kind, d.expected, d.found) is not distinct from (excluded.kind, excluded.expected, excluded.found) then d.status else 'open' end
        returning status`,
  )
  return row!.status === 'open'
}

/** What agrees again needs nobody any more: open differences with these keys are closed. @returns how many */
export const closeDifferences = async ({
  req,
  keys,
}: {
  req: DbRequest
  keys: string[]
}): Promise<number> => {
  const rows = await query(
    req,
    sql`update money_differences set status = 'repaired', decision = 'Agreed at a later check', decided_at = ${now().toISOString()}::timestamptz, updated_at = ${present()}
        where status = 'open' and key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)) returning id`,
  )
  return rows.length
}
