import { deserialize, serialize } from 'node:v8'
import type { PayloadRequest } from 'payload'
import { Failure } from './failure'
import { presence } from './presence'
import { open, seal } from './seal'
import { query, sql } from './sql'
import { transaction } from './transaction'

const PURPOSE = 'result of a key'

/**
 * One transaction whose result is kept with the request's Idempotency-Key in the same commit: a repeat
 * gets it again although the first process died before it answered. Without a key just the transaction.
 * @throws Failure IDEMPOTENCY_IN_PROGRESS when another process has taken the key over
 */
export const onceForKey = <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  const owner = req.context.keyOwner as string | undefined
  if (!owner) return transaction(req, work)
  return transaction(req, async () => {
    const kept = await lockKey(req, owner)
    if (kept !== null) return deserialize(Buffer.from(kept, 'base64')) as T
    const result = await work()
    const value = serialize(result).toString('base64')
    await query(
      req,
      sql`update idempotency_keys set result = ${seal({ value, purpose: PURPOSE })} where owner = ${owner}`,
    )
    return result
  })
}

/** True for a repeat of what was committed already under the request's key, but not answered. */
export const wasDoneForKey = async (req: PayloadRequest): Promise<boolean> => {
  const owner = req.context.keyOwner as string | undefined
  if (!owner) return false
  const rows = await query(
    req,
    sql`select 1 from idempotency_keys where owner = ${owner} and result is not null`,
  )
  return rows.length > 0
}

async function lockKey(req: PayloadRequest, owner: string): Promise<string | null> {
  const holder = await presence()
  const [row] = await query<{ result: string | null }>(
    req,
    sql`select result from idempotency_keys where owner = ${owner} and holder = ${holder} and answer is null for update`,
  )
  if (!row) throw new Failure('IDEMPOTENCY_IN_PROGRESS', { retryAfter: 5 })
  return row.result && open<string>({ sealed: row.result, purpose: PURPOSE })
}
