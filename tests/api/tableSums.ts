import { hotQuery } from '@/kit/sql'
import { testPayload } from '../support/payload'

/** What refused requests may write: counters, and the answers kept for repeated keys. */
const MACHINERY = new Set(['rate_limits', 'idempotency_keys', 'payload_migrations'])

let names: Promise<string[]> | undefined

/** The number of rows and a checksum of every table, as `table count sum`. */
export const tableSums = async (): Promise<string[]> => {
  const payload = await testPayload()
  const tables = await (names ??= listTables())
  const text = tables
    .map(
      (name) =>
        `select '${name}' || ' ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as line from "${name}" t`,
    )
    .join(' union all ')
  const rows = await hotQuery<{ line: string }>(payload, { name: 'table-sums', text, values: [] })
  return rows.map(({ line }) => line)
}

async function listTables(): Promise<string[]> {
  const text = `select tablename from pg_tables where schemaname = 'public' order by 1`
  const rows = await hotQuery<{ tablename: string }>(await testPayload(), {
    name: 'tables',
    text,
    values: [],
  })
  return rows.map(({ tablename }) => tablename).filter((name) => !MACHINERY.has(name))
}
