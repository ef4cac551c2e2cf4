import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { Failure } from '../failure'
import { query, sql, type DbRequest } from '../sql'
import { sqlState } from '../transaction'

/** Longer than any save of ours holds a row, shorter than anybody likes to wait. */
const WAIT = '5s'

type Named = { req: DbRequest; slug: string }

/**
 * Takes the rows in the order of their ids until the transaction ends, as strong as an UPDATE that
 * leaves keys alone, so that new rows may point at them meanwhile.
 */
export const lockRows = async ({ req, slug, ids }: Named & { ids: string[] }): Promise<void> => {
  if (ids.length === 0) return
  const list = `{${ids.join(',')}}`
  await take(
    req,
    sql`select t.id from ${patience}, ${tableOf(req, slug)} t where t.id = any(${list}::uuid[]) order by t.id for no key update of t`,
  )
}

/** Takes the document to which a kept version belongs. */
export const lockParent = async ({
  req,
  slug,
  version,
}: Named & { version: string }): Promise<void> => {
  const versions = tableOf(req, `_${slug}_v`)
  await take(
    req,
    sql`select t.id from ${patience}, ${tableOf(req, slug)} t where t.id = (select parent_id from ${versions} where id = ${version}) for no key update of t`,
  )
}

/** Takes the one row of a global, or the right to make it. */
export const lockGlobal = async ({ req, slug }: Named): Promise<void> => {
  const found = await take(
    req,
    sql`select t.id from ${patience}, ${tableOf(req, slug)} t for no key update of t`,
  )
  if (found.length === 0)
    await take(req, sql`select pg_advisory_xact_lock(hashtext(${`global ${slug}`}))`)
}

/** Bounds every wait of the transaction, in the statement that may wait first. */
const patience = sql`(select set_config('lock_timeout', ${WAIT}, true)) patience`

/** @throws Failure UNAVAILABLE when somebody holds a row for too long, CHANGED_MEANWHILE when two wait for each other */
async function take(req: DbRequest, statement: Parameters<typeof query>[1]): Promise<unknown[]> {
  try {
    return await query(req, statement)
  } catch (error) {
    const state = sqlState(error)
    if (state === '55P03') throw new Failure('UNAVAILABLE', { retryAfter: 2 })
    if (state === '40P01') throw new Failure('CHANGED_MEANWHILE')
    throw error
  }
}

function tableOf({ payload }: DbRequest, slug: string) {
  const { tableNameMap } = payload.db as unknown as PostgresAdapter
  const name = tableNameMap.get(slug.replaceAll('-', '_'))
  if (!name) throw new Error(`no table of ${slug}`)
  return sql.identifier(name)
}
