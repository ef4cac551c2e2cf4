import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { DifferenceKind, DifferenceStatus } from '@/rules/payments/books/differenceKinds'
import { DIFFERENCE_REPAIRS } from '@/rules/payments/books/differenceRepairs'

/** A difference as staff see it; `expected` is ours and `found` the gateway's, in paise. */
export type DifferenceAnswer = {
  id: string
  kind: DifferenceKind
  status: DifferenceStatus
  reference: string
  transaction: string | null
  expected: number | null
  found: number | null
  evidence: string | null
  isRepairable: boolean
  decision: string | null
  createdAt: string
}

type Row = {
  id: string
  kind: DifferenceKind
  status: DifferenceStatus
  reference: string
  transaction_id: string | null
  expected: string | null
  found: string | null
  evidence: string | null
  decision: string | null
  created_at: Date | string
}

const COLUMNS = sql`id, kind, status, reference, transaction_id, expected, found, evidence, decision, created_at`

/** The oldest open differences. */
export const readDifferences = async ({
  req,
  limit = 50,
}: {
  req: DbRequest
  limit?: number
}): Promise<DifferenceAnswer[]> => {
  const rows = await query<Row>(
    req,
    sql`select ${COLUMNS} from money_differences where status = 'open' order by created_at, id limit ${limit}`,
  )
  return rows.map(answer)
}

/** One difference. @throws Failure NOT_FOUND */
export const readDifference = async ({
  req,
  id,
}: {
  req: DbRequest
  id: string
}): Promise<DifferenceAnswer> => {
  const [row] = await query<Row>(
    req,
    sql`select ${COLUMNS} from money_differences where id = ${id}`,
  )
  if (!row) throw new Failure('NOT_FOUND')
  return answer(row)
}

/** When the books of the gateway were last compared, UTC; null when never. */
export const readReconciledAt = async ({ req }: { req: DbRequest }): Promise<string | null> => {
  const [row] = await query<{ at: Date | string | null }>(
    req,
    sql`select max(completed_at) as at from payload_jobs where task_slug = 'reconcileGateway' and has_error is not true`,
  )
  return row?.at ? new Date(row.at).toISOString() : null
}

const sum = (value: string | null): number | null => (value === null ? null : Number(value))

const answer = (row: Row): DifferenceAnswer => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  reference: row.reference,
  transaction: row.transaction_id,
  expected: sum(row.expected),
  found: sum(row.found),
  evidence: row.evidence,
  isRepairable: DIFFERENCE_REPAIRS[row.kind].isRepairable,
  decision: row.decision,
  createdAt: new Date(row.created_at).toISOString(),
})
