import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

/** The role that the product runs as; what is append-only is append-only for it. */
const RUNNING_ROLE = 'sahil_app'

const LOCK = 727_274_002
const PASSWORD_FILE = 'app-password'

/**
 * Makes the role that the processes run as, or corrects it: it reads and writes rows of all tables, those of migrations to
 * come, too, and owns none, so that it can take away no trigger. Safe to repeat, also over the data of a release
 * that ran as the superuser.
 * @param url the superuser's, of the database whose tables the role may use
 * @returns the url of the role
 */
export async function ensureRunningRole({
  url,
  folder,
}: {
  url: string
  folder: string
}): Promise<string> {
  const password = keptPassword(path.join(folder, PASSWORD_FILE))
  const client = new Client(url)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    for (const statement of statements({ password, owner: new URL(url).username }))
      await client.query(statement)
  } finally {
    await client.end()
  }
  const own = new URL(url)
  own.username = RUNNING_ROLE
  own.password = password
  return own.href
}

const statements = ({ password, owner }: { password: string; owner: string }): string[] => [
  `do $$ begin create role ${RUNNING_ROLE}; exception when duplicate_object then null; end $$`,
  `alter role ${RUNNING_ROLE} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${password}'`,
  // PostgreSQL 14 lets everybody create in it.
  'revoke create on schema public from public',
  `grant usage on schema public to ${RUNNING_ROLE}`,
  `alter default privileges for role "${owner}" in schema public grant select, insert, update, delete on tables to ${RUNNING_ROLE}`,
  `alter default privileges for role "${owner}" in schema public grant usage, select on sequences to ${RUNNING_ROLE}`,
  `grant select, insert, update, delete on all tables in schema public to ${RUNNING_ROLE}`,
  `grant usage, select on all sequences in schema public to ${RUNNING_ROLE}`,
]

/** Only letters, digits, - and _, so that it needs no quoting. */
function keptPassword(file: string): string {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (/^[\w-]{24,}$/.test(kept)) return kept
  const made = randomBytes(24).toString('base64url')
  writeFileSync(file, made, { mode: 0o600 })
  return made
}
