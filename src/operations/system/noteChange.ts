import { now } from '@/kit/clock'
import { query, sql, type DbRequest } from '@/kit/sql'

/** Adds one line to the history of rules and rights, in the transaction of the change. @returns its id */
export const noteChange = async ({
  req,
  of,
  field,
  before,
  after,
  by,
}: {
  req: DbRequest
  /** `settings`, or a collection and an id. */
  of: string
  field: string
  before: string | null
  after: string | null
  /** The member of staff; null for the machine itself. */
  by: string | null
}): Promise<string> => {
  const at = now().toISOString()
  const [row] = await query<{ id: string }>(
    req,
    sql`insert into noted_changes (id, of, field, before, after, by_id, created_at, updated_at)
        values (gen_random_uuid(), ${of}, ${field}, ${before}, ${after}, ${by}, ${at}::timestamptz, ${at}::timestamptz) returning id`,
  )
  return row!.id
}
