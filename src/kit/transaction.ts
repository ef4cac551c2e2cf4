import { isOutage } from './outage'
import { AT_ONCE } from './saves/boundSaves'
import { query, sql, type DbRequest } from './sql'

const RETRIED = new Set(['40001', '40P01'])

/**
 * Runs work in one transaction and proves that it was committed. Payload swallows a failed COMMIT
 * and goes on without a transaction after a nested failure (notes of payload issues 17726, 17727),
 * so the id that began must still be there and PostgreSQL must say "committed".
 * Joins the caller's transaction when there is one; deadlocks are tried again up to three times.
 */
export const transaction = async <T>(req: DbRequest, work: () => Promise<T>): Promise<T> => {
  if (await req.transactionID) return work()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(req, work)
    } catch (error) {
      if (attempt >= 3 || !RETRIED.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** The SQLSTATE behind an error of the driver, of drizzle or of Payload; undefined for others. */
export const sqlState = (error: unknown): string | undefined => {
  for (let each = error; each instanceof Error; each = each.cause) {
    const code = (each as { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return undefined
}

async function once<T>(req: DbRequest, work: () => Promise<T>): Promise<T> {
  const { db } = req.payload
  const id = await db.beginTransaction(AT_ONCE)
  if (id === null || id === undefined) throw new Error('no transaction could be opened')
  req.transactionID = id
  try {
    const result = await work()
    if (req.transactionID !== id) throw new Error('transaction lost')
    const [row] = await query<{ xid: string }>(req, sql`select pg_current_xact_id()::text as xid`)
    const unsure = await db.commitTransaction(id).then(
      () => undefined,
      (error: Error) => error,
    )
    req.transactionID = undefined
    await assertCommitted({ req, xid: row!.xid, unsure })
    return result
  } catch (error) {
    if (req.transactionID === id) await db.rollbackTransaction(id)
    req.transactionID = undefined
    throw error
  }
}

/** @param unsure what the commit said, if it failed; a connection may have been lost after it was done */
async function assertCommitted({
  req,
  xid,
  unsure,
}: {
  req: DbRequest
  xid: string
  unsure: Error | undefined
}): Promise<void> {
  const [row] = await query<{ status: string }>(
    req,
    sql`select pg_xact_status(${xid}::xid8) as status`,
  )
  if (row?.status !== 'committed')
    throw new Error('transaction not committed', { cause: isOutage(unsure) ? unsure : undefined })
}
